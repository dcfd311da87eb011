using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Json;

/// <summary>A rulebook without its code: everything the pages, the list of acts and the calendar say.</summary>
public sealed record RulebookData(
    string Jurisdiction, string Identity, IReadOnlyList<LegalAct> Acts, IReadOnlyList<ProvisionData> Provisions,
    CalendarData Calendar, IReadOnlyList<ClauseData> Clauses)
{
    /// <summary>The clauses with the wordings and places they stand under, ready to be checked against each other.</summary>
    /// <param name="clauses">What the compiled blocks gave, in the order of <see cref="Clauses"/>.</param>
    public IReadOnlyList<Clause> Placed(IReadOnlyList<Clause> clauses)
    {
        var entries = Entries();
        for (var i = 0; i < clauses.Count; i++)
        {
            clauses[i].Version = entries[Clauses[i].Provision].Versions[Clauses[i].Wording];
            clauses[i].Source = Clauses[i].Source;
        }
        return clauses;
    }

    /// <summary>The provisions as the domain knows them.</summary>
    public IReadOnlyList<ProvisionEntry> Entries() => _entries ??= [.. Provisions.Select(Entry)];

    /// <summary>The chapters of the Report; empty where the rulebook names none.</summary>
    public IReadOnlyList<Chapter> Chapters { get; init; } = [];

    /// <summary>A digest of the files that are no pages.</summary>
    public string FrameDigest { get; init; } = "";

    private IReadOnlyList<ProvisionEntry>? _entries;

    /// <summary>The rulebook of placed clauses.</summary>
    public Rulebook ToRulebook(IReadOnlyList<Clause> placed) =>
        new(Jurisdiction, Identity, Acts, Entries(), Calendar.ToCalendar(), placed) { Chapters = Chapters.Count > 0 ? Chapters : [Chapter.Whole], FrameDigest = FrameDigest };

    private ProvisionEntry Entry(ProvisionData data)
    {
        var provision = new Provision(Acts[data.Act], data.Number, data.Title);
        return new(provision, data.Status, data.Reason, data.NotCheckedOn,
            [.. data.Wordings.Select(w => new ProvisionVersion(provision, w.From, w.To, w.Published, w.AmendedBy, w.Grade, w.Duty) { Effect = w.Effect, IsRepeal = w.IsRepeal, Confirmed = w.Confirmed })],
            data.Reading, data.Source) { Release = data.Release, PageDigest = data.PageDigest };
    }
}

/// <summary>A provision: the index of its act, its number and what a page says of it.</summary>
public sealed record ProvisionData(
    int Act, string Number, Text Title, ProvisionStatus Status, Text Reason, IReadOnlyList<string> NotCheckedOn,
    Text Reading, string Source, IReadOnlyList<WordingData> Wordings)
{
    /// <summary>Who wrote and who reviewed it.</summary>
    public Release Release { get; init; } = Release.None;

    /// <summary>A digest of the page it stands on.</summary>
    public string PageDigest { get; init; } = "";
}

/// <summary>A wording of a provision.</summary>
public sealed record WordingData(
    DateOnly From, DateOnly? To, DateOnly Published, string AmendedBy, Grade Grade, Text Duty, Interval? Effect, bool IsRepeal, DateOnly? Confirmed);

/// <summary>A compiled block: the indexes of its provision and wording, and its place.</summary>
public sealed record ClauseData(int Provision, int Wording, string Source);

/// <summary>The calendar of a jurisdiction.</summary>
public sealed record CalendarData(int FirstYear, int LastYear, DateOnly SeenUntil, IReadOnlyList<CalendarDay> Days, RestLaw? Rest)
{
    /// <summary>The calendar as the domain knows it.</summary>
    public Calendar ToCalendar() => new(FirstYear, LastYear, SeenUntil, Days, Rest);
}
