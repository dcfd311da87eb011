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
        ["transfer.ground"] = "ordinary",
        ["termination.ground"] = "own-wish",
        ["citizenshipLoss"] = null,
        ["averagePeriod"] = null,
        ["rank"] = "civil-servant-2",
        ["heldRank"] = null,
        ["formerClassification"] = null,
        ["awardedBy"] = "head-of-body",
        ["rank-award.ground"] = null,
        ["rank-change.kind"] = "deprivation",
        ["rank-change.ground"] = "end-of-citizenship",
        ["newRank"] = null,
        ["otherMeasure"] = null,
        ["refusal"] = null,
        ["additional-education.kind"] = "raising-of-qualification",
        ["additional-education.ground"] = "appraisal",
        ["kinship-finding.relation"] = "sibling",
        ["restricted-conduct.kind"] = "travel-at-foreign-expense",
        ["leave.kind"] = "labour",
        ["working-time.group"] = null,
        ["overtime.group"] = null,
        ["rest-day-work.ground"] = "emergency",
        ["destination"] = "ganja",
        ["host"] = null,
        ["acting.kind"] = "vacant-post",
        ["fixed-term-contract.ground"] = "replacement",
    };

    private static readonly Dictionary<string, int?> Numbers = new(StringComparer.Ordinal)
    {
        ["days"] = 14,
        ["holidaysInside"] = 0,
        ["basicDays"] = 30,
        ["seniorityDays"] = 4,
        ["conditionsDays"] = null,
        ["childrenDays"] = null,
        ["workMonths"] = 125,
        ["leave.serviceMonths"] = 90,
        ["childrenUnder14"] = 0,
        ["longestPartDays"] = 16,
        ["weeklyHours"] = 40,
        ["hours"] = 8,
        ["paidHours"] = 3,
        ["largestTwoDayHours"] = 3,
        ["dailySalariesPaid"] = 2,
        ["positionSalary"] = 900,
        ["minimumSalary"] = 800,
        ["rankSupplement"] = 50,
        ["pay.serviceMonths"] = 66,
        ["monthsInPosition"] = 30,
        ["senioritySupplement"] = 90,
        ["specialTypeMonths"] = null,
        ["uncountedLeaveMonths"] = null,
        ["uncountedConscriptMonths"] = null,
        ["travelDays"] = 1,
        ["dailyNorm"] = 95,
        ["dailyPaid"] = 95,
        ["daysPaid"] = 5,
        ["ownSalary"] = 900,
        ["postSalary"] = 1000,
        ["extraPay"] = 500,
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
        ["inquiryOrderedOn"] = "2025-06-06",
        ["explanationOn"] = "2025-06-09",
        ["service-inspection.date"] = "2025-06-06",
        ["disciplinary-order.date"] = "2025-06-20",
        ["reduction-notice.date"] = "2026-02-09",
        ["applicationOn"] = "2026-04-01",
        ["requestedFor"] = "2026-04-15",
        ["employedSince"] = "2026-01-05",
        ["termination.date"] = "2026-04-15",
        ["final-settlement.date"] = "2026-04-15",
        ["serviceEndedOn"] = "2026-04-15",
        ["pensionAgeOn"] = "2059-05-17",
        ["pension-decision.date"] = "2026-05-11",
        ["dischargedOn"] = "2026-09-01",
        ["reinstatement.date"] = "2026-09-14",
        ["leave.date"] = "2025-07-07",
        ["leave.endsOn"] = "2025-07-20",
        ["workingYearFrom"] = "2025-02-03",
        ["hiredOn"] = "2020-02-03",
        ["applicationOn"] = "2025-06-23",
        ["leave.orderOn"] = "2025-06-25",
        ["leave.paidOn"] = "2025-07-02",
        ["working-time.date"] = "2025-09-01",
        ["overtime.date"] = "2025-09-30",
        ["rest-day-work.date"] = "2025-09-14",
        ["otherRestDayOn"] = "2025-09-22",
        ["pay.date"] = "2025-09-30",
        ["salaryDecidedOn"] = "2020-02-03",
        ["permanentSince"] = "2020-12-01",
        ["business-trip.date"] = "2025-11-10",
        ["business-trip.endsOn"] = "2025-11-14",
        ["business-trip.orderOn"] = "2025-11-06",
        ["temporary-relocation.date"] = "2025-09-01",
        ["acting.date"] = "2025-09-01",
        ["acting.endsOn"] = "2025-10-31",
        ["fixed-term-contract.date"] = "2025-09-01",
        ["fixed-term-contract.endsOn"] = "2026-08-31",
        ["unbrokenSince"] = "2025-09-01",
        ["acquaintedOn"] = "2025-06-20",
        ["disciplinary-complaint.date"] = "2025-06-26",
        ["sentOn"] = "2025-06-26",
        ["disciplinary-complaint.decidedOn"] = "2025-07-03",
        ["rank-change.date"] = "2025-06-20",
        ["timeInRankFrom"] = null,
        ["jobDescriptionApprovedOn"] = "2024-02-12",
        ["jobDescriptionAgreedOn"] = "2024-02-05",
        ["income-declaration.date"] = "2025-12-31",
        ["inServiceSince"] = "2020-03-02",
        ["submittedOn"] = "2026-02-16",
        ["servant-request.date"] = "2025-04-07",
        ["metOn"] = "2025-04-07",
        ["outside-activity.date"] = "2025-09-15",
        ["outside-activity.contractOn"] = "2025-09-12",
        ["permittedOn"] = "2025-09-08",
        ["restricted-conduct.date"] = "2025-06-16",
        ["restricted-conduct.reportedOn"] = "2025-06-09",
        ["restriction-warning.date"] = "2025-06-23",
        ["toldOn"] = "2025-07-07",
        ["kinship-finding.date"] = "2025-03-31",
        ["kinship-finding.endedOn"] = "2025-04-21",
        ["additional-education.date"] = "2025-10-06",
        ["additional-education.decidedOn"] = "2025-09-22",
        ["award.date"] = "2026-02-02",
        ["rotation.date"] = "2025-05-05",
        ["rotation.formerPositionSince"] = "2018-05-02",
        ["promotion.date"] = "2025-05-05",
        ["career-plan.date"] = "2023-09-04",
        ["preparedOn"] = "2025-02-03",
    };

    // Days not named above are days of things that did not happen.
    private static readonly HashSet<string> No = new(StringComparer.Ordinal)
    {
        "isIncapableByCourt", "hasStandingConviction", "isBarredFromOfficeByCourt", "isUnderCompulsoryMedicalMeasures",
        "wasInPermanentService", "serviceEndedUnder331", "earlierServiceWasAuxiliary", "hasSpecialTypeRank", "isStateProgrammeGraduate",
        "hasHeldAdministrativePosition", "isSpecialType", "isRetrained", "isTrainee", "forOneSexOnly", "privateLifeWasChecked",
        "feeWasCharged", "degreeIsInField", "specialOpinionGiven", "internalInterviewFailed", "interviewFailed", "refusedElsewhere",
        "withDistinction", "timelineIsComplete", "isInsideBody", "isToLowerPosition", "formerPositionByInternalInterview", "servesInBody", "isVoid",
        "isInStateBody", "isTemporaryReplacement", "hasDecidingVote", "wasAdvocate", "representsByLaw", "wasOnDuty", "hasOtherProcedure", "isAllowed",
        "moveWasPossible", "requiresLawDegree", "isInNamedApparatus", "rotatedServantPassedOver", "isCollective", "hasAdditionalIncome",
        "isDueToPensionAge", "isKeptByHead", "isKeptLonger", "hasLongerTermByLaw", "hasAgreedToPayInsteadOfNotice", "isUnionMember",
        "isLiquidation", "isReplacedByPay", "lowerColleagueIsKept", "equalColleagueIsKept", "fittingPositionIsVacant",
        "leaveWasWished", "bodyWasLiquidated", "wasRefused", "isGranted", "endedForPublicLegalEntity", "leftForAgeOrDisability",
        "isOnConditionsList", "hasChildWithLimitedHealth", "hasDisability", "isOfSpecialMerit", "hasEarlyLeaveGround", "isRecalledAtOwnWish",
        "isListedUnpaidCase", "isBirthDifficultOrMultiple", "isBeyondMonthlyNorm", "isInTradeRepresentation", "isExemptFromLimit",
        "hasSeparateFlat", "isPermanentWork", "isTreatedAsIndefinite",
        "isFoundByAudit", "isDoneOnInstruction", "instructionWasUpheld", "ledToOtherLiability", "hasReportedCorruption",
    };

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal) { "relatives", "penalties", "reserve", "periods", "protections", "preferences", "judgments", "waivers" };

    /// <summary>The text or code under the name; false if there is none and the type has to give it.</summary>
    public static bool TryText(string kind, string name, out string? text) =>
        Texts.TryGetValue($"{kind}.{name}", out text) || Texts.TryGetValue(name, out text);

    /// <summary>The number under the name, or none; false if there is none and the type has to give it.</summary>
    public static bool TryNumber(string kind, string name, out int? number) =>
        Numbers.TryGetValue($"{kind}.{name}", out number) || Numbers.TryGetValue(name, out number);

    /// <summary>The day under the name, or none.</summary>
    public static string? Day(string id, string kind, string name) =>
        Days.TryGetValue($"{id}.{name}", out var day) || Days.TryGetValue($"{kind}.{name}", out day) || Days.TryGetValue(name, out day) ? day
        : name == "date" ? "2025-03-31" : null;

    /// <summary>Yes, unless a careful body would say no.</summary>
    public static bool Flag(string name) => !No.Contains(name);

    /// <summary>Whether a list is shown without entries.</summary>
    public static bool IsEmpty(string name) => Empty.Contains(name);

    /// <summary>The seats of a commission and the matters of a rotation, one entry each; other lists have one entry.</summary>
    public static JObject[]? Entries(string name) => name switch
    {
        "commission" => Each("seat", "body", "examination-centre", "independent-expert"),
        "factors" => Each("factor", "classification", "specialty", "appraisal", "length-of-service", "age", "family", "health"),
        _ => null,
    };

    private static JObject[] Each(string name, params string[] values) => [.. values.Select(v => new JObject { [name] = v })];
}
