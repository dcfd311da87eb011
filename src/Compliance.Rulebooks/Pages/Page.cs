using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Rulebooks.Pages;

/// <summary>A rule page as read: one article, or part of one.</summary>
/// <param name="Path">The file as the caller would write it.</param>
/// <param name="Title">The title.</param>
/// <param name="Given">Facts set for every table.</param>
/// <param name="Provisions">The provisions, in the order of the page.</param>
internal sealed record Page(string Path, Text Title, IReadOnlyList<Given> Given, IReadOnlyList<PageProvision> Provisions)
{
    /// <summary>The file inside the rulebook's folder: what clauses and provisions name as their source, wherever the folder lies.</summary>
    public string Name { get; init; } = Path;

    /// <summary>A digest of its bytes.</summary>
    public string Digest { get; init; } = "";

    /// <summary>The lines of the page that name its author and reviewers.</summary>
    public Signing Signing { get; init; } = new();

    /// <summary>Author and reviews of the page: they speak for its head and every provision that has no such lines of its own.</summary>
    public Release Release { get; init; } = Release.None;

    /// <summary>A line of the page as a source.</summary>
    public string Source(int line) => FormattableString.Invariant($"{Name}({line})");
}

/// <summary>A provision of a page.</summary>
internal sealed record PageProvision(string Number, Text Title, int Line)
{
    public ProvisionStatus? Status { get; set; }

    /// <summary>Whether its status or a wording could not be understood, which is a fault already.</summary>
    public bool IsMisread { get; set; }

    public IReadOnlyList<string> NotCheckedOn { get; set; } = [];

    public Text Reason { get; set; } = Text.None;

    public Text Reading { get; set; } = Text.None;

    /// <summary>The lines of its own that name author and reviewers.</summary>
    public Signing Signing { get; } = new();

    /// <summary>Its author, the page's where it names none, the reviews under its own heading, and its own digest. Set when the page has been read.</summary>
    public Release OwnRelease { get; set; } = Release.None;

    /// <summary>Its author and reviews, or those of its page where it has no lines of its own. Set when the page has been read.</summary>
    public Release Release { get; set; } = Release.None;

    public List<PageWording> Wordings { get; } = [];
}

/// <summary>One wording of a provision.</summary>
internal sealed record PageWording(DateOnly From, DateOnly? To, DateOnly Published, string AmendedBy, Grade Grade, int Line)
{
    public Interval? Effect { get; init; }

    public bool IsRepeal { get; init; }

    public DateOnly? Confirmed { get; init; }

    public Text Duty { get; set; } = Text.None;

    public List<PageBlock> Blocks { get; } = [];
}

/// <summary>One rule block with its examples.</summary>
/// <param name="Code">The text between the fences.</param>
/// <param name="Line">The line of its first character, from 1.</param>
internal sealed record PageBlock(string Code, int Line)
{
    public List<PageTable> Tables { get; } = [];

    public List<(string Kind, string Reason)> NoExample { get; } = [];

    /// <summary>Rules that may seem to contradict this one and do not, with the reason.</summary>
    public List<(string Rule, string Reason, int Line)> Compatible { get; } = [];

    /// <summary>Changes of the block that judge as it does, with the reason: no example can notice them.</summary>
    public List<(string From, string To, string Reason, int Line)> Equivalents { get; } = [];
}

/// <summary>An example table: the path of the fact in each column, and its rows.</summary>
internal sealed record PageTable(IReadOnlyList<Given> Given, IReadOnlyList<string> Headings, IReadOnlyList<PageRow> Rows, int Line);

/// <summary>One example: its cells and the columns of the page they begin at.</summary>
internal sealed record PageRow(IReadOnlyList<string> Cells, IReadOnlyList<int> Columns, int Line)
{
    /// <summary>The cell under a heading of the table, as a fact at its place; empty where the row is shorter.</summary>
    public Given Fact(string path, int index) =>
        index < Cells.Count ? new(path, Cells[index], Line, Columns[index]) : new(path, "", Line, 1);
}

/// <summary>A fact set for every row: its path and its value as written.</summary>
internal sealed record Given(string Path, string Value, int Line, int Column);
