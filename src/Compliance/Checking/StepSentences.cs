using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Puts operations of a condition into sentences that name their operands with their values.</summary>
internal static class StepSentences
{
    private static readonly Text LastDay = new("last day of the term", "müddətin son günü");

    /// <summary>How many operands, from the first, the sentence of a step names.</summary>
    public static int Named(Step step) => step.Operation switch
    {
        Step.FactRead or Step.Constant or "&" or "|" or "!" or "last day" or "not counted" => 0,
        "Any" or "All" or "None" or "Count" => 1,
        _ when step.Children is [_, _, { Operation: "last day" }, ..] => 2,
        _ => step.Children.Count,
    };

    /// <summary>The sentence of a step, without its result.</summary>
    public static Text Of(Step step) => (step.Operation, step.Children.ToArray()) switch
    {
        (Step.FactRead, _) => Join(StepWords.Name(step), ": ", StepWords.Result(step)),
        (Step.Constant, _) => StepWords.Value(step.Value),
        ("&", _) => new("all of these hold", "bunların hamısı doğrudur"),
        ("|", _) => new("at least one of these holds", "bunlardan ən azı biri doğrudur"),
        ("!", _) => new("this does not hold", "bu doğru deyil"),
        ("==" or "!=" or "<" or "<=" or ">" or ">=", [var left, var right]) => Comparison(step.Operation, left, right),
        ("In", [var fact, .. var values]) => Infix(Operand(fact), new("is one of", "bunlardan biridir"), List(values)),
        ("IsFromTo", [var fact, var highest, var lowest]) => Range(Operand(fact), Operand(highest), Operand(lowest)),
        ("Contains", [var list, .. var values]) => Infix(Operand(list), new("contains", "siyahısında var"), List(values)),
        ("StepsBelow", [var lower, var higher]) => Infix(Operand(lower), new("in classifications below", "təsnifat pillələri ilə bundan aşağıdır"), Operand(higher)),
        ("IsGiven", [var fact]) => Join(Operand(fact), " ", new("is given", "göstərilib")),
        ("IsNone", [var fact]) => Join(Operand(fact), ": ", new("there is none", "yoxdur")),
        ("IsEmpty", [var list]) => Join(Operand(list), ": ", new("the list is empty", "siyahı boşdur")),
        ("Any", [var list]) => Join(Operand(list), ": ", new("there is at least one entry", "ən azı bir qeyd var")),
        ("Any", [var list, ..]) => Join(Operand(list), ": ", new("at least one entry satisfies this", "ən azı bir qeyd bunu ödəyir")),
        ("All", [var list, ..]) => Join(Operand(list), ": ", new("every entry satisfies this", "hər bir qeyd bunu ödəyir")),
        ("None", [var list, ..]) => Join(Operand(list), ": ", new("no entry satisfies this", "heç bir qeyd bunu ödəmir")),
        ("Count", [var list]) => Join(Operand(list), ": ", new("number of entries", "qeydlərin sayı")),
        ("Count", [var list, ..]) => Join(Operand(list), ": ", new("number of entries that satisfy this", "bunu ödəyən qeydlərin sayı")),
        ("last day", _) => LastDay,
        ("PlusDays", [var day, var number]) => Later(day, number, "days", "gün"),
        ("PlusMonths", [var day, var number]) => Later(day, number, "months", "ay"),
        ("PlusYears", [var day, var number]) => Later(day, number, "years", "il"),
        ("Year", [var day]) => Join(new("year of ", "il: "), "", Operand(day)),
        ("DaysThrough", [var first, var last]) => Infix(Operand(first), new("to", "bu günə qədər təqvim günləri"), Operand(last)),
        ("Plus", [var a, var b]) => Join(Operand(a), " + ", Operand(b)),
        ("Minus", [var a, var b]) => Join(Operand(a), " − ", Operand(b)),
        ("Times", [var a, var b]) => Join(Operand(a), " × ", Operand(b)),
        ("Percent", [var a, var b]) => Join(Operand(b), " % × ", Operand(a)),
        ("not counted", _) => new("days that do not count", "müddətə daxil edilməyən günlər"),
        (_, [var done, var start, { Operation: "last day" }, ..]) when Term(step.Operation) is { } term => Deadline(done, term, start),
        _ => Term(step.Operation) ?? new(step.Operation, step.Operation),
    };

    private static Text Comparison(string operation, Step left, Step right) =>
        Infix(Operand(left), Verb(operation, left.Value is null ? right.Value : left.Value), Operand(right));

    /// <summary>An operand inside a sentence: <c>day of the application (2022-06-06)</c>.</summary>
    private static Text Operand(Step step)
    {
        if (step.Operation == Step.Constant)
            return StepWords.Value(step.Value);
        if (step.Operation != Step.FactRead && step.IsUnknown)
            return Of(step);
        var (words, value) = (step.Operation == Step.FactRead ? StepWords.Name(step) : Of(step), StepWords.Result(step));
        return new($"{words.En} ({value.En})", $"{words.Az} ({value.Az})");
    }

    private static Text Verb(string operation, object? operand) => (operation, ScaleOf(operand)) switch
    {
        ("==", _) => new("is the same as", "bununla eynidir"),
        ("!=", _) => new("is not the same as", "bundan fərqlidir"),
        ("<", Scale.Day) => new("is earlier than", "bundan əvvəldir"),
        ("<=", Scale.Day) => new("is not later than", "bundan gec deyil"),
        (">", Scale.Day) => new("is later than", "bundan sonradır"),
        (">=", Scale.Day) => new("is not earlier than", "bundan tez deyil"),
        ("<", Scale.HighestFirst) or (">", Scale.LowestFirst) => new("is higher than", "bundan yüksəkdir"),
        ("<=", Scale.HighestFirst) or (">=", Scale.LowestFirst) => new("is at least as high as", "bundan aşağı deyil"),
        (">", Scale.HighestFirst) or ("<", Scale.LowestFirst) => new("is lower than", "bundan aşağıdır"),
        (">=", Scale.HighestFirst) or ("<=", Scale.LowestFirst) => new("is not higher than", "bundan yüksək deyil"),
        ("<", _) => new("is less than", "bundan azdır"),
        ("<=", _) => new("is at most", "bundan çox deyil"),
        (">", _) => new("is more than", "bundan çoxdur"),
        _ => new("is at least", "bundan az deyil"),
    };

    private static Scale ScaleOf(object? value)
    {
        var type = value?.GetType();
        if (type is { IsGenericType: true, GenericTypeArguments: [var inner] })
            type = inner;
        return type == typeof(DateOnly) ? Scale.Day
            : type == typeof(EducationLevel) ? Scale.LowestFirst
            : type is { IsEnum: true } ? Scale.HighestFirst : Scale.Number;
    }

    private static Text Range(Text fact, Text highest, Text lowest) => new(
        $"{fact.En} lies from {highest.En} to {lowest.En}, both included", $"{fact.Az} bu aralıqdadır (hədlər daxil olmaqla): {highest.Az} – {lowest.Az}");

    private static Text Later(Step day, Step number, string en, string az)
    {
        var (from, many) = (Operand(day), number.IsUnknown ? Operand(number) : StepWords.Value(number.Value));
        return new($"{many.En} {en} after {from.En}", $"{from.Az} tarixindən {many.Az} {az} sonra");
    }

    private static Text Deadline(Step done, Text term, Step start)
    {
        var (did, from) = (Operand(done), Operand(start));
        return new($"{did.En} lies {term.En} {from.En}", $"{did.Az} {term.Az}: {from.Az}");
    }

    /// <summary>A term as a deadline condition writes it: <c>within 30 calendar days after</c>, <c>not later than 5 working days before</c>.</summary>
    private static Text? Term(string operation)
    {
        const string Within = "within ", After = " after", NotLater = "not later than ", Before = " before";
        if (operation.StartsWith(Within, StringComparison.Ordinal) && operation.EndsWith(After, StringComparison.Ordinal))
            return new(operation, $"bu gündən sonra {Length(operation[Within.Length..^After.Length])} ərzindədir");
        if (operation.StartsWith(NotLater, StringComparison.Ordinal) && operation.EndsWith(Before, StringComparison.Ordinal))
        {
            var length = operation[NotLater.Length..^Before.Length];
            return new($"at least {length} before", $"bu gündən ən azı {Length(length)} əvvəldir");
        }
        return null;
    }

    private static string Length(string term) => term
        .Replace("(the first day counted)", "(birinci gün sayılmaqla)", StringComparison.Ordinal)
        .Replace("calendar days", "təqvim günü", StringComparison.Ordinal).Replace("working days", "iş günü", StringComparison.Ordinal)
        .Replace("months", "ay", StringComparison.Ordinal).Replace("month", "ay", StringComparison.Ordinal)
        .Replace("years", "il", StringComparison.Ordinal).Replace("year", "il", StringComparison.Ordinal);

    /// <summary>English puts the verb between its operands; Azerbaijani says what is so and then names what it is measured by.</summary>
    private static Text Infix(Text left, Text verb, Text right) =>
        new($"{left.En} {verb.En} {right.En}", $"{left.Az} {verb.Az}: {right.Az}");

    private static Text Join(Text left, string between, Text right) => new(left.En + between + right.En, left.Az + between + right.Az);

    private static Text List(IReadOnlyList<Step> steps)
    {
        var words = steps.Select(Operand).ToList();
        return new(string.Join(", ", words.Select(w => w.En)), string.Join(", ", words.Select(w => w.Az)));
    }

    private enum Scale
    {
        Number,
        Day,

        /// <summary>Classifications, categories and ranks.</summary>
        HighestFirst,

        /// <summary>Levels of education.</summary>
        LowestFirst,
    }
}
