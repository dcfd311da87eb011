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
        ["stateBody.kind"] = "central-executive-body",
        ["collectionClassification"] = "5",
        ["file-review.stage"] = "permanent",
        ["file-review.heldRank"] = "civil-servant-2",
        ["file-review.cardRank"] = "civil-servant-2",
        ["file-review.cardTitle"] = "Leading adviser",
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
        ["file-review.admittedOn"] = "2018-03-05",
        ["file-review.date"] = "2025-12-01",
        ["file-review.oathOn"] = "2018-09-10",
        ["file-review.cardIssuedOn"] = "2018-09-17",
        ["file-review.registeredOn"] = "2018-03-12",
        ["council-decision.date"] = "2025-02-03",
        ["council-decision.sentOn"] = "2025-02-05",
        ["council-decision.receivedOn"] = "2025-02-06",
        ["council-decision.reportedOn"] = "2025-02-28",
        ["age-limit.date"] = "2059-05-17",
        ["service-extension.date"] = "2059-04-21",
        ["service-extension.consentOn"] = "2059-04-14",
        ["service-extension.startsOn"] = "2059-05-18",
        ["service-extension.firstExtensionFrom"] = "2059-05-18",
        ["service-extension.endsOn"] = "2060-05-17",
        ["jobDescriptionApprovedOn"] = "2024-02-12",
        ["jobDescriptionAgreedOn"] = "2024-02-05",
    };

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["unit-creation.staffUnits"] = 9,
        ["unit-creation.approvedHeadcount"] = 120,
        ["unit-creation.staffUnitsAfterwards"] = 118,
        ["body-figures.systemEmployees"] = 240,
        ["body-figures.extendedServants"] = 3,
        ["unitFigures.employees"] = 118,
        ["unitFigures.servants"] = 92,
        ["unitFigures.extended"] = 1,
        ["file-review.personalFiles"] = 1,
    };

    // Days not named above are days of things that did not happen.
    private static readonly HashSet<string> No = new(StringComparer.Ordinal)
    {
        "isIncapableByCourt", "hasStandingConviction", "isBarredFromOfficeByCourt", "isUnderCompulsoryMedicalMeasures",
        "wasInPermanentService", "serviceEndedUnder331", "earlierServiceWasAuxiliary", "hasSpecialTypeRank", "isStateProgrammeGraduate",
        "hasHeldAdministrativePosition", "isSpecialType", "isRetrained", "isTrainee", "forOneSexOnly", "privateLifeWasChecked",
        "feeWasCharged", "degreeIsInField", "specialOpinionGiven", "internalInterviewFailed", "interviewFailed", "refusedElsewhere",
        "withDistinction", "timelineIsComplete", "isInsideBody", "isToLowerPosition", "formerPositionByInternalInterview", "servesInBody", "isVoid",
        "hasLeadershipAppointedByExecutive", "protectsStateSecrets", "isOfPartyOrAssociation", "isPaidInCash",
    };

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal) { "relatives", "penalties", "reserve", "periods", "judgments", "waivers" };

    /// <summary>The text or code under the name; false if there is none and the type has to give it.</summary>
    public static bool TryText(string kind, string name, out string? text) =>
        Texts.TryGetValue($"{kind}.{name}", out text) || Texts.TryGetValue(name, out text);

    /// <summary>The day under the name, or none.</summary>
    public static string? Day(string id, string kind, string name) =>
        Days.TryGetValue($"{id}.{name}", out var day) || Days.TryGetValue($"{kind}.{name}", out day) || Days.TryGetValue(name, out day) ? day
        : name == "date" ? "2025-03-31" : null;

    /// <summary>The number under the name, or 0.</summary>
    public static int Number(string kind, string name) =>
        Numbers.TryGetValue($"{kind}.{name}", out var number) || Numbers.TryGetValue(name, out number) ? number : 0;

    /// <summary>Yes, unless a careful body would say no.</summary>
    public static bool Flag(string name) => !No.Contains(name);

    /// <summary>Whether a list is shown without entries.</summary>
    public static bool IsEmpty(string name) => Empty.Contains(name);

    /// <summary>The seats of a commission, one entry each; other lists have one entry.</summary>
    public static JObject[]? Entries(string name) => name != "commission" ? null :
        [new() { ["seat"] = "body" }, new() { ["seat"] = "examination-centre" }, new() { ["seat"] = "independent-expert" }];
}
