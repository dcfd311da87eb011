% The 24 rules for SWI-Prolog. Runs as: swipl -g main rules.pl -- verdicts|memory|text SECONDS CASES
:- dynamic known/1.

moved(appointment). moved(rotation).
entering(appointment). entering(eligibility).
aged(appointment). aged(rotation). aged(leave).
own(appointment). own(rotation). own(eligibility).

letters(case(T,Age,Cit,Sec,Edu,EduN,Lang,G,Sub,Body,Sup,Id,D,Prom,Cert,CG,CSub,Iss,Exp,Int,IntN,Test,TestN,N,Breach,Expl,Imp,AD,AB,Held,Not,LD,LC,LA,NotN,Del,S,R,A),
  [V1,V2,V3,V4,V5,V6,V7,V8,V9,V10,V11,V12,V13,V14,V15,V16,V17,V18,V19,V20,V21,V22,V23,V24]) :-
  ( T == appointment -> ( Age >= 18 -> V1 = 'C' ; V1 = 'V' ) ; V1 = 'N' ),
  ( aged(T) -> ( Age < 65 -> V2 = 'C' ; V2 = 'V' ) ; V2 = 'N' ),
  ( own(T) -> ( Cit == 'AZ', Sec == none -> V3 = 'C' ; V3 = 'V' ) ; V3 = 'N' ),
  ( moved(T) -> ( Edu >= EduN -> V4 = 'C' ; V4 = 'V' ) ; V4 = 'N' ),
  ( entering(T) -> ( Lang >= 4 -> V5 = 'C' ; V5 = 'V' ) ; V5 = 'N' ),
  ( moved(T), G =< 7 -> ( CG =< G -> V6 = 'C' ; V6 = 'V' ) ; V6 = 'N' ),
  ( moved(T), Cert == true -> ( Iss =< D, D =< Exp -> V7 = 'C' ; V7 = 'V' ) ; V7 = 'N' ),
  ( entering(T), Cert == true, CG =:= G -> ( CSub =< Sub -> V8 = 'C' ; V8 = 'V' ) ; V8 = 'N' ),
  ( T == appointment -> ( Int >= IntN -> V9 = 'C' ; V9 = 'V' ) ; V9 = 'N' ),
  ( T == eligibility -> ( Test >= TestN -> V10 = 'C' ; V10 = 'V' ) ; V10 = 'N' ),
  ( ( T == appointment ; Prom == true ) -> ( member(s(_,false,I1,L1,_,_), S), I1 =< D, D < L1 -> V11 = 'V' ; V11 = 'C' ) ; V11 = 'N' ),
  ( moved(T) -> ( member(r(RI,Body,RS), R), ( RS == Id ; RI == Sup ) -> V12 = 'V' ; V12 = 'C' ) ; V12 = 'N' ),
  ( N >= 2 -> ( append(_, [s(B2,_,_,_,_,_)|Rest], S), memberchk(s(B2,_,_,_,_,_), Rest) -> V13 = 'V' ; V13 = 'C' ) ; V13 = 'N' ),
  ( T == discipline -> ( Expl >= 0, Expl =< Imp -> V14 = 'C' ; V14 = 'V' ) ; V14 = 'N' ),
  ( T == discipline -> ( AD =< 30 -> V15 = 'C' ; V15 = 'V' ) ; V15 = 'N' ),
  ( T == discipline -> ( AB =< 365 -> V16 = 'C' ; V16 = 'V' ) ; V16 = 'N' ),
  ( N >= 1 -> ( member(s(_,_,_,_,AD2,AB2), S), ( AD2 > 30 ; AB2 > 365 ) -> V17 = 'V' ; V17 = 'C' ) ; V17 = 'N' ),
  ( T == discipline -> ( memberchk(s(Breach,_,_,_,_,_), S) -> V18 = 'V' ; V18 = 'C' ) ; V18 = 'N' ),
  ( T == rotation -> ( Held >= 1095 -> V19 = 'C' ; V19 = 'V' ) ; V19 = 'N' ),
  ( T == rotation -> ( Not >= 30 -> V20 = 'C' ; V20 = 'V' ) ; V20 = 'N' ),
  ( T == leave -> ( LD >= 14, LA >= 15, LC =:= LD -> V21 = 'C' ; V21 = 'V' ) ; V21 = 'N' ),
  ( NotN > 0 -> ( Not >= NotN -> V22 = 'C' ; V22 = 'V' ) ; V22 = 'N' ),
  ( T \== eligibility -> ( Del =< 3 -> V23 = 'C' ; V23 = 'V' ) ; V23 = 'N' ),
  ( ( T == eligibility ; Prom == true ) -> ( member(a(AD3,Sc), A), Sc >= 50, D - AD3 =< 730, \+ ( member(a(AD4,_), A), AD4 > AD3 ) -> V24 = 'C' ; V24 = 'V' ) ; V24 = 'N' ).

read_cases(N) :- open('cases.pl', read, In, [encoding(utf8)]), read_cases(In, N), close(In).
read_cases(_, 0) :- !.
read_cases(In, N) :- read_term(In, Case, []), ( Case == end_of_file -> true ; assertz(known(Case)), N1 is N - 1, read_cases(In, N1) ).

judge_text(N) :- open('cases.pl', read, In, [encoding(utf8)]), judge_text(In, N), close(In).
judge_text(_, 0) :- !.
judge_text(In, N) :- read_term(In, Case, []), letters(Case, _), N1 is N - 1, judge_text(In, N1).

pass(memory, _) :- forall(known(Case), letters(Case, _)).
pass(text, N) :- judge_text(N).

passes(Mode, N, Until, Done, Done) :- get_time(Now), Now >= Until, !, Mode = Mode, N = N.
passes(Mode, N, Until, Before, Done) :- pass(Mode, N), After is Before + N, passes(Mode, N, Until, After, Done).

main :-
  current_prolog_flag(argv, [Mode, SecondsText, CountText|_]), atom_number(SecondsText, Seconds), atom_number(CountText, N),
  ( Mode == text -> true ; read_cases(N) ),
  ( Mode == verdicts -> forall(( known(Case), letters(Case, L) ), ( atomic_list_concat(L, Word), writeln(Word) ))
  ; pass(Mode, N), get_time(Start), Until is Start + Seconds, passes(Mode, N, Until, 0, Done), get_time(End), Speed is Done / (End - Start), format("speed ~4f~n", [Speed]) ),
  halt.
