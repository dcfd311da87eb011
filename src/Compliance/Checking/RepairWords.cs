using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Checking;

/// <summary>Puts repairs into words.</summary>
public static class RepairWords
{
    private const int MostPlaces = 5;

    internal static readonly Possibility NoDayOfFile = new(PossibilityKind.NotToldByTheFile, null, new(
        "the file does not say as of which day it was drawn up", "faylda hansı günə tərtib edildiyi göstərilməyib"));

    internal static readonly Possibility NoDayOfAct = new(PossibilityKind.NotToldByTheFile, null, new(
        "the file gives no day of the act", "faylda aktın tarixi yoxdur"));

    internal static readonly Possibility NoDayOfItsOwn = new(PossibilityKind.NotToldByTheFile, null, new(
        "the act lies behind, and this has no day of its own: the file does not show whether it can follow", "akt artıq baş verib, bu faktın isə öz tarixi yoxdur: sonradan edilməsinin mümkün olub-olmadığı fayldan görünmür"));

    internal static readonly Possibility NotTried = new(PossibilityKind.NotToldByTheFile, null, new(
        "the search had to end before later days were tried", "axtarış sonrakı günlər yoxlanılmadan başa çatıb"));

    internal static readonly Possibility CanFollow = new(PossibilityKind.StillPossible, null, new(
        "it can still follow the act", "aktdan sonra da edilə bilər"));

    internal static readonly Possibility Open = new(PossibilityKind.StillPossible, null, new(
        "no term runs for it", "bunun üçün müddət axmır"));

    /// <summary>The changes of a repair, one after the other.</summary>
    public static Text Of(Repair repair) => Joined(repair.Changes.Select(Of), "; and ", "; həmçinin ");

    /// <summary>What stands before a repair: what would still be, or would have been lawful.</summary>
    public static Text Heading(Possibility possibility) => possibility.Kind == PossibilityKind.StillPossible
        ? new("Would be lawful", "Qanuni olar") : new("Would have been lawful", "Qanuni olardı");

    /// <summary>Whether it can still be done: <c>still possible until 2022-07-01</c>.</summary>
    public static Text Of(Possibility possibility)
    {
        var words = Codes.Words(possibility.Kind);
        return possibility.Until is not { } day ? words
            : new($"{words.En} until {Readable.Of(day)}", $"{Readable.InAzerbaijani(day)} tarixinədək {words.Az}");
    }

    /// <summary>Rules that a repair would break, in words; <see cref="Text.None"/> where it breaks none.</summary>
    public static Text Breaking(Repair repair) => repair.Breaks.Count == 0 ? Text.None
        : new($"would break {string.Join(", ", repair.Breaks)}", $"bu qaydaları pozardı: {string.Join(", ", repair.Breaks)}");

    internal static Possibility Until(DateOnly day) => new(PossibilityKind.StillPossible, day, new("no later day would do", "daha sonrakı gün yaramır"));

    internal static Possibility BeforeAct(DateOnly day) => new(PossibilityKind.StillPossible, day, new("the act is still to come", "akt hələ baş verməyib"));

    internal static Possibility Done(DateOnly day, DateOnly asOf) => new(PossibilityKind.NoLongerPossible, null, new(
        $"it was done on {Readable.Of(day)}, and the file was drawn up on {Readable.Of(asOf)}",
        $"{Readable.InAzerbaijani(day)} tarixində edilib, iş isə {Readable.InAzerbaijani(asOf)} tarixində tərtib olunub"));

    internal static Possibility TooLate(DateOnly day, DateOnly asOf) => new(PossibilityKind.NoLongerPossible, null, new(
        $"it had to be done by {Readable.Of(day)}, and the file was drawn up on {Readable.Of(asOf)}",
        $"{Readable.InAzerbaijani(day)} tarixinədək edilməli idi, iş isə {Readable.InAzerbaijani(asOf)} tarixində tərtib olunub"));

    internal static Text None(Proof? proof, IReadOnlyList<(Text Words, Unchangeable Why)> unchangeable, RepairTrial trial)
    {
        if (proof?.Parts.Any(p => p.Kind == ProofPartKind.Question && p.Truth.IsFalse) == true)
            return new("The law leaves this to a person, who found it breached: no fact of the act decides it.", "Qanun bunu şəxsin qərarına həvalə edib və o, pozuntu olduğunu müəyyən edib: aktın heç bir faktı bunu həll etmir.");
        if (trial.LeadsToQuestion)
            return new("No change of the act alone would have made it lawful: the rest is left to a person.", "Aktın dəyişdirilməsi təkbaşına onu qanuni etməzdi: qalanını şəxs həll edir.");
        if (trial.IsSpent)
            return new("No change was found before the search had to end.", "Axtarış başa çatanadək belə bir dəyişiklik tapılmadı.");
        if (unchangeable.Count == 0)
            return new("No change of the act was found that would have made it lawful.", "Aktı qanuni edəcək dəyişiklik tapılmadı.");
        var facts = unchangeable.DistinctBy(u => u.Words.En).Take(MostPlaces).Select(u => (u.Words, Why: Codes.Words(u.Why))).Select(u => new Text($"“{u.Words.En}” ({u.Why.En})", $"“{u.Words.Az}” ({u.Why.Az})"));
        var all = Joined(facts, ", ", ", ");
        return trial.HasTried
            ? new($"No change of the act was found that would have made it lawful: it turns on {all.En}.", $"Aktı qanuni edəcək dəyişiklik tapılmadı: məsələ bundan asılıdır: {all.Az}.")
            : new($"No change of the act would have made it lawful: it turns on {all.En}.", $"Aktın dəyişdirilməsi onu qanuni etməzdi: məsələ bundan asılıdır: {all.Az}.");
    }

    internal static Text Of(FactChange change)
    {
        var (words, target) = (change.Words, Target(change));
        if (change.IsOfNew && change.Path[..change.Path.LastIndexOf('.')].EndsWith(']'))
            words = new($"{words.En} of the new entry", $"yeni qeyddə {words.Az}");
        var said = change switch
        {
            { IsOfNew: true } or { To: EntriesChange } => Text.None,
            { From: Record { Presence: FactState.Unknown } or IFact { State: FactState.Unknown } or Truth { IsUnknown: true } } => new(", where the file is silent", ", faylda göstərilməyib"),
            { From: Record { Presence: FactState.Known } } => Text.None,
            { From: Record } => new(" instead of none", ", faylda yoxdur"),
            _ => new($" instead of {StepWords.Value(change.From).En}", $", faylda: {StepWords.Value(change.From).Az}"),
        };
        return new($"{words.En}: {target.En}{said.En}", $"{words.Az}: {target.Az}{said.Az}");
    }

    internal static string FromCode(FactChange change) => change.From switch
    {
        IFact { Value: System.Collections.ICollection entries } => Readable.Of(entries.Count),
        Record record => record.Presence switch { FactState.Known => "record", FactState.Absent => "none", _ => "unknown" },
        var held => StepWords.Code(new(Rules.Step.Constant, held, null, null, [])),
    };

    internal static string ToCode(FactChange change) => change.To switch
    {
        ValueChange { Value: string } when change.Limit == ChangeLimit.Any => "*",
        ValueChange value => value.Value is Enum code ? Codes.Of(code.GetType()).CodeOf(code) : Readable.Of(value.Value),
        RecordChange record => record.Exists ? "record" : "none",
        EntriesChange entries => string.Join(' ', entries.Without.Select(i => $"-[{Readable.Of(i)}]")
            .Concat(entries.Plus.Select(v => "+" + (v is Enum code ? Codes.Of(code.GetType()).CodeOf(code) : Readable.Of(v)))).Concat(Enumerable.Repeat("+record", entries.New))),
        _ => "",
    };

    private static Text Target(FactChange change) => change.To switch
    {
        ValueChange { Value: null } => new("none", "yoxdur"),
        ValueChange { Value: bool value } => StepWords.Value(Truth.Of(value)),
        ValueChange { Value: { } value } => Target(change, value),
        RecordChange record => record.Exists ? new("on file", "mövcuddur") : new("none", "yoxdur"),
        EntriesChange entries => Target(entries, CaseCopy.Entries(change.From)),
        _ => Text.None,
    };

    private static Text Target(FactChange change, object value)
    {
        var to = StepWords.Value(value);
        var isDay = value is DateOnly;
        switch (change.Limit)
        {
            case ChangeLimit.Any when change.From is IFact { State: FactState.Known }:
                return value is string ? new("another", "başqası") : new($"another, for example {to.En}", $"başqası, məsələn: {to.Az}");
            case ChangeLimit.Any:
                return value is string ? new("given", "göstərilməli") : new($"given, for example {to.En}", $"göstərilməli, məsələn: {to.Az}");
            case ChangeLimit.AtMost:
                return isDay ? new($"{to.En} or earlier", $"{to.Az} və ya daha əvvəl") : new($"{to.En} or less", $"{to.Az} və ya az");
            case ChangeLimit.AtLeast:
                return isDay ? new($"{to.En} or later", $"{to.Az} və ya daha sonra") : new($"{to.En} or more", $"{to.Az} və ya çox");
            case ChangeLimit.Between:
                var ends = new[] { value, change.OtherEnd! }.OrderBy(RepairScale.Of).Select(StepWords.Value).ToList();
                return new($"from {ends[0].En} to {ends[1].En}", $"{ends[0].Az} – {ends[1].Az}");
            default:
                return to;
        }
    }

    private static Text Target(EntriesChange entries, IReadOnlyList<object> before)
    {
        var parts = new List<Text>();
        if (before.Count > 0 && before[0] is not Record)
        {
            parts.AddRange(entries.Without.Take(MostPlaces).Select(i => StepWords.Value(before[i])).Select(v => new Text($"without “{v.En}”", $"“{v.Az}” çıxarılmaqla")));
        }
        else if (entries.Without.Count > 0)
        {
            var places = string.Join(", ", entries.Without.Take(MostPlaces).Select(i => Readable.Of(i + 1))) + (entries.Without.Count > MostPlaces ? " …" : "");
            parts.Add(new($"without entry {places}", $"bu qeyd olmadan: {places}"));
        }
        parts.AddRange(entries.Plus.Select(v => StepWords.Value(v)).Select(v => new Text($"with “{v.En}”", $"“{v.Az}” əlavə edilməklə")));
        if (entries.New > 0)
            parts.Add(entries.New == 1 ? new("with one entry more", "bir qeyd artıq") : new($"with {entries.New} entries more", $"{entries.New} qeyd artıq"));
        return Joined(parts, ", ", ", ");
    }

    private static Text Joined(IEnumerable<Text> texts, string en, string az)
    {
        var all = texts.ToList();
        return new(string.Join(en, all.Select(t => t.En)), string.Join(az, all.Select(t => t.Az)));
    }
}
