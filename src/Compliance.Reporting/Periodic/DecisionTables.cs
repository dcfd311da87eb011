using Compliance.Cases;
using Compliance.Checking.Decisions;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Periodic;

/// <summary>What a chapter says of the decisions of the register: how many are in which state, and lists of those that do not count.</summary>
internal static class DecisionTables
{
    /// <summary>The chapter of judgments.</summary>
    public const string Judgments = "17";

    /// <summary>The chapter of waivers and remarks.</summary>
    public const string Waivers = "18";

    /// <summary>The chapter that counts decisions of a kind.</summary>
    public static string ChapterOf(DecisionKind kind) => kind == DecisionKind.Judgment ? Judgments : Waivers;

    /// <summary>The table and the lists; none where the register has no such decision.</summary>
    public static IEnumerable<Block> Of(string chapter, ReportCounts counts)
    {
        var kinds = Enum.GetValues<DecisionKind>().Where(k => ChapterOf(k) == chapter).ToList();
        if (!kinds.Exists(k => counts.Decisions.Keys.Any(d => d.Kind == k)))
            yield break;
        yield return new ReportTable($"decisions-{chapter}", ReportTexts.DecisionsByState,
            [new(ReportTexts.State, ColumnKind.Words), .. kinds.Select(k => new Column(Heading(k), ColumnKind.Count))],
            [.. Enum.GetValues<DecisionState>().Select(s => new Row([new WordsCell(Codes.Words(s)), .. kinds.Select(k => Cell(k, s, counts))]))])
        { Note = ReportTexts.DecisionsNote };
        foreach (var state in Enum.GetValues<DecisionState>().Where(s => s != DecisionState.Active))
        {
            var kind = FindingKind.Of(state);
            foreach (var of in kinds.Where(k => Count(k, state, counts) > 0))
                yield return new FindingList(ListId(of, state), ReportTexts.ListOf(kind.Heading, Heading(of)), Count(of, state, counts), new(chapter, kind.Code) { DecisionKind = CodeOf(of) });
        }
    }

    /// <summary>The kind of a decision as findings carry it.</summary>
    public static string CodeOf(DecisionKind kind) => Codes.Of(typeof(DecisionKind)).CodeOf(kind);

    private static CountCell Cell(DecisionKind kind, DecisionState state, ReportCounts counts)
    {
        var count = Count(kind, state, counts);
        return new(count) { List = count == 0 || state == DecisionState.Active ? "" : ListId(kind, state) };
    }

    private static long Count(DecisionKind kind, DecisionState state, ReportCounts counts) => counts.Decisions.GetValueOrDefault((kind, state));

    private static string ListId(DecisionKind kind, DecisionState state) => $"{FindingKind.Of(state).Code}-{CodeOf(kind)}";

    private static Text Heading(DecisionKind kind) => kind switch
    {
        DecisionKind.Judgment => new("Judgments", "Qərarlar"),
        DecisionKind.Waiver => ReportTexts.Waivers,
        _ => new("Remarks", "Qeydlər"),
    };
}
