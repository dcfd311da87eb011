namespace Compliance.Json.Generating.Scenarios;

/// <summary>The end of a service, with all that does not bear on its ground stated as not given.</summary>
internal static class Ending
{
    private static readonly string[] NotGiven =
    [
        "applicationOn", "requestedFor", "withdrawnOn", "structureDecidedOn", "foundUnfitOn", "certificate", "nextCertificate", "disciplinaryOrder", "citizenshipEndedOn", "citizenshipLoss",
        "officeGainedOn", "officeRenouncedOn", "incapableSince", "incapableUntil", "courtDecisionOn", "diedOn", "extendedUntil", "notice", "unionConsentedOn",
    ];

    /// <summary>Writes it.</summary>
    public static Facts Write(Fragment file, DateOnly day, string ground, Facts person, Facts post) =>
        file.Act("termination", "end", day, person, post).Is("ground", ground).None(NotGiven).No("isDueToPensionAge", "isKeptByHead", "isKeptLonger", "hasLongerTermByLaw")
            .No("hasAgreedToPayInsteadOfNotice").On("employedSince", new(file.Draw.Between(1995, 2009), 3, 1)).Empty("protections").No("isUnionMember");

    /// <summary>Writes the settlement of the same day, with the unused leave paid for.</summary>
    public static Facts Settlement(Fragment file, DateOnly day, Facts person, Facts post)
    {
        var unused = file.Draw.Between(1, 20);
        return file.Act("final-settlement", "settlement", day, person, post).Is("termination", file.IdOf("end")).Is("averageMonthlyPay", 900)
            .None("severance", "payInsteadOfNotice", "allowance", "monthlyPension", "averageRemuneration", "averagePeriod").No("periodWasChosenByServant").None("lumpSum", "withheldFromLumpSum")
            .Is("unusedLeaveDays", unused).No("leaveWasWished").None("leaveEndedOn").Is("paidLeaveDays", unused);
    }
}
