using System.Text;
using Compliance.Json;
using Compliance.Rulebooks;
using Compliance.Tests.Az;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Cli;

/// <summary>The command <c>due</c> on the rulebook of Azerbaijan and the case files made for it.</summary>
public sealed class DueCommandTests
{
    private static readonly string Cases = Path.GetRelativePath(Directory.GetCurrentDirectory(), RepositoryRoot.PathTo("fixtures", "cases", "az", "due"));
    private readonly Workspace _here = new();
    private string _rules = "";

    [OneTimeSetUp]
    public void Pack() => File.WriteAllBytes(_rules = _here.PathTo("az.rulebook"), PackedRulebook.Sealed(AzRulebook.Loaded.Packed, PackSeal.OfSecret(OwnSecret.Open(OwnSecret.UsualPlace).Secret!)));

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [TestCase("en")]
    [TestCase("az")]
    public void The_list_for_people_comes_out_as_approved(string language) =>
        Due("--on", "2022-10-03", "--within", "6m", "--language", language).Output.ShouldMatchApproved("tests", "Compliance.Tests", "Approved", $"due.{language}.txt");

    [TestCase("en")]
    [TestCase("az")]
    public void The_calendar_comes_out_as_approved(string language) =>
        Due("--on", "2022-10-03", "--within", "6m", "--format", "ics", "--language", language).Output.ShouldMatchApproved("tests", "Compliance.Tests", "Approved", $"due.{language}.ics");

    [Test]
    public void The_lines_for_programs_add_up_to_the_summary()
    {
        var lines = Due("--on", "2022-10-03", "--within", "6m", "--format", "json").Lines.Select(JObject.Parse).ToList();
        var summary = lines[^1]["summary"]!;
        ((int)summary["items"]!).ShouldBe(lines.Count - 1);
        summary["states"]!.Sum(s => (int)((JProperty)s).Value).ShouldBe(lines.Count - 1);
        lines.SkipLast(1).Where(l => l["day"]!.Type != JTokenType.Null).Select(l => (string)l["day"]!).ShouldBeInOrder();
        ((int)lines[0]["daysLeft"]!).ShouldBeLessThan(0);
    }

    [Test]
    public void A_proof_names_the_wordings_the_facts_and_the_day()
    {
        var items = Due("--on", "2022-10-03", "--within", "6m", "--format", "json", "--proof").Lines.SkipLast(1).Select(JObject.Parse).ToList();
        items.ShouldAllBe(i => i["proof"]!["versions"]!.Any());
        var cut = items.Single(i => (string)i["clause"]! == "AZ-926-25.2.2-cut-ends")["proof"]!;
        cut["parts"]!.Select(p => (string)p["title"]!).ShouldContain("It falls due");
        cut.ToString().ShouldContain("acts[0].cutUntil");
    }

    [Test]
    public void No_name_of_a_person_is_written_in_any_form()
    {
        var names = Directory.EnumerateFiles(Cases).SelectMany(f => JObject.Parse(File.ReadAllText(f))["persons"]!).Select(p => (string)p["name"]!).ToList();
        foreach (var format in new[] { "text", "json", "ics" })
        {
            var run = Due("--on", "2022-01-01", "--within", "24m", "--format", format, "--verbose");
            names.ShouldAllBe(n => !run.Output.Contains(n) && !run.Error.Contains(n), format);
        }
    }

    [Test]
    public void A_body_is_asked_for_by_its_id()
    {
        Due("--on", "2022-10-03", "--body", "agency").Output.ShouldBe(Due("--on", "2022-10-03").Output);
        Due("--on", "2022-10-03", "--body", "another", "--format", "json").Lines.Length.ShouldBe(1);
    }

    [TestCase("60d", "2022-12-02")]
    [TestCase("8w", "2022-11-28")]
    [TestCase("6m", "2023-04-03")]
    [TestCase("0d", "2022-10-03")]
    [TestCase("9999m", "2856-01-03")]
    public void A_span_is_days_weeks_or_months(string span, string until) =>
        ((string)JObject.Parse(Due("--on", "2022-10-03", "--within", span, "--format", "json").Lines[^1])["summary"]!["until"]!).ShouldBe(until);

    [Test]
    public void Past_the_end_of_the_calendar_a_span_ends_with_it() =>
        ((string)JObject.Parse(Due("--on", "9999-12-01", "--within", "6m", "--format", "json").Lines[^1])["summary"]!["until"]!).ShouldBe("9999-12-31");

    [TestCase("'--within 5y' is no span of time. Expected days, weeks or months as 60d, 8w or 6m", "--on", "2022-10-03", "--within", "5y")]
    [TestCase("'--on 3.10.2022' is no day. Expected one like 2024-01-31.", "--on", "3.10.2022")]
    [TestCase("'--on' is required", "--within", "5d")]
    public void What_is_misspelt_is_refused(string expected, params string[] args)
    {
        var run = Due(args);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(expected, Case.Insensitive);
    }

    [Test]
    public void A_file_that_cannot_be_read_is_told_and_the_rest_is_listed()
    {
        _here.File("mixed/broken.json", "{");
        File.Copy(Path.Combine(Cases, "2022-appraisal-and-age.json"), _here.PathTo("mixed", "good.json"));
        var run = OnReal("due", _here.PathTo("mixed"), "--on", "2022-10-03", "--format", "json");
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("broken.json(");
        run.Lines.Length.ShouldBe(4);
    }

    [Test]
    public void What_has_no_day_is_named_beside_the_calendar() =>
        Due("--on", "2022-10-03", "--format", "ics").Error.ShouldContain("compliance: warning: 2 items have no day yet and cannot stand in a calendar.");

    [Test]
    public void A_calendar_read_back_has_an_event_of_a_whole_day_for_each_item_with_a_day()
    {
        var text = Due("--on", "2022-10-03", "--within", "6m", "--format", "ics", "--language", "az").Output;
        var calendar = Ical.Net.Calendar.Load(text)!;
        var items = Due("--on", "2022-10-03", "--within", "6m", "--format", "json").Lines.SkipLast(1).Select(JObject.Parse).Where(i => i["day"]!.Type != JTokenType.Null).ToList();
        calendar.Events.Select(e => e.Start!.Date.ToString("yyyy-MM-dd")).Order().ShouldBe(items.Select(i => (string)i["day"]!).Order());
        calendar.Events.Select(e => e.Uid).ShouldBeUnique();
        calendar.Events.ShouldAllBe(e => e.IsAllDay && e.Alarms.Count == 1 && e.Description!.Contains("AZ-"));
    }

    [Test]
    public void Lines_of_a_calendar_end_as_the_standard_says_and_hold_75_octets_at_most()
    {
        var text = Due("--on", "2022-10-03", "--within", "6m", "--format", "ics", "--language", "az").Output;
        text.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        text.Split("\r\n").ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75);
        text.ShouldContain("ə");
    }

    [TestCase("text")]
    [TestCase("json")]
    [TestCase("ics")]
    public void Every_form_is_the_same_in_every_culture(string format)
    {
        var expected = Due("--on", "2022-10-03", "--within", "6m", "--format", format, "--language", "az").Output;
        foreach (var culture in new[] { "az-Latn-AZ", "tr-TR", "ar-SA" })
            Cultures.In(culture, () => Due("--on", "2022-10-03", "--within", "6m", "--format", format, "--language", "az").Output).ShouldBe(expected, culture);
    }

    private RunResult Due(params string[] args) => OnReal(["due", Cases, .. args]);

    private RunResult OnReal(params string[] args) => Workspace.RunAlone([.. args, "--rules", _rules]);
}
