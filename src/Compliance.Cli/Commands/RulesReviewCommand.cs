using System.CommandLine;
using System.Text;
using Compliance.Cases;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Facts;
using Compliance.Reporting.Parts;
using Compliance.Rulebooks;
using Compliance.Rules;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance rules review</c>: who reviewed what, and the line a reviewer adds.</summary>
internal sealed class RulesReviewCommand(Shell shell, IReadOnlyList<ReviewedPage> pages)
{
    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var path = new Argument<string?>("path") { Description = "The folder of the rulebook. Left out: rules/az in this folder or one above it.", Arity = ArgumentArity.ZeroOrOne }.WithoutOptions();
        var page = new Option<string?>("--page") { Description = "The page that was reviewed: its name, with as much of its folder as tells it apart.", HelpName = "page" };
        var provision = new Option<string?>("--provision") { Description = "Only this provision of the page, which then has reviews of its own.", HelpName = "number" };
        var by = new Option<string?>("--as") { Description = "The reviewer.", HelpName = "name" };
        var on = SharedOptions.DayOption("--on", "The day of the review (YYYY-MM-DD).");
        var write = new Option<bool>("--write") { Description = "Add the line to the page instead of printing it." };
        var command = new Command("review", "List which pages and provisions are released, wait for reviews or changed since; write the line of a review.") { path, page, provision, by, on, write };
        command.SetAction(p => Run(shell, p.GetValue(path), new(p.GetValue(page), p.GetValue(provision), p.GetValue(by), p.GetValue(on), p.GetValue(write))));
        HelpPage.Teach(command,
            [
                "compliance rules review                       who reviewed what",
                "compliance rules review --page 28-entry.md --as \"NAME\" --on 2026-11-22",
                "compliance rules review --page 28-entry.md --provision 28.5 --as \"NAME\" --on 2026-11-22 --write",
            ], ExitCodes.OfOthers);
        return command;
    }

    private static int Run(Shell shell, string? named, ReviewRequest request)
    {
        if (RulebookOpening.Place(shell, new(named, null, NoCache: true)) is not { } place)
            return ExitCodes.Unreadable;
        if (File.Exists(place))
            return shell.Complain($"'{place}' is a file. Pages are reviewed in their folder, before they are packed.");
        var (pages, faults) = RulebookReviews.Read(place);
        foreach (var fault in faults)
            shell.Error.WriteLine(fault.ToString());
        if (faults.Count > 0)
            return shell.Complain($"The rulebook '{place}' has {Counted.Of(faults.Count, "fault", "faults")}: mend them before it is reviewed.");
        var command = new RulesReviewCommand(shell, pages);
        return request.IsEmpty ? command.List() : command.Sign(request);
    }

    private int List()
    {
        var parts = pages.SelectMany(p => p.Parts).ToList();
        SpectreConsole.Table(shell, ["page", "part", "state", "author", "reviews"], parts.Select(Row));
        shell.Output.WriteLine($"{Counted.Of(parts.Count, "text", "texts")}: {string.Join(", ", Enum.GetValues<ReviewState>().Select(s => $"{Counted.In(parts.Count(p => p.Release.State() == s))} {ReviewWords.Code(s)}"))}.");
        return ExitCodes.Fine;
    }

    private static string[] Row(ReviewedPart part) =>
        [part.Page, part.Provision.Length > 0 ? part.Provision : "page", ReviewWords.Code(part.Release.State()), part.Release.Author, string.Join("; ", ReviewWords.Reviews(part.Release))];

    private int Sign(ReviewRequest request)
    {
        if (request is not { Page: { } word, By: { } by, On: { } on })
            return shell.Complain("A review needs '--page PAGE', '--as NAME' and '--on DAY'. Without any of them, 'compliance rules review' lists what is reviewed.");
        var found = pages.Where(p => p.Name == word || p.Name.EndsWith("/" + word, StringComparison.Ordinal)).ToList();
        if (found is not [var page])
            return shell.Complain(found.Count == 0 ? $"There is no page '{word}'.{Nearest.Hint(word, pages.Select(p => Path.GetFileName(p.Name)))}" : $"'{word}' is {string.Join(" and ", found.Select(f => $"'{f.Name}'"))}. Name the page with its folder.");
        if ((request.Provision is { } number ? page.Provisions.FirstOrDefault(p => p.Provision == number) : page.Rest) is not { } part)
            return shell.Complain(request.Provision is null ? $"Every provision of '{page.Name}' has reviews of its own. Name one with '--provision NUMBER'."
                : $"'{page.Name}' has no provision '{request.Provision}'.{Nearest.Hint(request.Provision, page.Provisions.Select(p => p.Provision))}");
        if (part.Objection(by, on) is { } objection)
            return shell.Complain(objection);
        return request.Write ? Write(page, part, by, on) : Print(part.LineBy(by, on));
    }

    private int Print(string line)
    {
        shell.Output.WriteLine(line);
        return ExitCodes.Fine;
    }

    private int Write(ReviewedPage page, ReviewedPart part, string by, DateOnly on)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(page.Path));
        using var file = OutputFile.Open(shell, page.Path);
        if (file is null)
            return ExitCodes.Unreadable;
        file.Writer.Write(part.Signed(text, by, on));
        file.Keep();
        shell.Output.WriteLine($"{page.Path}: {part.LineBy(by, on)}");
        if (part.Provision.Length > 0 && !part.HasOwnLines && page.Rest is { Release.Reviews.Count: > 0 } rest)
            shell.Error.WriteLine($"{page.Path}: {part.Provision} has reviews of its own now. Those of the page ({string.Join(", ", rest.Release.Reviews.Select(r => r.By))}) saw another text and no longer count: have the rest of the page reviewed again.");
        return ExitCodes.Fine;
    }

    private sealed record ReviewRequest(string? Page, string? Provision, string? By, DateOnly? On, bool Write)
    {
        public bool IsEmpty => Page is null && Provision is null && By is null && On is null && !Write;
    }
}
