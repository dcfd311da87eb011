using Compliance.Json.Generating.Scenarios;

namespace Compliance.Json.Generating;

/// <summary>The scenarios. Their order decides what a seed gives.</summary>
internal static class AllScenarios
{
    private static readonly Dictionary<Planted, Scenario[]> Planting;

    static AllScenarios() =>
        Planting = Enum.GetValues<Planted>().ToDictionary(w => w, w => List.Where(s => s.Plants.Any(p => p.What == w)).ToArray());

    /// <summary>All of them.</summary>
    public static Scenario[] List { get; } =
    [
        new BusinessTrip(), new Overtime(), new WorkingTime(), new LabourLeave(), new UnpaidLeave(), new Pay(), new Course(), new IncomeDeclaration(),
        new Teaching(), new ForeignJourney(), new PersonalFileRequest(), new Discipline(), new NextRank(), new Promotion(), new Transfer(), new TransferFromOutside(), new CouncilDecision(), new StaffUnit(),
        new UnitCreation(), new FileReview(), new Rotation(), new AgeLimit(), new ServiceExtension(), new Acting(), new FixedTerm(), new Relocation(),
        new RestDayWork(), new Reduction(), new CareerPlan(), new BodyFigures(), new CertificateRenewal(), new Appraisal(), new ClerkAdmission(),
        new Competition(), new EntryIntoService(), new InternalInterview(), new Warning(), new Kinship(), new Award(), new Retirement(), new RankLowering(), new Attestation(),
    ];

    /// <summary>The steps of careers.</summary>
    public static Scenario[] Steps { get; } = [.. List.Where(s => s.FitsCareer)];

    /// <summary>Those in which something of a kind can be planted.</summary>
    public static Scenario[] With(Planted what) => Planting[what];
}
