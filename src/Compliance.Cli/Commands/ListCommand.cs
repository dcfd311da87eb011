using System.CommandLine;
using System.Text;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Facts;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Evidence;
using Newtonsoft.Json;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance list</c>: the list behind any number of a Report, read line by line, so that it is as long as it has to be.</summary>
internal sealed class ListCommand(Shell shell, ListRequest request)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly Dictionary<string, HashSet<string>> _seen = new(StringComparer.Ordinal);

    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var options = new ListOptionSet();
        var command = new Command("list", "List the findings, acts or case files behind a number of a report.");
        options.AddTo(command);
        command.SetAction(p => new ListCommand(shell, options.Of(p)).Run());
        HelpPage.Teach(command,
            [
                "compliance list report --chapter 11 --kind violation            the violations of chapter 11",
                "compliance list report --provision 926-28.7 --kind violation+waived --format csv --out list.csv",
                "compliance list report --kind violation --remedy still-possible --body ministry",
                "compliance list report --chapter 3 --kind compliant             what is kept of findings in order",
                "compliance list report --acts broken --chapter 11 --month 2024-05   acts with a violation",
                "compliance list report --acts files --body ministry             the case files judged",
            ], ExitCodes.OfOthers);
        return command;
    }

    private int Run()
    {
        if (request.Misplaced.Count > 0)
            return shell.Complain(Misplaced());
        var folder = Directory.Exists(request.Report) ? request.Report : Path.GetDirectoryName(Path.GetFullPath(request.Report))!;
        var path = request.Acts is not null ? Path.Join(folder, CaseSpool.Name) : Directory.Exists(request.Report) ? Path.Join(request.Report, FindingLines.Name) : request.Report;
        if (!File.Exists(path))
            return shell.Complain(!Directory.Exists(request.Report) && !File.Exists(request.Report) ? $"There is no report '{request.Report}'. Expected the folder that 'compliance report' wrote."
                : request.Acts is null ? $"'{request.Report}' holds no {FindingLines.Name}. Expected the folder that 'compliance report' wrote."
                : $"'{folder}' holds no {CaseSpool.Name}: it is no report, or the published edition, which names no case files.");
        using var file = OutputFile.Open(shell, request.Out);
        if (file is null)
            return ExitCodes.Unreadable;
        using var writer = ListWriter.For(request, file.Writer);
        if (!TryWrite(path, writer))
            return ExitCodes.Unreadable;
        writer.End();
        file.Keep();
        if (request.Format == ListFormat.Csv)
            shell.Error.WriteLine(writer.CountInWords);
        return writer.Count > 0 || Unknown() is not { } unknown ? ExitCodes.Fine : shell.Complain(unknown);
    }

    private string Misplaced()
    {
        var options = string.Join(", ", request.Misplaced);
        return request.Acts is null ? $"'{options}' tells acts apart, not findings. Expected '--acts' with it."
            : request.Acts.Counts == ActCount.Files ? $"'{options}' does not go with '--acts files': case files are told apart by '--body' only."
            : $"'{options}' does not go with '--acts{(request.Acts.Chapter.Length > 0 ? "' and '--chapter" : "")}'. Expected --chapter, --body, --month, --act-kind, or without a chapter --position and --age.";
    }

    private bool TryWrite(string path, ListWriter writer)
    {
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(path, Utf8))
            {
                number++;
                shell.Stop.ThrowIfCancellationRequested();
                if (request.Acts is { } acts)
                    Write(writer, line, acts);
                else
                    Write(writer, FindingSpool.Parse(line));
            }
            return true;
        }
        catch (JsonException)
        {
            shell.Complain($"{path}({Counted.In(number)},1): error LS001: The line is not what a report writes there. Expected the file as 'compliance report' wrote it: 'compliance verify' tells whether it was changed.");
        }
        catch (Exception error) when (error is DecoderFallbackException or IOException or UnauthorizedAccessException)
        {
            shell.Complain($"{path}: error LS000: The file cannot be read ({error.GetType().Name}). Expected UTF-8, as 'compliance report' wrote it.");
        }
        return false;
    }

    private void Write(ListWriter writer, ReportedFinding finding)
    {
        if (request.Findings.Holds(finding))
            writer.Write(finding);
        else if (writer.Count == 0)
            See(("chapter", finding.Chapter), ("provision", finding.Provision), ("body", finding.Body), ("month", FindingPlace.MonthOf(finding.Date)), [.. finding.Missing.Select(m => ("fact", m.Words.En))]);
    }

    private void Write(ListWriter writer, string line, ActListKey key)
    {
        if (CaseSpool.Of(line, key) is { } held)
            writer.Write(held.File, held.Acts);
        else if (writer.Count == 0 && CaseSpool.Of(line, new(key.Counts == ActCount.Files ? ActCount.Files : ActCount.Acts)) is { } any)
        {
            See(("body", any.File.Body));
            foreach (var act in any.Acts)
                See(("body", act.Body), ("month", FindingPlace.MonthOf(act.Date)), [.. act.Chapters.Keys.Select(c => ("chapter", c))]);
        }
    }

    private void See(params ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (!_seen.TryGetValue(name, out var held))
                _seen.Add(name, held = new(StringComparer.Ordinal));
            held.Add(value);
        }
    }

    private void See((string, string) one, (string, string) two, (string, string)[] more) => See([one, two, .. more]);

    private void See((string, string) one, (string, string) two, (string, string) three, (string, string) four, (string, string)[] more) => See([one, two, three, four, .. more]);

    /// <summary>Of what was asked for and is nowhere in the report, the first: most likely it is misspelt.</summary>
    private string? Unknown()
    {
        foreach (var (name, value) in (request.Acts?.Named ?? request.Findings.Named).Where(n => n.Value.Length > 0))
        {
            if (name is "chapter" or "provision" or "body" or "month" or "fact" && !(_seen.TryGetValue(name, out var seen) && seen.Contains(value)))
                return $"Nothing in the report has the {name} '{value}'.{Hint(value, [.. (seen ?? []).Where(s => s.Length > 0).Order(StringComparer.Ordinal)])}";
        }
        return null;
    }

    /// <summary>The nearest word, or one that holds what was asked for: <c>28.5</c> may mean <c>926-28.5.p2</c>.</summary>
    private static string Hint(string value, List<string> seen) => Nearest.Hint(value, seen) is { Length: > 0 } hint ? hint
        : seen.Find(s => s.Contains(value, StringComparison.OrdinalIgnoreCase) || (s.Length > 3 && value.Contains(s, StringComparison.OrdinalIgnoreCase))) is { } near ? $" Did you mean '{near}'?" : "";
}
