using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Cli.Parsing;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    private const string Day = "yyyy-MM-dd";
    private const int MostThreads = 256;

    /// <summary>Whether to tell what happens inside.</summary>
    public static Option<bool> Verbose { get; } = new("--verbose") { Description = "Tell on standard error what happens inside; show where internal errors come from.", Recursive = true };

    /// <summary>The language of findings.</summary>
    public static Option<Language> InLanguage() => Choice("--language", "The language of findings.", Language.En, ("en", Language.En), ("az", Language.Az));

    /// <summary>The knowledge day.</summary>
    public static Option<DateOnly?> KnownOn() => DayOption("--known-on", "Judge by what was published by this day (YYYY-MM-DD). Left out: by all that the rulebook knows.");

    /// <summary>Whether rules under review are left out.</summary>
    public static Option<bool> ReleasedOnly() => new("--released-only") { Description = "Leave out rules that two others than their author have not reviewed; their provisions are not checked." };

    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> DayOption(string name, string description) => new(name) { Description = description, HelpName = "day", CustomParser = result => ReadDay(name, result) };

    /// <summary>A day that has to be named.</summary>
    public static Option<DateOnly?> RequiredDay(string name, string description)
    {
        var option = DayOption(name, description);
        option.Required = true;
        return option;
    }

    /// <summary>Whether results are for people or for programs.</summary>
    public static Option<OutputKind> TextOrJson(string description) =>
        Choice("--format", description, OutputKind.Text, ("text", OutputKind.Text), ("json", OutputKind.Json));

    /// <summary>An option with a few words to choose from.</summary>
    public static Option<T> Choice<T>(string name, string description, T usual, params (string Word, T Value)[] choices)
    {
        var words = choices.Select(c => c.Word).ToList();
        var option = new Option<T>(name)
        {
            Description = $"{description} One of {string.Join(", ", words)}.",
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => usual,
            CustomParser = result =>
            {
                var word = result.Tokens[^1].Value;
                var at = words.IndexOf(word);
                if (at < 0)
                    result.AddError($"'{name} {word}': expected {string.Join(", ", words)}.{Nearest.Hint(word, words)}");
                return at < 0 ? usual : choices[at].Value;
            },
        };
        option.CompletionSources.Add(words.ToArray());
        return option;
    }

    /// <summary>Refuses what looks like an option where an argument is read: a misspelt option is no file.</summary>
    public static Argument<T> WithoutOptions<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value[0] == '-'))
                result.AddError(result.Parent is CommandResult { Command: var command } ? Complaints.NoOption(token.Value, command) : $"There is no option '{token.Value}'.");
        });
        return argument;
    }

    /// <summary>How many threads judge.</summary>
    public static Option<int> Threads() => new("--threads")
    {
        Description = "Threads to judge on. The output is the same with any number.", HelpName = "number",
        DefaultValueFactory = _ => Environment.ProcessorCount, CustomParser = ReadThreads,
    };

    private static int ReadThreads(ArgumentResult result)
    {
        var word = result.Tokens[^1].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostThreads)
            return number;
        result.AddError($"'--threads {word}': expected a number from 1 to {MostThreads}.");
        return 1;
    }

    private static DateOnly? ReadDay(string name, ArgumentResult result)
    {
        var word = result.Tokens[^1].Value;
        if (DateOnly.TryParseExact(word, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError($"'{name} {word}' is no day. Expected one like 2024-01-31.");
        return null;
    }
}
