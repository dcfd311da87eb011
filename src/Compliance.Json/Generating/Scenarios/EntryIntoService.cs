namespace Compliance.Json.Generating.Scenarios;

/// <summary>A competition and the way of the one chosen: traineeship, probation, oath, permanent service, first rank.</summary>
internal sealed class EntryIntoService : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-28.7-trainee-six-months", "traineeship", "ends after five months", (act, _) => act.On("endsOn", act.Day("date").AddMonths(5).AddDays(-3)).On("recommendedOn", act.Day("endsOn"))),
        Lacks("AZ-926-28.7-curator-appointed", "traineeship", "curator"),
        Breaks("AZ-926-27.3-checked-beforehand", "traineeship", "isCheckedBeforehand", false),
        Breaks("AZ-926-13.2-fitting-education", "traineeship", "educationFitsPosition", false),
        Breaks("AZ-926-27.1-citizen", "traineeship", "no citizen", (_, f) => f.Persons[0].No("isCitizen")),
        Breaks("AZ-926-27.1-state-language", "traineeship", "does not speak the state language", (_, f) => f.Persons[0].No("speaksStateLanguage")),
        Breaks("AZ-926-27.2.1-capable", "traineeship", "incapable by court", (_, f) => f.Persons[0].Yes("isIncapableByCourt")),
        Breaks("AZ-926-27.2.2-no-court-bar", "traineeship", "standing conviction", (_, f) => f.Persons[0].Yes("hasStandingConviction")),
        Breaks("AZ-926-28.7-probation-three-months", "probation", "set for another time", (act, _) => act.On("endsOn", act.Day("date").AddMonths(2))),
        Breaks("AZ-926-28.7-probation-contract", "probation", "contractSetsConditions", false),
        Breaks("AZ-926-28.7-probation-recommended", "probation", "not recommended", (_, f) => f["traineeship"].No("isRecommended")),
        Breaks("AZ-926-28.8-earlier-probation-not-counted", "probation", "creditedMonths", 1),
        Breaks("AZ-926-15.2.p2-words-of-the-law", "oath", "hasStatutoryText", false),
        Breaks("AZ-926-15.3-solemn-setting", "oath", "isSolemn", false),
        Breaks("AZ-926-15.3-state-flag", "oath", "underStateFlag", false),
        Breaks("AZ-926-15.3-hand-on-constitution", "oath", "handOnConstitution", false),
        Breaks("AZ-926-15.4-signed-and-kept", "oath", "isSigned", false),
        Breaks("AZ-926-15.2.p1-oath-taken", "permanent", "duties before the oath", (act, f) => act.On("dutiesFrom", f["oath"].Day("date").AddDays(-f.Draw.Between(1, 10)))),
        Breaks("AZ-926-28.7-permanent-order-and-contract", "permanent", "hasOrder", false),
        Breaks("AZ-926-28.10-confirmed-for-the-republic", "permanent", "isConfirmedForRepublic", false),
        Breaks("AZ-926-17.8-in-labour-book", "rank", "isInLabourBook", false),
        Silent("traineeship", "curator", "AZ-926-28.7-curator-appointed"),
        Silent("traineeship", "isCheckedBeforehand", "AZ-926-27.3-checked-beforehand"),
        new(Planted.Unknown, "isCitizen left out", f => f.Persons[0].Leave("isCitizen"), [new("traineeship", "AZ-926-27.1-citizen")]),
        Silent("probation", "contractSetsConditions", "AZ-926-28.7-probation-contract"),
        Silent("oath", "isSolemn", "AZ-926-15.3-solemn-setting"),
        Silent("oath", "isSigned", "AZ-926-15.4-signed-and-kept"),
        Silent("permanent", "hasOrder", "AZ-926-28.7-permanent-order-and-contract"),
        Silent("permanent", "isConfirmedForRepublic", "AZ-926-28.10-confirmed-for-the-republic"),
    ];

    public override void Write(Fragment file)
    {
        var (person, post, chosen) = Selection.Write(file);
        var begin = chosen.AddDays(file.Draw.Between(2, 8));
        var probation = begin.AddMonths(6);
        var permanent = probation.AddMonths(3);
        file.Act("traineeship", "traineeship", begin, person, post).Is("presentation", file.IdOf("presentation")).Yes("educationFitsPosition").No("isRetrained").Yes("isCheckedBeforehand", "isFirstAdmission")
            .On("endsOn", probation.AddDays(-1)).None("earlierTraineeshipMonths").Is("curator", "curator").On("recommendedOn", probation.AddDays(-file.Draw.Between(2, 6))).Yes("isRecommended");
        file.Judgment("AZ-926-27.1-professional-training", "traineeship", "head of the body", "Diploma and interview show the training.");
        file.Act("probation", "probation", probation, person, post).Is("traineeship", file.IdOf("traineeship")).On("endsOn", permanent.AddDays(-1)).On("contractOn", probation).Yes("contractSetsConditions").None("brokenOn", "creditedMonths");
        file.Act("oath", "oath", permanent, person, post).Yes("isSolemn", "underStateFlag", "handOnConstitution", "hasStatutoryText", "isSigned", "isInPersonalFile").None("earlierOathOn");
        file.Act("permanent-admission", "permanent", permanent, person, post).Is("probation", file.IdOf("probation")).On("dutiesFrom", permanent).Yes("isFirst").Is("oath", file.IdOf("oath")).Yes("hasOrder").On("contractOn", permanent).Yes("isConfirmedForRepublic");
        file.Act("rank-award", "rank", permanent.AddDays(file.Draw.Between(3, 20)), person, post).Is("rank", (string)post.Json["classification"]! == "6" ? "civil-servant-3" : "civil-servant-2")
            .Yes("isFirst").Is("awardedBy", "head-of-body").Yes("isInLabourBook", "isInPersonalFile");
    }
}
