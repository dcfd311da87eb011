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
        ["stateBody.kind"] = "central-executive-body",
        ["collectionClassification"] = "5",
        ["file-review.stage"] = "permanent",
        ["file-review.heldRank"] = "civil-servant-2",
        ["file-review.cardRank"] = "civil-servant-2",
        ["file-review.cardTitle"] = "Leading adviser",
        ["appraiser"] = "person-2",
        ["grade"] = "good",
        ["trainingTopic"] = null,
        ["previousMark"] = "suits",
        ["characteristicBy"] = "person-2",
        ["attendance"] = "present",
        ["mark"] = "suits",
        ["attestation.decision"] = "additional-education",
        ["assessedBy"] = "person-2",
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

    private static readonly Dictionary<string, decimal?> Numbers = new(StringComparer.Ordinal)
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
        ["appraisal.monthsInPosition"] = 12,
        ["monthsInYear"] = 12,
        ["tasksMark"] = 4.2m,
        ["criteriaMark"] = 4.1m,
        ["disciplineMark"] = 4.5m,
        ["finalMark"] = 4.2m,
        ["appraisalTask.mark"] = 4.2m,
        ["commissionMembers"] = 7,
        ["presentMembers"] = 6,
        ["votesFor"] = 6,
    };

    private static readonly HashSet<string> No = new(StringComparer.Ordinal)
    {
        "isIncapableByCourt", "hasStandingConviction", "isBarredFromOfficeByCourt", "isUnderCompulsoryMedicalMeasures",
        "wasInPermanentService", "serviceEndedUnder331", "earlierServiceWasAuxiliary", "hasSpecialTypeRank", "isStateProgrammeGraduate",
        "hasHeldAdministrativePosition", "isSpecialType", "isRetrained", "isTrainee", "forOneSexOnly", "privateLifeWasChecked",
        "feeWasCharged", "degreeIsInField", "specialOpinionGiven", "internalInterviewFailed", "interviewFailed", "refusedElsewhere",
        "withDistinction", "timelineIsComplete", "isInsideBody", "isToLowerPosition", "formerPositionByInternalInterview", "servesInBody", "isVoid",
        "isInStateBody", "isTemporaryReplacement", "hasDecidingVote", "wasAdvocate", "representsByLaw", "wasOnDuty", "hasOtherProcedure", "isAllowed",
        "moveWasPossible", "isAbroad", "requiresLawDegree", "isInNamedApparatus", "rotatedServantPassedOver", "isCollective", "hasAdditionalIncome",
        "isDueToPensionAge", "isKeptByHead", "isKeptLonger", "hasLongerTermByLaw", "hasAgreedToPayInsteadOfNotice", "isUnionMember",
        "isLiquidation", "isReplacedByPay", "lowerColleagueIsKept", "equalColleagueIsKept", "fittingPositionIsVacant",
        "leaveWasWished", "bodyWasLiquidated", "wasRefused", "isGranted", "endedForPublicLegalEntity", "leftForAgeOrDisability",
        "isOnConditionsList", "hasChildWithLimitedHealth", "hasDisability", "isOfSpecialMerit", "hasEarlyLeaveGround", "isRecalledAtOwnWish",
        "isListedUnpaidCase", "isBirthDifficultOrMultiple", "isBeyondMonthlyNorm", "isInTradeRepresentation", "isExemptFromLimit",
        "hasSeparateFlat", "isPermanentWork", "isTreatedAsIndefinite",
        "isFoundByAudit", "isDoneOnInstruction", "instructionWasUpheld", "ledToOtherLiability", "hasReportedCorruption",
        "isOnProbation", "hasOpinion", "hasUnrelatedQuestions", "wereBeliefsAssessed", "wasAtVote", "isComplaintRefusedAsLate",
        "hasLeadershipAppointedByExecutive", "protectsStateSecrets", "isOfPartyOrAssociation", "isPaidInCash",
    };

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
        { "relatives", "penalties", "reserve", "periods", "protections", "preferences", "judgments", "waivers", "measures", "competencies" };

    /// <summary>The text or code under the name; false if there is none and the type has to give it.</summary>
    public static bool TryText(string kind, string name, out string? text) =>
        Texts.TryGetValue($"{kind}.{name}", out text) || Texts.TryGetValue(name, out text);

    /// <summary>The number under the name, or none; false if there is none and the type has to give it.</summary>
    public static bool TryNumber(string kind, string name, out decimal? number) =>
        Numbers.TryGetValue($"{kind}.{name}", out number) || Numbers.TryGetValue(name, out number);

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
