namespace Compliance.Json.Generating.Scenarios;

/// <summary>A clerk enters the service, becomes permanent without an oath and gets a first rank.</summary>
internal sealed class ClerkAdmission : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-27.1-citizen", "admission", "no citizen", (_, f) => f.Persons[0].No("isCitizen")),
        Breaks("AZ-926-27.1-state-language", "admission", "does not speak the state language", (_, f) => f.Persons[0].No("speaksStateLanguage")),
        Breaks("AZ-926-27.2.1-capable", "admission", "incapable by court", (_, f) => f.Persons[0].Yes("isIncapableByCourt")),
        Breaks("AZ-926-27.2.2-no-court-bar", "admission", "standing conviction", (_, f) => f.Persons[0].Yes("hasStandingConviction")),
        Breaks("AZ-926-27.2.4-no-compulsory-measures", "admission", "compulsory measures", (_, f) => f.Persons[0].Yes("isUnderCompulsoryMedicalMeasures")),
        Breaks("AZ-926-27.3-checked-beforehand", "admission", "isCheckedBeforehand", false),
        Breaks("AZ-926-13.3-secondary-education", "admission", "nine classes only", (_, f) => f.Persons[0].Is("education", "general-secondary")),
        Breaks("AZ-926-17.8-in-labour-book", "rank", "isInLabourBook", false),
        new(Planted.Unknown, "isCitizen left out", f => f.Persons[0].Leave("isCitizen"), [new("admission", "AZ-926-27.1-citizen")]),
        new(Planted.Unknown, "hasStandingConviction left out", f => f.Persons[0].Leave("hasStandingConviction"), [new("admission", "AZ-926-27.2.2-no-court-bar")]),
        Silent("admission", "isCheckedBeforehand", "AZ-926-27.3-checked-beforehand"),
        new(Planted.Exemption, "auxiliary position takes no oath", f => f["permanent"].On("dutiesFrom", f["permanent"].Day("date")), [new("permanent", "AZ-926-15.2.p1-oath-taken", "AZ-926-15.6-auxiliary-takes-no-oath")]),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        var day = draw.Weekday(new(2022, 2, 1), new(2022, 8, 31));
        var permanent = day.AddMonths(3);
        var (clerk, post) = (file.Person("clerk", wasInService: false, education: "full-secondary"), file.Clerk("post"));
        file.Act("admission-without-competition", "admission", day, clerk, post).Yes("educationFitsPosition").No("isRetrained").Yes("isCheckedBeforehand", "isFirstAdmission").Is("ground", "auxiliary-position")
            .None("interview", "documentsOn", "presentedOn").No("isTrainee", "hasProbation").Yes("hasConsented");
        file.Judgment("AZ-926-27.1-professional-training", "admission", "head of the body", "The certificates show the training.");
        file.Act("permanent-admission", "permanent", permanent, clerk, post).None("probation").On("dutiesFrom", permanent).Yes("isFirst").None("oath").Yes("hasOrder").On("contractOn", permanent).Yes("isConfirmedForRepublic");
        file.Act("rank-award", "rank", permanent.AddDays(draw.Between(5, 30)), clerk, post).Is("rank", "referent-3").Yes("isFirst").Is("awardedBy", "head-of-body").Yes("isInLabourBook", "isInPersonalFile");
    }
}
