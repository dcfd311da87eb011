using Compliance.Cases;
using Compliance.Checking.Decisions;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>The sentences of findings and proofs.</summary>
internal static class FindingWords
{
    public static readonly Text GoverningDay = new("The day whose law governs", "Hüququ tətbiq olunan gün");
    public static readonly Text GoverningDayUnknown = new("the day whose law governs is not on file", "hüququ tətbiq olunan gün faylda yoxdur");

    public static readonly Text NothingHappened = new("the file says that what the rule speaks of did not take place", "fayla görə qaydanın nəzərdə tutduğu hal baş verməyib");

    private static readonly Text BeforeFirst = new("Does not apply: the provision was not yet in force on the day that governs.", "Tətbiq olunmur: müddəa həmin gün hələ qüvvədə olmayıb.");
    private static readonly Text OutOfForce = new("Does not apply: the provision was no longer in force on the day that governs.", "Tətbiq olunmur: müddəa həmin gün artıq qüvvədə olmayıb.");
    private static readonly Text NotTakenPlace = new("Does not apply: the file says that what the rule speaks of did not take place.", "Tətbiq olunmur: fayla görə qaydanın nəzərdə tutduğu hal baş verməyib.");
    private static readonly Text ConditionNotMet = new("Does not apply: a condition of the rule is not met.", "Tətbiq olunmur: qaydanın şərtlərindən biri ödənilmir.");

    public static readonly Text LeftOut = new("Not checked: its rules are under review.", "Yoxlanılmayıb: qaydaları rəydədir.");

    /// <summary>What a condition is asked for, by what it belongs to.</summary>
    public static Text Asked(ProofPartKind kind) => kind switch
    {
        ProofPartKind.Requirement => new("The law requires", "Qanun tələb edir"),
        ProofPartKind.Exception => new("The exception applies only if", "İstisna yalnız bu halda tətbiq olunur"),
        ProofPartKind.Override => new("The rule that takes precedence applies only if", "Üstünlük təşkil edən qayda yalnız bu halda tətbiq olunur"),
        ProofPartKind.Transition => new("The transition clause covers the act only if", "Keçid müddəası akta yalnız bu halda şamil olunur"),
        ProofPartKind.Definition => new("The definition covers the act only if", "Anlayış akta yalnız bu halda şamil olunur"),
        _ => new("The rule applies only if", "Qayda yalnız bu halda tətbiq olunur"),
    };

    public static readonly Text LegalStaff = new("legal staff of the supervising body", "nəzarət orqanının hüquqşünası");

    public static Text InForceOn(DateOnly day, TransitionClause? by)
    {
        if (LastInForceOn.Words is not { } words || LastInForceOn.Day != day)
            (LastInForceOn.Day, LastInForceOn.Words) = (day, words = new($"in force on {Readable.Of(day)}", $"{Readable.InAzerbaijani(day)} tarixində qüvvədə olub"));
        return Moved(by, words);
    }

    public static Text NotYetInForce(DateOnly day, TransitionClause? by) => Moved(by, new($"not yet in force on {Readable.Of(day)}", $"{Readable.InAzerbaijani(day)} tarixində hələ qüvvəyə minməyib"));

    public static Text NoLongerInForce(DateOnly day, TransitionClause? by) => Moved(by, new($"no longer in force on {Readable.Of(day)}", $"{Readable.InAzerbaijani(day)} tarixində artıq qüvvədə deyil"));

    public static Text TransitionUnknown(TransitionClause by) => new(
        $"open: it is not on file whether the transition clause {by.Id} covers the act", $"açıqdır: {by.Id} keçid müddəasının akta şamil olunub-olunmadığı faylda göstərilməyib");

    public static Text GivenEffectBack(ProvisionVersion version, DateOnly day) => new(
        $"given effect back to {Readable.Of(day)} by {version.AmendedBy}, published on {Readable.Of(version.Published)}",
        $"{Readable.InAzerbaijani(version.Published)} tarixində dərc olunmuş {version.AmendedBy} ilə {Readable.InAzerbaijani(day)} tarixinə geriyə şamil edilib");

    public static Text NotInForce(ExceptionClause exception, DateOnly day, DateOnly? knownOn)
    {
        var why = !exception.Version.IsKnownOn(knownOn) ? NotYetPublished(knownOn!.Value)
            : day < exception.Version.From ? NotYetInForce(day, null) : NoLongerInForce(day, null);
        return new($"{exception.Reason.En} ({why.En})", $"{exception.Reason.Az} ({why.Az})");
    }

    /// <summary>What another text of the law says of the act.</summary>
    public static Text OtherText(bool asItStood, Verdict verdict)
    {
        var outcome = verdict.Outcome.Words();
        return asItStood ? new($"By the law as it stood on the day that governs: {outcome.En}", $"Tətbiq olunan gün qüvvədə olmuş mətnə görə: {outcome.Az}")
            : new($"By the text as later given effect back: {outcome.En}", $"Sonradan geriyə şamil edilmiş mətnə görə: {outcome.Az}");
    }

    /// <summary>The statement on a change of the law, as a question to a person.</summary>
    public static Text Changed(Verdict changed, Rule broken)
    {
        var later = changed.Later!;
        var (en, az) = (later.Citation.En, later.Citation.Az);
        return changed.Change == TextChange.LawfulWhenDone
            ? new($"Lawful when done; contrary to the text as later given effect back to that day ({en}, published {Readable.Of(later.Published)}): {Lower(broken.Breach.En)} No violation. Is the act to be treated as lawful?",
                $"Edildiyi gün qanuna uyğun olub; sonradan həmin günə geriyə şamil edilmiş mətnə ({az}, {Readable.InAzerbaijani(later.Published)} tarixində dərc olunub) ziddir: {broken.Breach.Az} Pozuntu sayılmır. Akt qanuni hesab edilsinmi?")
            : new($"Contrary to the law when done: {Lower(broken.Breach.En)} By the text as later given effect back to that day ({en}, published {Readable.Of(later.Published)}) it is no longer so. Is the act to be treated as lawful?",
                $"Edildiyi gün qanuna zidd olub: {broken.Breach.Az} Sonradan həmin günə geriyə şamil edilmiş mətnə ({az}, {Readable.InAzerbaijani(later.Published)} tarixində dərc olunub) görə artıq zidd deyil. Akt qanuni hesab edilsinmi?");
    }

    public static Text NotYetPublished(DateOnly day) => new($"not yet published on {Readable.Of(day)}, the knowledge day", $"bilik günü olan {Readable.InAzerbaijani(day)} tarixində hələ dərc olunmayıb");

    public static Text Message(Verdict verdict, Rule rule, PersonnelAct act, IReadOnlyList<MissingFacts> missing, QuietWords quiet) => verdict switch
    {
        { Outcome: Outcome.Violation } => rule.Breach,
        { Outcome: Outcome.Compliant } => quiet.Met(rule),
        { Ground: Ground.TextChanged } => Changed(verdict, rule),
        { Outcome: Outcome.NeedsJudgment } => Asked(rule.Question!, null),
        { Ground: Ground.Exempted, ExemptedBy: { } by } => quiet.Exempted(by),
        { Ground: Ground.BeforeFirstVersion } => BeforeFirst,
        { Ground: Ground.NoLongerInForce } => OutOfForce,
        { Ground: Ground.NothingHappened } => NotTakenPlace,
        { Ground: Ground.StillOpen } => new(
            $"Not yet due: the term was still running on {StepWords.Value(act.File.AsOf).En}, when the file was drawn up.",
            $"Vaxtı çatmayıb: işin tərtib edildiyi {StepWords.Value(act.File.AsOf).Az} tarixində müddət davam edirdi."),
        { Outcome: Outcome.NotApplicable } => ConditionNotMet,
        _ => Open(missing),
    };

    /// <summary>That an exception or a stronger rule takes a rule away.</summary>
    public static Text Exempted(Clause by) => new($"Does not apply: {Reason(by).En} ({by.Version.Citation.En}).", $"Tətbiq olunmur: {Reason(by).Az} ({by.Version.Citation.Az}).");

    /// <summary>That a rule is kept.</summary>
    public static Text Met(Rule rule) => new($"Met: {rule.Version.Provision.Title.En}.", $"Tələb yerinə yetirilib: {rule.Version.Provision.Title.Az}.");

    public static Text Asked(Question question, Judgment? answer) => answer is null
        ? new($"{question.Words.En} To be answered by: {question.AnsweredBy.En}.", $"{question.Words.Az} Cavab verməlidir: {question.AnsweredBy.Az}.")
        : new($"{question.Words.En} {Answer(answer).En}", $"{question.Words.Az} {Answer(answer).Az}");

    /// <summary>The breach, and the waiver beside it.</summary>
    public static Text Waived(Rule rule, Waiver waiver)
    {
        var waived = Waived(waiver);
        return new($"{rule.Breach.En} {waived.En}", $"{rule.Breach.Az} {waived.Az}");
    }

    /// <summary>A sentence, with the decision of the register behind it, if it is one of the register.</summary>
    public static Text Recorded(Text words, Decision? decision)
    {
        if (decision is null)
            return words;
        var (en, az) = (DecisionWords.Recorded(decision).En, DecisionWords.Recorded(decision).Az);
        return new($"{words.En.TrimEnd('.')}{en}.", $"{words.Az.TrimEnd('.')}{az}.");
    }

    public static Text Waived(Waiver waiver) => new(
        $"Waived by {waiver.ApprovedBy}, {On(waiver.On).En}, {Until(waiver.ExpiresOn).En}: {Sentence(waiver.Ground)}",
        $"Güzəşt edib: {waiver.ApprovedBy}, {On(waiver.On).Az}, {Until(waiver.ExpiresOn).Az}: {Sentence(waiver.Ground)}");

    /// <summary>What broke, by its kind alone: messages of exceptions can repeat what a file says of a person.</summary>
    public static Text Failed(Exception failure) => Failed(failure.GetType().Name);

    public static Text Circle(PriorityCircleException circle) => new(
        $"'{circle.One}' and '{circle.Other}' each take the other away on this act, in wordings of different days. Nothing is said of the act.",
        $"'{circle.One}' və '{circle.Other}' müxtəlif günlərin redaksiyalarında bu akt üzrə bir-birini istisna edir. Akt barədə heç nə deyilmir.");

    public static Text Disagreed(Verdict fast, Verdict proved) =>
        Failed($"the fast verdict is {fast.Outcome.Code()}, the proof says {proved.Outcome.Code()}");

    private static Text Failed(string what) => new(
        $"The rule failed on this file ({what}). Nothing is said of the act.",
        $"Qayda bu faylda icra olunmadı ({what}). Akt barədə heç nə deyilmir.");

    public static Finding Contradicted(Finding one, Finding other, string subject) => one with
    {
        Outcome = Outcome.Error,
        IsUnderReview = one.IsUnderReview || other.IsUnderReview,
        Message = new(
            $"Rules '{one.Rule}' and '{other.Rule}' both settle '{subject}' and say opposite things of this act; the rulebook declares no priority between them.",
            $"'{one.Rule}' və '{other.Rule}' qaydaları '{subject}' məsələsini bu akt üzrə əks cür həll edir; qaydalar toplusunda üstünlük göstərilməyib."),
    };

    private static Text Moved(TransitionClause? by, Text why) => by is null ? why
        : new($"{why.En}, the day the transition clause {by.Id} leads to ({by.Reason.En})", $"{why.Az}; bu günü {by.Id} keçid müddəası müəyyən edir ({by.Reason.Az})");

    private static string Lower(string sentence) => sentence.Length == 0 ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static Text Reason(Clause clause) => clause is ExceptionClause exception ? exception.Reason
        : new($"{clause.Id} takes precedence", $"{clause.Id} üstünlük təşkil edir");

    private static Text Open(IReadOnlyList<MissingFacts> missing)
    {
        var facts = missing.SelectMany(m => m.Facts).DistinctBy(f => f.Path).ToList();
        return facts.Count == 0
            ? new("The facts on file do not settle it.", "Fayldakı faktlar məsələni həll etmir.")
            : new($"Not settled. Not on file: {string.Join("; ", facts.Select(f => $"“{f.Words.En}”"))}.",
                $"Müəyyən edilmədi. Faylda yoxdur: {string.Join("; ", facts.Select(f => $"“{f.Words.Az}”"))}.");
    }

    private static Text Answer(Judgment answer)
    {
        var (met, reason) = (StepWords.Value(answer.IsMet), answer.Reason.TryGet(out _) ? $" ({answer.Reason})" : "");
        return new($"Answered by {answer.By}, {On(answer.On).En}: {met.En}{reason}.", $"Cavab verib: {answer.By}, {On(answer.On).Az}: {met.Az}{reason}.");
    }

    private static Text On(Fact<DateOnly> day) =>
        day.TryGet(out var known) ? new($"on {Readable.Of(known)}", $"{Readable.InAzerbaijani(known)} tarixində") : new("day not given", "tarix göstərilməyib");

    private static Text Until(Fact<DateOnly> day) =>
        day.TryGet(out var known) ? new($"until {Readable.Of(known)}", $"{Readable.InAzerbaijani(known)} tarixinədək") : new("without an end", "müddətsiz");

    private static string Sentence(Fact<string> words) => words.ToString().TrimEnd('.') + ".";

    /// <summary>The day that was put in words last: the rules on an act mostly go by one day.</summary>
    private static class LastInForceOn
    {
        [ThreadStatic] public static DateOnly Day;

        [ThreadStatic] public static Text? Words;
    }
}
