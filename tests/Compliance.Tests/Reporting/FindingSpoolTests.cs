using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Tests.Reporting.Office;

namespace Compliance.Tests.Reporting;

public sealed class FindingSpoolTests
{
    private string _path = "";
    private FindingSpool _spool = null!;

    [SetUp]
    public void Begin() => _spool = new(_path = Path.GetTempFileName());

    [TearDown]
    public void End() => _spool.Dispose();

    [Test]
    public void A_finding_comes_back_as_it_went_in()
    {
        var finding = OfficeSample.Finding(1);
        _spool.Add(finding);
        Words(_spool.Read().ShouldHaveSingleItem()).ShouldBe(Words(finding));
    }

    [Test]
    public void Reading_changes_nothing_that_findings_share()
    {
        OfficeSample.Fill(_spool, 3);
        _spool.Read().Count().ShouldBe(3);
        Text.None.ShouldBe(new Text("", ""));
    }

    [TestCase("11", "violation")]
    [TestCase("11", "")]
    [TestCase("", "undetermined")]
    [TestCase("", "")]
    [TestCase("12", "violation")]
    public void A_list_holds_its_findings_in_the_order_they_were_added(string chapter, string kind)
    {
        OfficeSample.Fill(_spool, 60);
        var list = new FindingList("l", Text.None, 0, new(chapter, kind));
        _spool.Read(list).Select(Words).ShouldBe(_spool.Read().Where(list.Key.Holds).Select(Words));
    }

    [Test]
    public void The_keys_count_all_findings()
    {
        OfficeSample.Fill(_spool, 60);
        _spool.Kinds.Values.Sum().ShouldBe(60);
        _spool.Places.Sum(p => p.Count).ShouldBe(_spool.Read().Count(f => f.IsListed));
        foreach (var (place, count) in _spool.Places)
            _spool.Read([place]).Count().ShouldBe(count);
    }

    [Test]
    public void The_file_goes_with_the_spool()
    {
        _spool.Dispose();
        File.Exists(_path).ShouldBeFalse();
    }

    private static string Words(ReportedFinding finding) => Newtonsoft.Json.JsonConvert.SerializeObject(finding);
}
