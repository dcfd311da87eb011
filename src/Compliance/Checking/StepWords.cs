using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Puts steps of an evaluation into words.</summary>
public static class StepWords
{
    private static readonly Text Exists = new("on file", "mövcuddur");
    private static readonly Text OnTimeline = new("acts of that kind on the timeline", "siyahıda bu növ aktlar");
    private static readonly Text Identifier = new("id", "identifikator");

    /// <summary>Where the fact of a step stands, or would stand: <c>acts[2].date</c>.</summary>
    public static string Path(Step step)
    {
        var name = step.Property is { Length: > 0 } property ? InFile(property) : "";
        var path = step.Owner?.Path ?? "";
        return step.Property is nameof(Record.Exists) or nameof(Record.Identifier) ? path : path.Length == 0 ? name : $"{path}.{name}";
    }

    /// <summary>What the fact of a step is called.</summary>
    public static Text Name(Step step)
    {
        var name = IsTimeline(step) ? OnTimeline : Of(step.Owner!, step.Property!);
        if (step.Behind is not { } behind || behind.Property == nameof(Record.Exists))
            return name;
        var inner = Of(behind.Owner, behind.Property);
        return new($"{name.En}, {inner.En}", $"{name.Az}, {inner.Az}");
    }

    /// <summary>What a step gave: the fact's value, the operation's result. Personal data are left out.</summary>
    public static Text Result(Step step)
    {
        if (step.Operation != Step.FactRead)
            return step.IsUnknown ? new("not settled", "müəyyən edilmədi") : Value(step.Value);
        return IsWithheld(step) ? new("on file; personal data are left out", "faylda var; şəxsi məlumat göstərilmir") : Value(step.Value);
    }

    /// <summary>What a step gave, for programs: as a case file writes it, <c>none</c>, or <c>unknown</c>. Personal data are <c>withheld</c>.</summary>
    public static string Code(Step step) => step.Value switch
    {
        _ when IsWithheld(step) => "withheld",
        Enum code => Codes.Of(code.GetType()).CodeOf(code),
        IFact { Value: Enum code } => Codes.Of(code.GetType()).CodeOf(code),
        IFact fact => fact.ToString()!,
        var value => Readable.Of(value),
    };

    /// <summary>A value in words: codes of enumerations become their names.</summary>
    public static Text Value(object? value)
    {
        switch (value)
        {
            case Truth { IsUnknown: true } or IFact { State: FactState.Unknown } or Count { IsKnown: false, Most: int.MaxValue }:
                return new("not on file", "faylda yoxdur");
            case Truth truth:
                return truth.IsTrue ? new("yes", "bəli") : new("no", "xeyr");
            case IFact { State: FactState.Absent }:
                return new("none", "yoxdur");
            case IFact { Value: System.Collections.ICollection list }:
                return new($"{list.Count} on the list", $"siyahıda {list.Count}");
            case IFact fact:
                return Value(fact.Value);
            case Enum code:
                return Codes.Words(code);
            case Count { IsKnown: false } count:
                return new($"{count.Least} to {count.Most}", $"{count.Least}–{count.Most}");
            case Count count:
                return new($"{count.Least}", $"{count.Least}");
            default:
                return new(Readable.Of(value), Readable.InAzerbaijani(value));
        }
    }

    /// <summary>A step as one line with what it gave: <c>day of the application (2022-06-06) is not later than … — no</c>.</summary>
    public static Text Line(Step step)
    {
        if (step.Operation is Step.FactRead or Step.Constant)
            return StepSentences.Of(step);
        var (words, result) = (StepSentences.Of(step), Result(step));
        return new($"{words.En} — {result.En}", $"{words.Az} — {result.Az}");
    }

    /// <summary>A step as a sentence, without what it gave.</summary>
    public static Text Sentence(Step step) => StepSentences.Of(step);

    /// <summary>The operands that the sentence of a step already names with their values: facts and plain values. The others explain it further.</summary>
    public static IReadOnlyList<Step> NamedIn(Step step) =>
        [.. step.Children.Take(StepSentences.Named(step)).Where(c => c.Operation is Step.FactRead or Step.Constant)];

    private static Text Of(Record owner, string property)
    {
        if (property is not (nameof(Record.Exists) or nameof(Record.Identifier)))
        {
            return Shape.Of(owner.GetType()).Find(InFile(property))?.Words
                ?? (property == nameof(CaseFile.Body) ? new("state body", "dövlət orqanı") : new(property, property));
        }
        var words = owner is PersonnelAct act ? ActKinds.WordsOf(act.GetType())
            : owner.Place is { Name: { } place, Parent: { } parent } ? Of(parent, char.ToUpperInvariant(place[0]) + place[1..]) : null;
        return property == nameof(Record.Exists) ? words ?? Exists
            : words is null ? Identifier : new($"{words.En}, {Identifier.En}", $"{words.Az}, {Identifier.Az}");
    }

    /// <summary>Whether acts of one kind were looked up on a timeline stated to be complete.</summary>
    private static bool IsTimeline(Step step) =>
        step is { Property: nameof(CaseFile.TimelineIsComplete), IsUnknown: false, Value: not Truth };

    private static bool IsWithheld(Step step) =>
        step is { Operation: Step.FactRead, IsUnknown: false } && Shape.Of(step.Owner!.GetType()).Find(InFile(step.Property!)) is { IsPersonal: true };

    private static string InFile(string property) => char.ToLowerInvariant(property[0]) + property[1..];
}
