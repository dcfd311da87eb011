using Compliance.Law;
using Compliance.Rules;
using Markdig.Syntax;

namespace Compliance.Rulebooks.Pages;

/// <summary>A rule page while it is being read: what was understood so far, and where faults go.</summary>
internal sealed class PageDraft(string path, string text, List<PageFault> faults)
{
    private string[]? _lines;

    /// <summary>The text of the page, with line feeds only.</summary>
    public string Text { get; } = text;

    /// <summary>The title, once there is one.</summary>
    public Text? Title { get; set; }

    /// <summary>Facts for every table of the page.</summary>
    public List<Given> PageGiven { get; } = [];

    /// <summary>Facts for the next table.</summary>
    public List<Given>? PendingGiven { get; set; }

    /// <summary>The provisions, in the order of the page.</summary>
    public List<PageProvision> Provisions { get; } = [];

    /// <summary>The provision being read.</summary>
    public PageProvision? Provision => Provisions.Count > 0 ? Provisions[^1] : null;

    /// <summary>The wording being read.</summary>
    public PageWording? Wording => Provision?.Wordings.Count > 0 ? Provision.Wordings[^1] : null;

    /// <summary>The rule block read last.</summary>
    public PageBlock? Block => Wording?.Blocks.Count > 0 ? Wording.Blocks[^1] : null;

    /// <summary>The lines of the page that name its author and reviewers.</summary>
    public Signing Signing { get; } = new();

    /// <summary>The numbers of all such lines.</summary>
    public HashSet<int> SigningLines { get; } = [];

    /// <summary>The page as read.</summary>
    public Page ToPage() => new(path, Title ?? Law.Text.None, PageGiven, Provisions) { Signing = Signing, Release = Release() };

    /// <summary>Gives every provision its author and reviews. Each is reviewed together with the head of the page, whose facts its examples use.</summary>
    private Release Release()
    {
        var seen = new ReviewedText(Text, SigningLines);
        var ends = Provisions.Skip(1).Select(p => p.Line - 1).Append(seen.Last).ToList();
        (int First, int Last) head = (1, Provisions.Count > 0 ? Provisions[0].Line - 1 : seen.Last);
        var pieces = Provisions.Zip(ends, (p, last) => (Provision: p, Lines: (p.Line, last))).ToList();
        var page = Signing.ToRelease(seen.Digest(pieces.Where(p => p.Provision.Signing.IsEmpty).Select(p => p.Lines).Prepend(head)));
        foreach (var (provision, lines) in pieces)
        {
            provision.OwnRelease = provision.Signing.ToRelease(seen.Digest([head, lines]), Signing);
            provision.Release = provision.Signing.IsEmpty ? page : provision.OwnRelease;
        }
        return page;
    }

    /// <summary>Notes a fault on a line, at the word it is about.</summary>
    public void Fault(int line, string code, string message, string token = "") => faults.Add(new(path, line, ColumnOf(line, token), code, message));

    /// <summary>Where a word stands on a line, from 1.</summary>
    public int ColumnOf(int line, string token) =>
        token.Length == 0 ? 1 : Math.Max(1, (_lines ??= Text.Split('\n'))[line - 1].IndexOf(token, StringComparison.Ordinal) + 1);

    /// <summary>The text of a piece of the page as written.</summary>
    public string Source(MarkdownObject block) =>
        block.Span.IsEmpty ? "" : Text.Substring(block.Span.Start, block.Span.Length);

    /// <summary>A <c>given:</c> that no table took sets nothing: a slip that would otherwise pass in silence.</summary>
    public void DropGiven()
    {
        if (PendingGiven is { Count: > 0 } given)
            Fault(given[0].Line, RulebookFaultCodes.ExampleTable, $"No table follows 'given: {given[0].Path} = …'. Put it between the rule block and its table, or under the page's title.");
        PendingGiven = null;
    }
}
