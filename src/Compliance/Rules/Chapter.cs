using Compliance.Law;

namespace Compliance.Rules;

/// <summary>A chapter of the periodic Report and the provisions whose findings it counts.</summary>
/// <param name="Number">Its number as printed.</param>
/// <param name="Title">Its title.</param>
/// <param name="Provisions">Act ids with the provisions that belong here; each covers all under it unless a longer number stands elsewhere.</param>
public sealed record Chapter(int Number, Text Title, IReadOnlyList<ChapterProvision> Provisions)
{
    /// <summary>What a rulebook without chapters reports in.</summary>
    public static Chapter Whole { get; } = new(2, new("Findings", "Nəticələr"), []);
}

/// <summary>A provision of an act, by id and number; an empty number stands for the rest of the act.</summary>
public sealed record ChapterProvision(string Act, string Number)
{
    /// <summary>Whether it names the provision or one it is part of.</summary>
    public bool Covers(Provision provision) => provision.Act.Id == Act && (Number.Length == 0 || provision.IsWithin(Number));
}
