using Newtonsoft.Json.Linq;

namespace Compliance.Json;

/// <summary>Values for templates where the type alone does not give a sensible one: under <c>kind.property</c>, else under <c>property</c>.</summary>
internal static class TemplateValues
{
    private static readonly Dictionary<string, string?> Texts = new(StringComparer.Ordinal)
    {
        ["jurisdiction"] = "az",
        ["remark"] = "Invented people and bodies.",
        ["stateBody.name"] = "Example State Agency",
        ["person.name"] = "Nümunə Nümunəli",
        ["title"] = "Leading adviser",
        ["group"] = "BB-2",
        ["personId"] = "person-1",
        ["curator"] = "person-2",
        ["directSupervisor"] = "person-2",
        ["education"] = "master",
        ["classification"] = "5",
        ["category"] = "2",
        ["system"] = "executive",
        ["ground"] = "certificate",
        ["admission-without-competition.ground"] = "interview",
        ["rank"] = "civil-servant-2",
        ["heldRank"] = null,
        ["formerClassification"] = null,
        ["awardedBy"] = "head-of-body",
        ["appraiser"] = "person-2",
        ["grade"] = "good",
        ["trainingTopic"] = null,
        ["previousMark"] = "suits",
        ["characteristicBy"] = "person-2",
        ["attendance"] = "present",
        ["mark"] = "suits",
        ["decision"] = "additional-education",
        ["assessedBy"] = "person-2",
    };

    private static readonly Dictionary<string, decimal> Numbers = new(StringComparer.Ordinal)
    {
        ["monthsInPosition"] = 12,
        ["tasksMark"] = 4.2m,
        ["criteriaMark"] = 4.1m,
        ["disciplineMark"] = 4.5m,
        ["finalMark"] = 4.2m,
        ["appraisalTask.mark"] = 4.2m,
        ["commissionMembers"] = 7,
        ["presentMembers"] = 6,
        ["votesFor"] = 6,
    };

    private static readonly Dictionary<string, string?> Days = new(StringComparer.Ordinal)
    {
        ["asOf"] = "2026-10-30",
        ["bornOn"] = "1994-05-17",
        ["certificate.date"] = "2021-06-14",
        ["certificate.expiresOn"] = "2026-06-13",
        ["certificate-2.date"] = "2026-04-20",
        ["certificate-2.expiresOn"] = "2031-04-19",
        ["certificate-renewal.date"] = "2026-04-20",
        ["vacancy.date"] = "2025-01-13",
        ["decidedOn"] = "2025-01-15",
        ["sentToExaminationCentreOn"] = "2025-01-10",
        ["announcement.date"] = "2025-01-20",
        ["application.date"] = "2025-02-05",
        ["documentsOn"] = "2025-02-05",
        ["lastDayForDocuments"] = "2025-02-19",
        ["intakeEndedOn"] = "2025-02-19",
        ["interviewOn"] = "2025-03-11",
        ["interview.date"] = "2025-03-11",
        ["resultOn"] = "2025-03-12",
        ["presentation.date"] = "2025-03-13",
        ["presentedOn"] = "2025-03-13",
        ["chosenOn"] = "2025-03-17",
        ["reserve-entry.date"] = "2025-03-17",
        ["traineeship.date"] = "2025-03-31",
        ["admission-without-competition.date"] = "2025-03-31",
        ["recommendedOn"] = "2025-09-25",
        ["traineeship.endsOn"] = "2025-09-30",
        ["probation.date"] = "2025-10-01",
        ["probation.contractOn"] = "2025-10-01",
        ["probation.endsOn"] = "2025-12-31",
        ["permanent-admission.date"] = "2026-01-05",
        ["contractOn"] = "2026-01-05",
        ["dutiesFrom"] = "2026-01-05",
        ["oath.date"] = "2026-01-05",
        ["rank-award.date"] = "2026-01-12",
        ["formerPositionSince"] = "2022-05-02",
        ["transfer.date"] = "2025-05-05",
        ["breachOn"] = "2025-06-02",
        ["discoveredOn"] = "2025-06-05",
        ["disciplinary-order.date"] = "2025-06-20",
        ["appraisal.date"] = "2025-12-31",
        ["periodFrom"] = "2025-01-01",
        ["completedOn"] = "2025-12-22",
        ["dueOn"] = "2025-10-31",
        ["appraisal.interviewOn"] = "2025-12-24",
        ["appraisal.reportedOn"] = "2026-01-20",
        ["attestation.date"] = "2015-05-12",
        ["attestation.previousOn"] = "2010-04-20",
        ["inPositionSince"] = "2012-03-05",
        ["lastAppraisedOn"] = "2014-12-24",
        ["scheduleAnnouncedOn"] = "2015-04-06",
        ["sourcesAnnouncedOn"] = "2015-04-06",
        ["characteristicGivenOn"] = "2015-04-20",
        ["characteristicReadOn"] = "2015-04-22",
        ["resultToldOn"] = "2015-05-12",
        ["attestation.decidedOn"] = "2015-05-29",
        ["jobDescriptionApprovedOn"] = "2024-02-12",
        ["jobDescriptionAgreedOn"] = "2024-02-05",
    };

    // Days not named above are days of things that did not happen.
    private static readonly HashSet<string> No = new(StringComparer.Ordinal)
    {
        "isIncapableByCourt", "hasStandingConviction", "isBarredFromOfficeByCourt", "isUnderCompulsoryMedicalMeasures",
        "wasInPermanentService", "serviceEndedUnder331", "earlierServiceWasAuxiliary", "hasSpecialTypeRank", "isStateProgrammeGraduate",
        "hasHeldAdministrativePosition", "isSpecialType", "isRetrained", "isTrainee", "forOneSexOnly", "privateLifeWasChecked",
        "feeWasCharged", "degreeIsInField", "specialOpinionGiven", "internalInterviewFailed", "interviewFailed", "refusedElsewhere",
        "withDistinction", "timelineIsComplete", "isInsideBody", "isToLowerPosition", "formerPositionByInternalInterview", "servesInBody", "isVoid",
        "isOnProbation", "hasOpinion", "hasUnrelatedQuestions", "wereBeliefsAssessed", "wasAtVote", "isComplaintRefusedAsLate",
    };

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal) { "relatives", "penalties", "reserve", "periods", "judgments", "waivers", "measures", "competencies" };

    /// <summary>The text or code under the name; false if there is none and the type has to give it.</summary>
    public static bool TryText(string kind, string name, out string? text) =>
        Texts.TryGetValue($"{kind}.{name}", out text) || Texts.TryGetValue(name, out text);

    /// <summary>The number under the name; false if any will do.</summary>
    public static bool TryNumber(string kind, string name, out decimal number) =>
        Numbers.TryGetValue($"{kind}.{name}", out number) || Numbers.TryGetValue(name, out number);

    /// <summary>The day under the name, or none.</summary>
    public static string? Day(string id, string kind, string name) =>
        Days.TryGetValue($"{id}.{name}", out var day) || Days.TryGetValue($"{kind}.{name}", out day) || Days.TryGetValue(name, out day) ? day
        : name == "date" ? "2025-03-31" : null;

    /// <summary>Yes, unless a careful body would say no.</summary>
    public static bool Flag(string name) => !No.Contains(name);

    /// <summary>Whether a list is shown without entries.</summary>
    public static bool IsEmpty(string name) => Empty.Contains(name);

    /// <summary>The seats of a commission, one entry each; other lists have one entry.</summary>
    public static JObject[]? Entries(string name) => name != "commission" ? null :
        [new() { ["seat"] = "body" }, new() { ["seat"] = "examination-centre" }, new() { ["seat"] = "independent-expert" }];
}
