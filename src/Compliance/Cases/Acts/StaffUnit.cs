using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>A position is entered in the staff table of a body (Law 926-IQ, Arts. 1.1.7, 1.1.11, 10, 11; Arts. 9 and 12 until 2023-04-09).</summary>
[Act("staff-unit", "entry of a position in the staff table", "vəzifənin ştat cədvəlinə daxil edilməsi",
    DateEn = "day the staff table with the entry was approved", DateAz = "vəzifə daxil edilmiş ştat cədvəlinin təsdiq edildiyi gün"), ShownBy(Document.StaffTable)]
public sealed class StaffUnit : PersonnelAct
{
    /// <summary>Whether the unit of the staff table answers to the structure of the body (Art. 1.1.7).</summary>
    [Words("the staff unit answers to the structure of the body", "ştat vahidi orqanın strukturuna uyğundur"), ShownBy(Document.BodyStatute)] public Truth FollowsStructure { get; init; }

    /// <summary>Whether the title is one of the Classification Collection (Art. 1.1.11).</summary>
    [Words("the title is in the Classification Collection", "vəzifənin adı təsnifat toplusunda var")] public Truth IsTitleInCollection { get; init; }

    /// <summary>The classification the Collection gives the title; none if the title is not in it.</summary>
    [Words("classification in the Collection", "təsnifat toplusundakı təsnifat"), Fixed(Unchangeable.Authority)] public Fact<Classification> CollectionClassification { get; init; }
}
