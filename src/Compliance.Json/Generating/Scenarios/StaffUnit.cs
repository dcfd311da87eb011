namespace Compliance.Json.Generating.Scenarios;

/// <summary>The position of a specialist entered in the staff table.</summary>
internal sealed class StaffUnit : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-9-follows-structure", "unit", "followsStructure", false),
        Breaks("AZ-926-12.2-title-in-collection", "unit", "isTitleInCollection", false),
        Breaks("AZ-926-12.2-classification-of-collection", "unit", "collectionClassification", "7"),
        Silent("unit", "followsStructure", "AZ-926-9-follows-structure"),
        Silent("unit", "isTitleInCollection", "AZ-926-12.2-title-in-collection"),
        Silent("unit", "collectionClassification", "AZ-926-12.2-classification-of-collection"),
        SpecialType("unit", ("AZ-926-2.3-special-type-posts-and-papers", ["AZ-926-9-follows-structure", "AZ-926-12.2-title-in-collection", "AZ-926-12.2-classification-of-collection"])),
    ];

    public override void Write(Fragment file)
    {
        var post = file.Specialist("post");
        file.Act("staff-unit", "unit", Day2022(file.Draw)).Is("position", post.Id).Yes("followsStructure", "isTitleInCollection").Is("collectionClassification", post.Json["classification"]!.DeepClone());
    }
}
