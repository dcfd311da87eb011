using Compliance.Facts;
using Newtonsoft.Json.Linq;

namespace Compliance.Json.Generating.Scenarios;

/// <summary>The steps from a vacancy to the head's choice by competition: two or more candidates with certificates, the best of them chosen.</summary>
internal static class Selection
{
    private static readonly string[] Seats = ["body", "examination-centre", "independent-expert"];

    /// <summary>Writes the steps; the person chosen, the position and the day of the choice.</summary>
    public static (Facts Chosen, Facts Post, DateOnly On) Write(Fragment file)
    {
        var draw = file.Draw;
        var post = file.Specialist("post");
        var vacant = draw.Weekday(new(2022, 1, 10), new(2022, 2, 25));
        var decided = vacant.AddDays(draw.Between(5, 20));
        file.Act("vacancy", "vacancy", vacant).Is("position", post.Id).On("decidedOn", decided).Is("procedure", "competition").No("internalInterviewFailed", "interviewFailed");
        var announced = decided.AddDays(draw.Between(14, 20));
        var last = announced.AddDays(30);
        var interview = last.AddDays(draw.Between(14, 22)); // an intake that ends on Novruz goes on for up to eleven days
        Announcement(file, post, announced, last, interview).Is("procedure", "competition").Yes("inMassMedia").On("sentToExaminationCentreOn", announced.AddDays(-draw.Between(11, 13)));
        var candidates = Candidates(file, post, announced, interview.AddDays(6));
        Interview(file, post, interview, last, Seats);
        return (file.Persons[0], post, Presentation(file, post, interview, candidates));
    }

    /// <summary>Writes an announcement, but for what depends on the procedure.</summary>
    public static Facts Announcement(Fragment file, Facts post, DateOnly day, DateOnly last, DateOnly interview) =>
        file.Act("announcement", "announcement", day).Is("position", post.Id).Is("vacancy", file.IdOf("vacancy")).On("lastDayForDocuments", last).On("interviewOn", interview)
            .Yes("onExaminationCentreSite", "onBodySite").No("forOneSexOnly");

    /// <summary>Writes an interview before a commission of these seats.</summary>
    public static Facts Interview(Fragment file, Facts post, DateOnly day, DateOnly last, string[] seats) =>
        file.Act("interview", "interview", day).Is("position", post.Id).Is("announcement", file.IdOf("announcement")).On("intakeEndedOn", last)
            .Is("commission", new JArray(seats.Select(s => new JObject { ["seat"] = s }))).Yes("organisedByBody").No("specialOpinionGiven", "resultsWereExamined").Is("largestPointsDifference", file.Draw.Between(0, 2)).No("isVoid");

    /// <summary>Writes the presentation of candidates, best first, and the choice of the first; the day of the choice.</summary>
    public static DateOnly Presentation(Fragment file, Facts post, DateOnly interview, List<JObject> candidates)
    {
        var chosenOn = interview.AddDays(6);
        file.Act("presentation", "presentation", interview.AddDays(file.Draw.Between(1, 3))).Is("position", post.Id).Is("interview", file.IdOf("interview")).On("resultOn", interview)
            .Is("candidates", new JArray(candidates)).Is("chosen", candidates[0].DeepClone()).On("chosenOn", chosenOn);
        return chosenOn;
    }

    /// <summary>One candidate; all but the best enter the reserve on a day.</summary>
    public static JObject Candidate(Facts person, decimal points, DateOnly? reserve) => new()
    {
        ["personId"] = person.Id, ["points"] = points, ["education"] = person.Json["education"]!.DeepClone(), ["withDistinction"] = false, ["knowsForeignLanguage"] = true,
        ["enteredReserveOn"] = reserve is { } day ? Readable.Of(day) : JValue.CreateNull(),
    };

    private static List<JObject> Candidates(Fragment file, Facts post, DateOnly announced, DateOnly reserve)
    {
        var draw = file.Draw;
        var candidates = new List<JObject>();
        for (var n = draw.Between(2, 4); n > 0; n--)
        {
            var name = $"candidate{candidates.Count + 1}";
            var person = file.Person(name, wasInService: false);
            var passed = draw.Weekday(new(2020, 1, 6), new(2021, 12, 10));
            file.Act("certificate", $"certificate-{name}", passed).Is("person", person.Id).On("expiresOn", passed.AddYears(5)).Is("group", "BB-2").Is("renewalNumber", 0);
            file.Act("application", $"application-{name}", announced.AddDays(draw.Between(1, 28)), person, post).None("heldPosition", "heldRank").Is("announcement", file.IdOf("announcement"))
                .Is("certificate", file.IdOf($"certificate-{name}")).Is("ground", "certificate").Yes("isAdmitted", "isCheckedBeforehand").No("privateLifeWasChecked").Is("earlierInterviewsThisYear", draw.Between(0, 4))
                .No("feeWasCharged").Yes("meetsGeneralConditions").No("servesInBody");
            candidates.Add(Candidate(person, 95 - 6 * candidates.Count - draw.Between(0, 4), candidates.Count == 0 ? null : reserve));
        }
        return candidates;
    }
}
