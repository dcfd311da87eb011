using Newtonsoft.Json.Linq;

namespace Compliance.Json.Generating.Scenarios;

/// <summary>An internal interview for the head of a sector, from the vacancy to the admission.</summary>
internal sealed class InternalInterview : Scenario
{
    private static readonly string[] Seats = ["body", "examination-centre", "independent-expert"];

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-29.4.p2-where-announced", "announcement", "announcedInBody", false),
        Breaks("AZ-926-29.7-commission", "interview", "no independent expert", (act, _) => act.Json["commission"]![2]!["seat"] = "body"),
        Breaks("AZ-926-29.8-suitability-checked", "interview", "suitabilityChecked", false),
        Breaks("AZ-926-29.9.1-rank-considered", "interview", "rankConsidered", false),
        Breaks("AZ-926-29.9.3-education-considered", "interview", "additionalEducationConsidered", false),
        Breaks("AZ-926-29.3.p4-general-conditions", "application-first", "meetsGeneralConditions", false),
        Breaks("AZ-926-29.5.p2-no-recent-penalty", "application-first", "penalty of two months before", (_, f) => Penalty(f)),
        Breaks("AZ-926-29.3.p5-entered-in-reserve", "presentation", "not entered in the reserve", (act, _) => act.Json["candidates"]![1]!["enteredReserveOn"] = JValue.CreateNull()),
        Breaks("AZ-926-28.11.p1-other-interviews-open", "reserve", "refusedElsewhere", true),
        Silent("announcement", "announcedInBody", "AZ-926-29.4.p2-where-announced"),
        Silent("interview", "suitabilityChecked", "AZ-926-29.8-suitability-checked"),
        Silent("interview", "rankConsidered", "AZ-926-29.9.1-rank-considered"),
        Silent("application-first", "meetsGeneralConditions", "AZ-926-29.3.p4-general-conditions"),
        new(Planted.Unknown, "penalties left out", f => f.Persons[0].Leave("penalties"), [new("application-first", "AZ-926-29.5.p2-no-recent-penalty")]),
        Silent("reserve", "refusedElsewhere", "AZ-926-28.11.p1-other-interviews-open"),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        var (post, lower) = (file.Position("post", "5", "sector-head"), file.Position("lower", "6"));
        var (first, second) = (file.Person("first"), file.Person("second"));
        var vacant = draw.Weekday(new(2022, 2, 1), new(2022, 8, 31)); // from 2023 on competencies are to be recorded
        var decided = vacant.AddDays(draw.Between(5, 25));
        file.Act("vacancy", "vacancy", vacant).Is("position", post.Id).On("decidedOn", decided).Is("procedure", "internal-interview").No("internalInterviewFailed", "interviewFailed");
        var announced = decided.AddDays(draw.Between(15, 25));
        var interview = announced.AddDays(draw.Between(40, 50));
        Selection.Announcement(file, post, announced, announced.AddDays(30), interview).Is("procedure", "internal-interview").No("inMassMedia").Yes("announcedInBody").On("sentToExaminationCentreOn", announced.AddDays(-12));
        foreach (var (name, person) in new[] { ("first", first), ("second", second) })
        {
            file.Act("application", $"application-{name}", announced.AddDays(draw.Between(1, 25)), person, post).Is("announcement", file.IdOf("announcement")).None("certificate").Is("ground", "civil-servant")
                .Yes("isAdmitted", "isCheckedBeforehand").No("privateLifeWasChecked").Yes("meetsGeneralConditions", "servesInBody").Is("heldPosition", lower.Id).Is("heldRank", "civil-servant-1").Is("serviceMonths", draw.Between(61, 110));
        }
        Selection.Interview(file, post, interview, announced.AddDays(30), Seats).Yes("rankConsidered", "additionalEducationConsidered", "suitabilityChecked");
        var chosen = interview.AddDays(6);
        Selection.Presentation(file, post, interview, [Selection.Candidate(first, draw.Between(86, 95), null), Selection.Candidate(second, draw.Between(70, 85), chosen)]);
        file.Act("admission-without-competition", "admission", chosen.AddDays(draw.Between(1, 5)), first, post).Yes("educationFitsPosition").No("isRetrained").Yes("isCheckedBeforehand").No("isFirstAdmission").Is("ground", "interview")
            .Is("interview", file.IdOf("interview")).None("documentsOn", "presentedOn").No("isTrainee", "hasProbation").Yes("hasConsented");
        file.Act("reserve-entry", "reserve", chosen, second, post).Is("presentation", file.IdOf("presentation")).None("removedOn", "appointedOn").Yes("hasConsented").None("analogousVacancyOn").No("vacancyWentToAnotherCandidate", "refusedElsewhere");
    }

    private static void Penalty(Fragment file) => file.Persons[0].Is("penalties", new JArray(new JObject
    {
        ["imposedOn"] = Compliance.Facts.Readable.Of(file["announcement"].Day("date").AddDays(-60)), ["liftedOn"] = JValue.CreateNull(),
    }));
}
