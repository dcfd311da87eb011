using System.CommandLine;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Evidence;
using Compliance.Reporting.Periodic;
using Compliance.Rules;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance report</c>: the Report on the application of civil service legislation.</summary>
internal sealed class ReportCommand(Shell shell, ReportRequest request)
{
    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var options = new ReportOptionSet();
        var command = new Command("report", "Write the Report on the application of civil service legislation: all case files of a period, chapter by chapter.");
        options.AddTo(command);
        command.SetAction(p => new ReportCommand(shell, options.Of(p)).Run());
        HelpPage.Teach(command,
            [
                "compliance report cases/ --period 2024 --out report              every format, for the acts of a year",
                "compliance report cases/ --period 2024-Q1 --body ministry --formats html,xlsx --language az",
                "compliance report cases/ --period 2024-01-15..2024-03-31 --known-on 2024-04-01 --sign key.pem",
            ], ExitCodes.OfOthers);
        return command;
    }

    private int Run()
    {
        if (request.Paths.FirstOrDefault(p => !File.Exists(p) && !Directory.Exists(p)) is { } nowhere)
            return shell.Complain($"There is no file or folder '{nowhere}'. No report was written.");
        byte[]? key = null;
        if (request.Published is { } pseudonyms && !PseudonymKey.TryRead(shell, pseudonyms, out key))
            return ExitCodes.Unreadable;
        if (DecisionsFile.Open(shell, request.Decisions, request.Language) is not { } decisions || !TrySigner(out var signer) || RulebookOpening.Open(shell, request.Rulebook) is not { } opened)
            return ExitCodes.Unreadable;
        var (baseline, fault) = request.Baseline is { } path ? Baseline.Read(path) : (null, null);
        if (fault is not null)
            return shell.Complain(fault);
        using (signer)
        using (var folder = ReportFolder.Open(shell, request.Out))
            return folder is null ? ExitCodes.Unreadable : Write(folder, request.Frame(opened.Rulebook) with { Baseline = baseline, Decisions = key is null ? decisions.Sha256 : "" }, decisions.Register, signer, key);
    }

    private int Write(ReportFolder folder, ReportFrame frame, DecisionRegister? decisions, ManifestSigner? signer, byte[]? key)
    {
        var run = new ReportRun(shell, new(frame.Rulebook), request.Checking with { Decisions = decisions }, request.Threads, request.Language);
        string? nobody = null;
        var job = new ReportJob(frame, request.Language, request.Formats, request.On, request.Noted(frame.Decisions))
        {
            PseudonymKey = key, Signer = signer, Accept = c => (nobody = NoBody(c)) is null, Published = Announce, Rendering = Watch, Written = Note,
        };
        if (ReportMaking.Make(job, folder.Half, b => run.Over(request.Paths, b), () => run.Inputs, shell.Stop) is not { } made)
            return shell.Complain(nobody ?? "No case file could be judged: a report of nothing would say nothing. None was written.");
        folder.Keep();
        if (made.Counts.Kinds.Count == 0)
            shell.Error.WriteLine($"compliance: warning: No file holds an act {(request.Body is null ? "" : $"of the body '{request.Body}' ")}in the period '{request.Period}': this report counts nothing.");
        shell.Output.WriteLine($"{made.Counts.Judged + made.Counts.Refused} files received = {made.Counts.Judged} judged + {made.Counts.Refused} refused; {made.Counts.Sum.Total} findings.");
        shell.Output.WriteLine($"{request.Out}: {string.Join(", ", Named([.. made.Files.Append(Manifest.Name)]))}");
        shell.Output.WriteLine($"manifest {made.Digest}, {(signer is null ? "not signed" : "signed")}. 'compliance verify {request.Out}' tells what can be established of it.");
        return made.Counts.Refused > 0 ? ExitCodes.Unreadable : ExitCodes.Fine;
    }

    /// <summary>What is wrong where no file names the body asked for: most likely it is misspelt, and a report of it would seem to say that all is well.</summary>
    private string? NoBody(ReportCounts counts) => request.Body is not { } body || counts.Kinds.Count > 0 || counts.Files.ContainsKey(body) || counts.BodyNames.ContainsKey(body) ? null
        : $"No case file names the body '{body}'.{Nearest.Hint(body, counts.Files.Keys.Union(counts.BodyNames.Keys).Where(b => b.Length > 0))} No report was written.";

    private void Announce(Edition edition) =>
        shell.Error.WriteLine($"compliance: Published edition: {edition.Suppressed} cells are held back, {edition.LeftOut.Count} tables are left out{(edition.LeftOut.Count == 0 ? "" : $" ({string.Join(", ", edition.LeftOut)})")}.");

    private void Note(ReportFormat format, TimeSpan? took)
    {
        if (took is { } time)
            shell.Note("{Format} written in {Time} ms.", format.Code, (long)time.TotalMilliseconds);
        else
            shell.Error.WriteLine($"compliance: warning: {format.Code} is left out. {format.Unavailable.In(request.Language)}");
    }

    private bool TrySigner(out ManifestSigner? signer)
    {
        signer = null;
        if (request.Sign is not { } path)
            return true;
        if (!KeyCommand.TryPassphrase(shell, request.PassphraseVariable, out var passphrase))
            return false;
        try
        {
            (signer, var fault) = ManifestSigner.Open(File.ReadAllText(path), passphrase);
            if (signer is null)
                shell.Complain($"The key '{path}' cannot sign: {fault}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            shell.Complain($"The key '{path}' cannot be read: {error.Message}");
        }
        return signer is not null;
    }

    /// <summary>The files at the top by name, those in folders counted.</summary>
    private static IEnumerable<string> Named(IReadOnlyList<string> files) => files.Where(f => !f.Contains('/'))
        .Concat(files.Where(f => f.Contains('/')).GroupBy(f => f.Split('/')[0], StringComparer.Ordinal).Select(g => $"{g.Key}/ ({Counted.Of(g.Count(), "file", "files")})"));

    /// <summary>Shows how far a rendering is.</summary>
    private Rendering Watch(ReportFormat format, FindingSpool findings) => new(shell, format.Code, findings);
}

/// <summary>What a run of <c>report</c> is asked for.</summary>
internal sealed record ReportRequest
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required RulebookRequest Rulebook { get; init; }

    public required string Out { get; init; }

    public ReportPeriod Period { get; init; } = ReportPeriod.All;

    public string? Body { get; init; }

    public string? Baseline { get; init; }

    public IReadOnlyList<ReportFormat> Formats { get; init; } = [];

    public Language Language { get; init; }

    public DateOnly? KnownOn { get; init; }

    public bool ReleasedOnly { get; init; }

    public int Threads { get; init; }

    public string? Sign { get; init; }

    public string? PassphraseVariable { get; init; }

    public DateOnly On { get; init; }

    public string? Decisions { get; init; }

    public string? Published { get; init; }

    /// <summary>How the files are judged.</summary>
    public CheckOptions Checking => new() { KnownOn = KnownOn, On = On, ReleasedOnly = ReleasedOnly, WithRepairs = true };

    /// <summary>What the manifest notes of the options, so that the run can be made again.</summary>
    /// <param name="decisions">Digest of the file of decisions; empty for none.</param>
    public IReadOnlyDictionary<string, string> Noted(string decisions)
    {
        var noted = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["body"] = Body ?? "", ["releasedOnly"] = ReleasedOnly ? "true" : "false", ["baseline"] = Baseline is null ? "no" : "yes",
        };
        if (decisions.Length > 0)
            noted.Add(Manifest.DecisionsOption, decisions);
        return noted;
    }

    /// <summary>What the Report is asked for.</summary>
    public ReportFrame Frame(Rulebook rulebook) => new(rulebook, Engine.Current.Version, Period, KnownOn) { Body = Body ?? "", ReleasedOnly = ReleasedOnly };
}
