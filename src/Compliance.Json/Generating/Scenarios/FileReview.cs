namespace Compliance.Json.Generating.Scenarios;

/// <summary>A look through the papers of a permanent servant, in 2022.</summary>
internal sealed class FileReview : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-14.1-citizen", "review", "no citizen", (_, f) => f.Persons[0].No("isCitizen")),
        Breaks("AZ-926-14.1-paid-from-lawful-sources", "review", "isPaidFromLawfulSources", false),
        Breaks("AZ-926-15-1.1-one-personal-file", "review", "two personal files or none", (act, f) => act.Is("personalFiles", 2 * f.Draw.Between(0, 1))),
        Silent("review", "isPaidFromLawfulSources", "AZ-926-14.1-paid-from-lawful-sources"),
        SpecialType("review", ("AZ-926-2.3-special-type-posts-and-papers", ["AZ-926-14.1-citizen", "AZ-926-14.1-paid-from-lawful-sources"])),
    ];

    public override void Write(Fragment file)
    {
        var (draw, post) = (file.Draw, file.Specialist("post"));
        var admitted = new DateOnly(draw.Between(2012, 2018), draw.Between(1, 12), 3);
        file.Act("file-review", "review", Day2022(draw), file.Person("servant"), post).Is("stage", "permanent").On("admittedOn", admitted).On("oathOn", admitted.AddMonths(9))
            .Is("heldRank", "civil-servant-1").Yes("isPaidFromLawfulSources").No("isPaidInCash").Is("personalFiles", 1).On("cardIssuedOn", new(2020, 1, 13))
            .Is("cardTitle", post.Json["title"]!.DeepClone()).Is("cardRank", "civil-servant-1").On("registeredOn", new(2020, 3, 10));
        file.Judgment("AZ-926-15-1.2-file-is-whole", "review", "head of the HR unit", "Every document of the list was found.");
    }
}
