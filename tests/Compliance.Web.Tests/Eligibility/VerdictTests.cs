using Compliance.Checking;
using Compliance.Web.Checks;
using Compliance.Web.Eligibility;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Eligibility;

/// <summary>Whether invented people may take part, by the rules in force on the day of their application.</summary>
public sealed class VerdictTests
{
    private const string Post = "acts[0].date=2022-04-01;acts[2].date=2022-04-10;acts[0].interviewOn=2022-05-20;acts[0].intakeEndedOn=2022-04-20;body.system=executive;body.category=3;positions[0].kind=administrative;positions[0].isSpecialType=no;positions[0].classification=5;positions[0].role=specialist;persons[0].isStateProgrammeGraduate=no";
    private const string Competition = Post + ";acts[0].procedure=competition;acts[2].ground=certificate;with=certificate;acts[2].heldPosition=no;acts[1].date=2018-05-01;acts[1].expiresOn=2023-05-01";
    private const string General = Post + ";acts[0].procedure=general-interview;acts[2].meetsGeneralConditions=yes;persons[0].penalties=0";
    private const string Servant = General + ";acts[2].ground=civil-servant;acts[2].heldPosition=yes;acts[2].heldPosition.kind=administrative;acts[2].heldPosition.classification=5;acts[2].heldPosition.isSpecialType=no;acts[2].heldRank=civil-servant-2";
    private const string Former = General + ";acts[2].ground=former-civil-servant;acts[2].heldPosition=no;acts[2].serviceMonths=60;acts[2].hasHeldAdministrativePosition=yes;acts[2].formerClassification=5";
    private const string Punished = Servant + ";persons[0].penalties=1;persons[0].penalties[0].liftedOn=none";

    private TestService _service = null!;

    private Checker Checker => _service.App.Services.GetRequiredService<Shelf>().Current.Checker;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await TestService.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [TestCase(Competition, "", "may")]
    [TestCase(Competition, "acts[1].expiresOn=2022-04-09", "AZ-926-28.5.p1-certificate-in-force")]
    [TestCase(Competition, "acts[1].expiresOn=2022-04-10", "may")]
    [TestCase(Competition, "acts[1].expiresOn=2022-04-11", "may")]
    [TestCase(Competition, "acts[1].date=2022-04-10", "may")]
    [TestCase(Competition, "acts[1].date=2022-04-11", "AZ-926-28.5.p1-certificate-in-force")]
    [TestCase(Competition, "acts[2].ground=civil-servant", "AZ-926-28.1-test-before-interview")]
    [TestCase(Servant, "", "may")]
    [TestCase(Servant, "acts[2].heldRank=civil-servant-1", "may")]
    [TestCase(Servant, "acts[2].heldRank=civil-servant-3", "AZ-926-29.3.p1-fitting-rank")]
    [TestCase(Servant, "acts[2].heldRank=none", "AZ-926-29.3.p1-fitting-rank")]
    [TestCase(Servant, "acts[2].heldPosition.kind=auxiliary", "AZ-926-29.3.p1-fitting-rank")]
    [TestCase(Servant, "acts[2].meetsGeneralConditions=no", "AZ-926-29.3.p4-general-conditions")]
    [TestCase(Servant, "acts[2].ground=certificate", "AZ-926-29.3.p1-participant-group")]
    [TestCase(Former, "", "may")]
    [TestCase(Former, "acts[2].serviceMonths=61", "may")]
    [TestCase(Former, "acts[2].serviceMonths=59", "AZ-926-29.3.p1-five-years-of-service")]
    [TestCase(Former, "acts[2].hasHeldAdministrativePosition=no", "AZ-926-29.3.p1-five-years-of-service")]
    [TestCase(Punished, "persons[0].penalties[0].imposedOn=2021-11-19", "may")]
    [TestCase(Punished, "persons[0].penalties[0].imposedOn=2021-11-20", "may")]
    [TestCase(Punished, "persons[0].penalties[0].imposedOn=2021-11-21", "AZ-926-29.5.p2-no-recent-penalty")]
    [TestCase(Punished, "persons[0].penalties[0].imposedOn=2021-11-21;persons[0].penalties[0].liftedOn=2022-05-20", "may")]
    public void The_answers_decide(string person, string but, string verdict) => Verdict(Asked(Profile(person, but)).End).ShouldBe(verdict);

    [TestCase(Competition)]
    [TestCase(Servant)]
    [TestCase(Former)]
    public void Whoever_keeps_silent_gets_no_yes(string person)
    {
        var profile = Profile(person, "");
        var (end, paths) = Asked(profile);
        var decisive = 0;
        foreach (var path in paths)
        {
            var silent = Asked(profile.Where(p => p.Key != path).ToDictionary()).End;
            if (Verdict(silent) == "may")
                Outcomes(silent).ShouldBe(Outcomes(end), path); // the other answers settle every rule without it
            else
                decisive++;
        }
        decisive.ShouldBeGreaterThan(paths.Count / 2);
    }

    [Test]
    public void Who_pays_for_an_interview_is_not_asked() => // it is the body's duty, and bars nobody
        Asked(Profile(Competition, "")).Paths.ShouldNotContain(p => p.EndsWith("feeWasCharged", StringComparison.Ordinal) || p.EndsWith("earlierInterviewsThisYear", StringComparison.Ordinal));

    [TestCase(Servant)]
    [TestCase(Former)]
    public void Every_fact_that_is_asked_for_can_change_what_the_rules_say(string person)
    {
        var profile = Profile(person, "");
        var (end, paths) = Asked(profile);
        foreach (var path in paths)
            Others(profile[path]).ShouldContain(v => Outcomes(Asked(With(profile, path, v)).End) != Outcomes(end), path);
    }

    [Test]
    public async Task Nothing_is_kept()
    {
        Asked(Profile(Competition, ""));
        await using var db = _service.Database.Read();
        (await db.Files.CountAsync() + await db.Batches.CountAsync()).ShouldBe(0);
    }

    /// <summary>Answers every question from a profile; what is not in it is not known.</summary>
    private (Questions End, List<string> Paths) Asked(Dictionary<string, string> profile)
    {
        var answers = new List<GivenAnswer>();
        var asked = Questions.Of(Checker, profile.ContainsKey("with"), answers);
        while (asked.Next.Count > 0)
        {
            foreach (var question in asked.Next)
            {
                var value = profile.GetValueOrDefault(question.Fact.Path, "");
                answers.Add(new(question.Fact.Path, Questions.IsAnswer(question, value) ? value : ""));
            }
            asked = Questions.Of(Checker, profile.ContainsKey("with"), answers);
        }
        return (asked, [.. answers.Select(a => a.Path)]);
    }

    private static string Verdict(Questions end) => end.IsDecided ? end.Against.First(f => !f.IsToBeConfirmed).Rule : end.Open.Any() || end.Against.Any() ? "not settled" : "may";

    private static string Outcomes(Questions end) => string.Join('\n', end.Findings.Select(f => $"{f.Rule} {f.Outcome}"));

    private static Dictionary<string, string> Profile(string person, string but) => $"{person};{but}".Split(';', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).GroupBy(p => p[0]).ToDictionary(g => g.Key, g => g.Last()[1]);

    private static Dictionary<string, string> With(Dictionary<string, string> profile, string path, string value) => new(profile) { [path] = value };

    private static IEnumerable<string> Others(string value) => new[]
    {
        "yes", "no", "none", "auxiliary", "8", "1", "0", "1990-01-01", "2012-01-01", "2030-01-01", "judicial", "legislative", "head-of-state", "other", "transfer", "internal-interview", "competition", "special-type", "former-civil-servant", "civil-servant", "supreme",
        "junior-civil-servant", "body-head", "heads-assistant", "deputy-body-head", "presidents-assistant",
    }.Where(v => v != value && IsOfKind(value, v));

    private static bool IsOfKind(string value, string other) => value switch
    {
        "yes" or "no" => other is "yes" or "no",
        _ when DateOnly.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _) => DateOnly.TryParse(other, System.Globalization.CultureInfo.InvariantCulture, out _),
        _ => other is not ("yes" or "no") && !DateOnly.TryParse(other, System.Globalization.CultureInfo.InvariantCulture, out _),
    };
}
