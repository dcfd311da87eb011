using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Compliance.Cli.Parsing;
using Compliance.Law;

namespace Compliance.Cli.Commands;

/// <summary>The options of <c>check</c>.</summary>
internal sealed class CheckOptionSet
{
    private const int MostThreads = 256;

    private readonly Argument<string[]> _paths = new Argument<string[]>("path")
    {
        Description = "Case files (.json), JSON Lines (.jsonl, .ndjson), or folders of them.", Arity = ArgumentArity.OneOrMore,
    }.WithoutOptions();

    private readonly RulebookOptions _rulebook = new();

    private readonly Option<OutputKind> _format = SharedOptions.Choice(
        "--format", "How findings are written.", OutputKind.Text, ("text", OutputKind.Text), ("json", OutputKind.Json), ("html", OutputKind.Html));

    private readonly Option<string?> _out = new("--out") { Description = "Write to this file instead of standard output. It appears whole at the end or not at all.", HelpName = "file" };
    private readonly Option<Language> _language = SharedOptions.InLanguage();
    private readonly Option<DateOnly?> _knownOn = SharedOptions.KnownOn();
    private readonly Option<bool> _releasedOnly = SharedOptions.ReleasedOnly();
    private readonly Option<bool> _proof = new("--proof") { Description = "Give every finding its proof; violations and undetermined findings have theirs in any case." };
    private readonly Option<bool> _all = new("--all") { Description = "In text, show what is compliant, does not apply or is not checked too, instead of counting it." };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "Threads to judge on. The output is the same with any number.", HelpName = "number",
        DefaultValueFactory = _ => Environment.ProcessorCount, CustomParser = ReadThreads,
    };

    /// <summary>Gives the command its options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_paths);
        _rulebook.AddTo(command);
        foreach (var option in new Option[] { _format, _out, _language, _knownOn, _releasedOnly, _proof, _all, _threads })
            command.Add(option);
    }

    /// <summary>What was asked for.</summary>
    public CheckRequest Of(ParseResult parsed) => new()
    {
        Paths = parsed.GetRequiredValue(_paths),
        Rulebook = _rulebook.Of(parsed),
        Format = parsed.GetValue(_format),
        Out = parsed.GetValue(_out),
        Language = parsed.GetValue(_language),
        KnownOn = parsed.GetValue(_knownOn),
        ReleasedOnly = parsed.GetValue(_releasedOnly),
        WithProof = parsed.GetValue(_proof),
        ShowsAll = parsed.GetValue(_all),
        Threads = parsed.GetValue(_threads),
    };

    private static int ReadThreads(ArgumentResult result)
    {
        var word = result.Tokens[^1].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostThreads)
            return number;
        result.AddError($"'--threads {word}': expected a number from 1 to {MostThreads}.");
        return 1;
    }
}
