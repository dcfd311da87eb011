using Compliance.Cases;
using Compliance.Checking;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Periodic;
using Compliance.Tests.Checking;
using Compliance.Tests.Rulebooks;
using TemporaryFolder = Compliance.Tests.Reporting.Html.TemporaryFolder;

namespace Compliance.Tests.Reporting.Periodic;

/// <summary>Which acts stand in a Report: borders of the period, the body asked for, and what changed against an earlier one.</summary>
public sealed class ReportBordersTests
{
    private const string Kept = "'isSolemn':true,'isSigned':true,'handOnConstitution':true";
    private static readonly Checker Checker = new(SmallRulebook.Rulebook);
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Begin() => _folder = new();

    [TearDown]
    public void End() => _folder.Dispose();

    [TestCase("2022-04-30", 0)]
    [TestCase("2022-05-01", 1)]
    [TestCase("2022-05-31", 1)]
    [TestCase("2022-06-01", 0)]
    public void An_act_counts_from_the_first_day_of_the_period_to_its_last(string day, int acts)
    {
        ReportPeriod.TryParse("2022-05", out var period).ShouldBeTrue();
        ActsIn(Small.Oath($"'date':'{day}',{Kept}"), new(SmallRulebook.Rulebook, "test", period, null)).ShouldBe(acts);
    }

    [TestCase("all", 1)]
    [TestCase("2022", 0)]
    public void An_undated_act_counts_in_the_period_of_all_acts_only(string asked, int acts)
    {
        ReportPeriod.TryParse(asked, out var period).ShouldBeTrue();
        ActsIn(Small.Oath(Kept), new(SmallRulebook.Rulebook, "test", period, null)).ShouldBe(acts);
    }

    [Test]
    public void Numbers_in_sentences_are_written_as_those_in_tables()
    {
        var builder = new ReportBuilder(new(SmallRulebook.Rulebook, "test", ReportPeriod.All, null), _ => { });
        for (var i = 0; i < 1_234; i++)
            builder.Counts.Refuse();
        var words = builder.Build().Chapters[0].Blocks.OfType<Paragraph>().First().Words;
        words.En.ShouldBe("1,234 files received = 0 judged + 1,234 refused.");
        words.Az.ShouldBe("1.234 fayl daxil olub = 0 yoxlanılıb + 1.234 qəbul edilməyib.");
    }

    [TestCase("", 3)]
    [TestCase("one", 1)]
    [TestCase("two", 1)]
    [TestCase("three", 0)]
    public void Only_acts_of_the_body_asked_for_count_and_one_that_names_none_only_without(string body, int acts)
    {
        var file = Small.File($$"""
            'body':{'id':'one'},'otherBodies':[{'id':'two'}],'acts':[{'act':'oath','id':'a','date':'2022-05-04','body':'one',{{Kept}}},
            {'act':'oath','id':'b','date':'2022-05-04','body':'two',{{Kept}}},{'act':'oath','id':'d','date':'2022-05-04',{{Kept}}}]
            """);
        ActsIn(file, new(SmallRulebook.Rulebook, "test", ReportPeriod.All, null) { Body = body }).ShouldBe(acts);
    }

    [Test]
    public void A_violation_is_new_persists_is_resolved_or_unsettled_and_what_is_not_looked_at_is_none_of_these()
    {
        var before = Write("before", Oath("persists", "'isSigned':false"), Oath("resolved", "'isSigned':false"), Oath("unsettled", "'isSigned':false"), Oath("gone", "'isSigned':false"), Oath("new", "'isSigned':true"));
        before.ShouldNotBeEmpty();
        var (baseline, fault) = Baseline.Read(Path.Join(_folder.Path, "before.jsonl"));
        fault.ShouldBeNull();
        var now = Write("now", baseline, Oath("persists", "'isSigned':false"), Oath("resolved", "'isSigned':true"), Oath("unsettled", ""), Oath("new", "'isSigned':false"));
        now.Where(f => f.Change.Length > 0).Select(f => (f.Act, f.Change)).ShouldBe([("persists", "persisting"), ("resolved", "resolved"), ("unsettled", "unsettled"), ("new", "new")]);
        now.Where(f => f.Change.Length > 0).ShouldAllBe(f => f.Rule == Small.Signed && f.IsListed);
        SmallRulebook.Rulebook.Chapters.Sum(c => baseline!.NotSeen(Compliance.Facts.Readable.Of(c.Number))).ShouldBe(1);
    }

    private static string Oath(string id, string signed) =>
        $"{{'act':'oath','id':'{id}','date':'2022-05-04','isSolemn':true,'handOnConstitution':true{(signed.Length > 0 ? "," : "")}{signed}}}";

    private List<ReportedFinding> Write(string name, params string[] acts) => Write(name, null, acts);

    private List<ReportedFinding> Write(string name, Baseline? baseline, params string[] acts)
    {
        using var spool = new FindingSpool(Path.Join(_folder.Path, $"{name}.jsonl"));
        var builder = new ReportBuilder(new(SmallRulebook.Rulebook, "test", ReportPeriod.All, null) { Baseline = baseline }, spool.Add);
        var file = Small.File($"'acts':[{string.Join(',', acts)}]");
        builder.Take(file, Checker.Check(file), "a.json", 1);
        var table = baseline is null ? null : builder.Build().Tables.Single(t => t.Id == "changes");
        table?.Rows[^1].Cells.Skip(1).Select(c => ((CountCell)c).Count).ShouldBe([1, 1, 1, 1, 1]);
        spool.Keep();
        return [.. spool.Read()];
    }

    private static long ActsIn(CaseFile file, ReportFrame frame)
    {
        var found = new List<ReportedFinding>();
        var builder = new ReportBuilder(frame, f => found.Add(f.Finding));
        builder.Take(file, Checker.Check(file), "a.json", 1);
        var table = builder.Build().Tables.Single(t => t.Id == "acts-by-kind");
        var acts = ((CountCell)table.Rows[^1].Cells[1]).Count;
        found.Select(f => f.Act).Distinct().LongCount().ShouldBe(acts);
        return acts;
    }
}
