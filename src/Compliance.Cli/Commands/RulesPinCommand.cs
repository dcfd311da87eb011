using System.CommandLine;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Law;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Pins;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance rules pin</c>: digests of the official text under the provisions, and what a newer text changes.</summary>
internal sealed class RulesPinCommand(Shell shell, PinRequest request)
{
    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "The folder of the rulebook (left out: --rules, else rules/az in this folder or one above it), then, with --verify, case files and folders of them.",
            Arity = ArgumentArity.ZeroOrMore,
        }.WithoutOptions();
        var text = new Option<string>("--text") { Description = "The official text of the act, plain or Markdown. It is read where it lies; only digests are kept.", HelpName = "file", Required = true };
        var act = new Option<string?>("--act") { Description = "Id, number or folder of the act. Left out: told by the number under the text's signature, else by the file's name.", HelpName = "id" };
        var verify = new Option<bool>("--verify") { Description = "Pin nothing: name every provision whose text is not the one pinned, its rules, and the findings of the case files that rest on it." };
        var (format, language, rulebook) = (SharedOptions.TextOrJson("How the result is written."), SharedOptions.InLanguage(), new RulebookOptions());
        var command = new Command("pin", "Pin the official text of each provision by its digest, or verify that a text is the one pinned.") { paths, text, act, verify, format, language };
        rulebook.AddTo(command);
        command.SetAction(p => new RulesPinCommand(shell, new(p.GetValue(paths) ?? [], p.GetRequiredValue(text), p.GetValue(act), p.GetValue(verify), p.GetValue(format) == OutputKind.Json, p.GetValue(language), rulebook.Of(p))).Run());
        HelpPage.Teach(command,
            [
                "compliance rules pin --text law-926-IQ.txt                     digests into rules/az/pins.json",
                "compliance rules pin --text code.md --act LC                   the act named",
                "compliance rules pin --verify --text law-926-IQ-2024.txt       what a newer text changes",
                "compliance rules pin --verify --text law-926-IQ-2024.txt cases/ --format json",
            ], ExitCodes.OfPin);
        return command;
    }

    private int Run()
    {
        var named = request.Paths.Count > 0 && IsRulebook(request.Paths[0]) ? request.Paths[0] : null;
        var cases = request.Paths.Skip(named is null ? 0 : 1).ToList();
        if (cases.Count > 0 && !request.Verifies)
            return shell.Complain($"'{cases[0]}' is no folder with rulebook.yaml. Case files are looked at with --verify only.");
        if (named is not null && request.Rulebook.Path is { } other)
            return shell.Complain($"Two rulebooks are named, '{named}' and '--rules {other}'. Name one.");
        var asked = named is null ? request.Rulebook : request.Rulebook with { Path = named };
        if (RulebookOpening.Place(shell, asked) is not { } place)
            return ExitCodes.Unreadable;
        if (File.Exists(place))
            return shell.Complain($"'{place}' is a file. Pins lie beside the pages of a rulebook: name its folder.");
        var faults = new List<PageFault>();
        var text = OfficialText.Read(request.Text, faults);
        var pins = PinsFile.Read(PinsBeside.PathOf(place), faults);
        if (text is null || pins is null)
            return Refuse(faults);
        if (RulebookOpening.Open(shell, asked) is not { } opened || ActOf(opened, text) is not { } act)
            return ExitCodes.Unreadable;
        return request.Verifies ? Verify(opened, text, act, pins, cases) : Pin(opened, text, act, pins);
    }

    private static bool IsRulebook(string path) => File.Exists(Path.Combine(path, "rulebook.yaml"));

    private LegalAct? ActOf(OpenRulebook opened, OfficialText text)
    {
        var acts = string.Join(", ", opened.Rulebook.Acts.Select(a => $"{a.Id} ({a.Number}, {a.Title.En})"));
        if (request.Act is { } word)
        {
            if (ActOfText.Find(opened.Rulebook, word) is { } named)
                return named;
            shell.Complain($"The rulebook has no act '{word}'.{Facts.Nearest.Hint(word, opened.Rulebook.Acts.SelectMany(a => new[] { a.Id, a.Number }))} Its acts: {acts}.");
            return null;
        }
        if (ActOfText.Candidates(opened.Rulebook, text) is [var one])
            return one;
        shell.Complain($"Which act '{request.Text}' is of cannot be told by its signature or its name. Name it with --act ID. The rulebook's acts: {acts}.");
        return null;
    }

    private int Pin(OpenRulebook opened, OfficialText text, LegalAct act, IReadOnlyList<ActPins> pins)
    {
        var pinned = Pinning.Pin(text, act, opened.Rulebook.Provisions);
        using var file = OutputFile.Open(shell, PinsBeside.PathOf(opened.Path));
        if (file is null)
            return ExitCodes.Unreadable;
        var order = opened.Rulebook.Acts.Select((a, at) => (a.Id, at)).ToDictionary(a => a.Id, a => a.at, StringComparer.Ordinal);
        file.Writer.Write(PinsFile.Write([.. pins.Where(p => p.Act != act.Id).Append(pinned.Pins).OrderBy(p => order.GetValueOrDefault(p.Act, int.MaxValue)).ThenBy(p => p.Act, StringComparer.Ordinal)]));
        file.Keep();
        new PinReport(shell, opened, act, request.Language).Pinned(text, pinned, pins.FirstOrDefault(p => p.Act == act.Id), request.AsJson);
        return ExitCodes.Fine;
    }

    private int Verify(OpenRulebook opened, OfficialText text, LegalAct act, IReadOnlyList<ActPins> all, List<string> cases)
    {
        if (all.FirstOrDefault(p => p.Act == act.Id) is not { } pins)
            return shell.Complain($"Act '{act.Id}' is not pinned in '{PinsBeside.PathOf(opened.Path)}'. 'compliance rules pin --text FILE --act {act.Id}' pins it by the text the rules were written from.");
        var differences = Pinning.Compare(text, pins);
        var touched = new TouchedFindings(shell, opened.Rulebook, pins, differences, request.Language);
        touched.Read(cases);
        new PinVerification(shell, opened, act, pins, request.Language).Write(text, differences, cases.Count > 0 ? touched : null, request.AsJson);
        return touched.Refused > 0 ? ExitCodes.Unreadable : differences.Count > 0 ? ExitCodes.Violation : ExitCodes.Fine;
    }

    private int Refuse(List<PageFault> faults)
    {
        foreach (var fault in faults)
            shell.Error.WriteLine(fault.ToString());
        return ExitCodes.Unreadable;
    }
}

/// <summary>What a run of <c>rules pin</c> is asked for.</summary>
internal sealed record PinRequest(IReadOnlyList<string> Paths, string Text, string? Act, bool Verifies, bool AsJson, Language Language, RulebookRequest Rulebook);
