using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Compliance.Cli.Parsing;

/// <summary>How far ahead to look: so many days, weeks or months.</summary>
internal readonly record struct Span(int Number, char Unit)
{
    private const int Most = 9999;

    /// <summary>An option that takes a span such as <c>60d</c>, <c>8w</c> or <c>6m</c>.</summary>
    public static Option<Span> Option(string name, string description, Span usual) => new(name)
    {
        Description = description,
        HelpName = "60d|8w|6m",
        DefaultValueFactory = _ => usual,
        CustomParser = result => Read(result, name) ?? usual,
    };

    /// <summary>The last day of the span; the calendar's last day where it would lie past that.</summary>
    public DateOnly From(DateOnly day)
    {
        try
        {
            return Unit switch
            {
                'm' => day.AddMonths(Number),
                'w' => day.AddDays(7 * Number),
                _ => day.AddDays(Number),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateOnly.MaxValue;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}{Unit}");

    private static Span? Read(ArgumentResult result, string name)
    {
        var word = result.Tokens[^1].Value;
        if (word.Length > 1 && word[^1] is 'd' or 'w' or 'm' && int.TryParse(word[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= Most)
            return new(number, word[^1]);
        result.AddError($"'{name} {word}' is no span of time. Expected days, weeks or months as 60d, 8w or 6m, at most {Most} of them.");
        return null;
    }
}
