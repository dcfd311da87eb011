using Newtonsoft.Json.Linq;

namespace Compliance.Json.Generating.Scenarios;

/// <summary>An attestation of 2015, under the law that knew them until August 2016.</summary>
internal sealed class Attestation : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-31.5-schedule-agreed", "attestation", "isScheduleAgreed", false),
        Breaks("AZ-926-31.5-schedule-one-month-before", "attestation", "schedule made known too late", (act, f) => act.On("scheduleAnnouncedOn", act.Day("date").AddDays(-f.Draw.Between(2, 24)))),
        Breaks("AZ-926-31.5-sources-one-month-before", "attestation", "sources made known too late", (act, f) => act.On("sourcesAnnouncedOn", act.Day("date").AddDays(-f.Draw.Between(2, 24)))),
        Breaks("AZ-926-31.9.p1-characteristic-two-weeks-before", "attestation", "characteristic too late", (act, f) =>
            act.On("characteristicGivenOn", act.Day("date").AddDays(-f.Draw.Between(4, 10))).On("characteristicReadOn", act.Day("date").AddDays(-2))),
        Breaks("AZ-926-31.9.p2-characteristic-complete", "attestation", "isCharacteristicComplete", false),
        Breaks("AZ-926-31.8-commission", "attestation", "hasSecretary", false),
        Breaks("AZ-926-31.2-specialists", "attestation", "hasSpecialists", false),
        Breaks("AZ-926-31.2-authority-representative", "attestation", "hasAuthorityRepresentative", false),
        Breaks("AZ-926-31.6-related-questions", "attestation", "hasUnrelatedQuestions", true),
        Breaks("AZ-926-31.6-no-views-assessed", "attestation", "wereBeliefsAssessed", true),
        Breaks("AZ-926-31.14-open-vote-without-servant", "attestation", "isVoteOpen", false),
        Breaks("AZ-926-31.16-sheet", "attestation", "isSheetSigned", false),
        Breaks("AZ-926-31.16-questions-in-sheet", "attestation", "areQuestionsInSheet", false),
        Breaks("AZ-926-31.17-kept-and-copied", "attestation", "isInPersonalFile", false),
        Silent("attestation", "isScheduleAgreed", "AZ-926-31.5-schedule-agreed"),
        Silent("attestation", "hasSpecialists", "AZ-926-31.2-specialists"),
        Silent("attestation", "hasUnrelatedQuestions", "AZ-926-31.6-related-questions"),
        Silent("attestation", "areQuestionsInSheet", "AZ-926-31.16-questions-in-sheet"),
        SpecialType("attestation", ("AZ-926-2.3-special-type", ["AZ-926-31.5-schedule-agreed", "AZ-926-31.2-specialists", "AZ-926-31.16-sheet"])),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        var day = draw.Weekday(new(2015, 5, 11), new(2015, 10, 30));
        var supervisor = file.Person("supervisor");
        var post = file.Specialist("post").Is("directSupervisor", supervisor.Id);
        var present = draw.Between(5, 7);
        file.Act("attestation", "attestation", day, file.Person("servant"), post).On("previousOn", day.AddYears(-5).AddDays(-draw.Between(5, 30))).Is("previousMark", "suits")
            .On("inPositionSince", new(2003, 4, 7)).No("isTrainee", "isOnProbation").None("returnedFromChildCareOn").On("lastAppraisedOn", new(2014, 12, 24)).Yes("isAppraisalConsidered")
            .On("scheduleAnnouncedOn", day.AddDays(-draw.Between(36, 45))).Yes("isScheduleAgreed").On("characteristicGivenOn", day.AddDays(-draw.Between(20, 25))).On("characteristicReadOn", day.AddDays(-draw.Between(12, 18)))
            .Is("characteristicBy", supervisor.Id).Yes("isCharacteristicComplete", "isPreviousSheetPresented", "hasChair", "hasSecretary").Is("commissionMembers", 7).Is("commissionApprovedBy", "head-of-body")
            .Yes("hasSpecialists", "hasAuthorityRepresentative").Is("presentMembers", present).Is("attendance", "present").No("hasUnitHeadAttended").Yes("wasHeard").No("hasUnrelatedQuestions", "wereBeliefsAssessed")
            .Yes("isVoteOpen").No("wasAtVote").Is("votesFor", present).Is("votesAgainst", 0).Is("mark", "suits").On("resultToldOn", day).No("hasRecommendations", "areRecommendationsJustified")
            .Yes("isSheetSigned", "isResultInSheet", "isInPersonalFile", "hasCopies").Is("decision", "additional-education").On("decidedOn", day.AddDays(draw.Between(5, 30))).Yes("isDecidedByHead").Is("periods", new JArray())
            .None("complaintOn", "complaintDecidedOn").No("isComplaintRefusedAsLate").On("sourcesAnnouncedOn", day.AddDays(-draw.Between(36, 45))).Yes("areQuestionsInSheet");
    }
}
