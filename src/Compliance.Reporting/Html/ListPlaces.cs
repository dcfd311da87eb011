using System.Globalization;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>Where each list of findings stands: its place on the page and the files that hold all of it.</summary>
internal sealed class ListPlaces
{
    /// <summary>How many findings of a list the page itself shows.</summary>
    public const int OnPage = 100;

    /// <summary>How many findings all lists of a printed page show together, so that it stays a volume one can hold.</summary>
    public const int InPrint = 1_000;

    /// <summary>How many findings a printed list shows at least, where it has them.</summary>
    public const int LeastInPrint = 5;

    /// <summary>How many findings stand in one file of a list.</summary>
    public const int InFile = 200;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The places of the lists of a Report.</summary>
    /// <param name="document">The Report.</param>
    /// <param name="numbers">The lists behind numbers that have pages of their own.</param>
    /// <exception cref="ArgumentException">Two lists have one id.</exception>
    public ListPlaces(ReportDocument document, params IReadOnlyList<NumberList> numbers)
    {
        Numbers = new(numbers);
        All = [.. document.Lists.Distinct()];
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase); // file systems may not tell capitals
        foreach (var list in All)
        {
            var name = Page.Anchor(list.Id);
            while (!taken.Add(name))
                name += "-";
            if (!_names.TryAdd(list.Id, name))
                throw new ArgumentException($"Two lists of findings have the id '{list.Id}'.", nameof(document));
        }
    }

    /// <summary>The lists, in order; one that stands in two chapters once.</summary>
    public IReadOnlyList<FindingList> All { get; }

    /// <summary>How many findings of each list a printed page shows: lists share the room evenly.</summary>
    public int OnPaper => Math.Clamp(InPrint / Math.Max(1, All.Count(l => l.Count > 0)), LeastInPrint, OnPage);

    /// <summary>The pages of lists that stand in no chapter.</summary>
    public NumberPages Numbers { get; }

    /// <summary>Where the page of the Report leads for a list; <c>null</c> where there is no such list, or this rendering does not have it.</summary>
    public string? Address(string list) => Anchor(list) is { } anchor ? "#" + anchor : Numbers.Address(list);

    /// <summary>The list's place on the page; <c>null</c> where the Report has no such list.</summary>
    public string? Anchor(string list) => _names.TryGetValue(list, out var name) ? "list-" + name : null;

    /// <summary>The file of a list with its <paramref name="number"/>-th page, from 1, relative to the folder of the Report.</summary>
    public string File(FindingList list, long number) => string.Create(CultureInfo.InvariantCulture, $"lists/{_names[list.Id]}-{number:0000}.html");

    /// <summary>How many files a list fills.</summary>
    public static long Files(FindingList list) => (list.Count + InFile - 1) / InFile;
}
