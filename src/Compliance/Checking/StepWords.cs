using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Puts steps of an evaluation into words.</summary>
public static class StepWords
{
    private static readonly Text Exists = new("on file", "mövcuddur");

    /// <summary>Where the fact of a step stands, or would stand: <c>acts[2].date</c>.</summary>
    public static string Path(Step step)
    {
        var name = step.Property is { Length: > 0 } property ? char.ToLowerInvariant(property[0]) + property[1..] : "";
        var path = step.Owner?.Path ?? "";
        return step.Property is nameof(Record.Exists) or nameof(Record.Identifier) ? path : path.Length == 0 ? name : $"{path}.{name}";
    }

    /// <summary>What the fact of a step is called.</summary>
    public static Text Name(Step step)
    {
        var name = Of(step.Owner!, step.Property!);
        if (step.Behind is not { } behind || behind.Property == nameof(Record.Exists))
            return name;
        var inner = Of(behind.Owner, behind.Property);
        return new($"{name.En}: {inner.En}", $"{name.Az}: {inner.Az}");
    }

    /// <summary>A value in words: codes of enumerations become their names.</summary>
    public static Text Value(object? value)
    {
        switch (value)
        {
            case Truth { IsUnknown: true } or IFact { State: FactState.Unknown }:
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
            default:
                var text = value is Count count ? count.ToString() : Readable.Of(value);
                return new(text, text);
        }
    }

    /// <summary>A step as one line, with the values of its operands: <c>day received (2022-05-31) ≤ …</c>.</summary>
    public static Text Line(Step step)
    {
        if (step.Operation == Step.FactRead)
        {
            var (name, value) = (Name(step), Value(step.Value));
            return new($"{name.En}: {value.En}", $"{name.Az}: {value.Az}");
        }
        if (step.Operation == Step.Constant)
            return Value(step.Value);
        var result = Value(step.Value);
        var words = Operation(step.Operation);
        return new($"{words.En}: {result.En}", $"{words.Az}: {result.Az}");
    }

    /// <summary>What an operation is called.</summary>
    public static Text Operation(string operation) => operation switch
    {
        "&" => new("all of these hold", "bunların hamısı doğrudur"),
        "|" => new("at least one of these holds", "bunlardan ən azı biri doğrudur"),
        "!" => new("this does not hold", "bu doğru deyil"),
        "==" => new("is the same as", "eynidir"),
        "!=" => new("differs from", "fərqlidir"),
        "<" => new("is before or less than", "əvvəl və ya azdır"),
        "<=" => new("is at most or not later than", "çox deyil və ya gec deyil"),
        ">" => new("is after or more than", "sonra və ya çoxdur"),
        ">=" => new("is at least or not earlier than", "az deyil və ya tez deyil"),
        "Any" => new("at least one entry satisfies this", "ən azı bir qeyd bunu ödəyir"),
        "All" => new("every entry satisfies this", "hər bir qeyd bunu ödəyir"),
        "None" => new("no entry satisfies this", "heç bir qeyd bunu ödəmir"),
        "Count" => new("number of entries that satisfy this", "bunu ödəyən qeydlərin sayı"),
        "Contains" => new("is on the list", "siyahıdadır"),
        "IsEmpty" => new("the list is empty", "siyahı boşdur"),
        "In" => new("is one of these", "bunlardan biridir"),
        "IsGiven" => new("is given", "göstərilib"),
        "IsNone" => new("there is none", "yoxdur"),
        "IsFromTo" => new("lies within these bounds", "bu hədlər daxilindədir"),
        "StepsBelow" => new("classifications below", "təsnifat fərqi"),
        "last day" => new("last day of the term", "müddətin son günü"),
        "PlusDays" => new("so many days later", "o qədər gün sonra"),
        "PlusMonths" => new("so many months later", "o qədər ay sonra"),
        "PlusYears" => new("so many years later", "o qədər il sonra"),
        _ => new(operation, TermInAzerbaijani(operation)),
    };

    private static Text Of(Record owner, string property) =>
        property is nameof(Record.Exists) or nameof(Record.Identifier) && owner.Place.Name is { } place && owner.Place.Parent is { } parent ? Of(parent, char.ToUpperInvariant(place[0]) + place[1..])
        : property is nameof(Record.Exists) or nameof(Record.Identifier) ? Exists
        : Shape.Of(owner.GetType()).Find(char.ToLowerInvariant(property[0]) + property[1..])?.Words
            ?? (property == nameof(CaseFile.Body) ? new("state body", "dövlət orqanı") : new(property, property));

    private static string TermInAzerbaijani(string operation) => operation
        .Replace("within ", "müddət daxilində: ", StringComparison.Ordinal)
        .Replace("not later than ", "ən gec: ", StringComparison.Ordinal)
        .Replace("calendar days", "təqvim günü", StringComparison.Ordinal)
        .Replace("working days", "iş günü", StringComparison.Ordinal)
        .Replace("months", "ay", StringComparison.Ordinal).Replace("month", "ay", StringComparison.Ordinal)
        .Replace("years", "il", StringComparison.Ordinal).Replace("year", "il", StringComparison.Ordinal)
        .Replace(" after", " sonra", StringComparison.Ordinal).Replace(" before", " əvvəl", StringComparison.Ordinal);
}
