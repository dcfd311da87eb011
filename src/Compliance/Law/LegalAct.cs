namespace Compliance.Law;

/// <summary>A normative legal act: a law, decree or resolution.</summary>
/// <param name="Id">Short stable id used in rule ids and citations, for example <c>926</c>.</param>
/// <param name="Title">What the act is called.</param>
/// <param name="Number">Its official number, for example <c>926-IQ</c>.</param>
/// <param name="Horizon">The day of the last edition that was read: a verdict on a later day carries a caveat.</param>
/// <param name="Rank">Its place in the hierarchy of acts.</param>
public sealed record LegalAct(string Id, Text Title, string Number, DateOnly Horizon, ActRank Rank = ActRank.Law);

/// <summary>The place of an act in the hierarchy of normative legal acts, the highest first.</summary>
public enum ActRank
{
    /// <summary>Constitution.</summary>
    Constitution,

    /// <summary>Law or code of the legislature.</summary>
    Law,

    /// <summary>Decree of the head of state, with the rules it approves.</summary>
    Decree,

    /// <summary>Resolution of the government.</summary>
    Resolution,

    /// <summary>Act of a central executive body.</summary>
    BodyAct,
}

/// <summary>A numbered provision of an act.</summary>
/// <param name="Act">The act it stands in.</param>
/// <param name="Number">Its number as cited, for example <c>28.5</c> or <c>28.5 part 2</c>.</param>
/// <param name="Title">A short name in our own words.</param>
public sealed record Provision(LegalAct Act, string Number, Text Title)
{
    /// <summary>The id used in rule ids: act and number without blanks, for example <c>926-28.5.p2</c>.</summary>
    public string Id => $"{Act.Id}-{Number.Replace(" part ", ".p", StringComparison.Ordinal)}";

    /// <summary>The number as it is cited: an article of a law, or the entry of an act that numbers otherwise.</summary>
    public Text Cited => char.IsAsciiDigit(Number[0])
        ? new($"Art. {Number}", $"maddə {Number.Replace(" part ", ", hissə ", StringComparison.Ordinal)}")
        : new(Number, Number);

    /// <summary>The article the provision belongs to, for example <c>28-1</c> for <c>28-1.2</c>.</summary>
    public string Article => Number.Split('.', ' ')[0];

    /// <summary>The provision as a lawyer would cite it, without its wording.</summary>
    public Text Citation => new(
        $"{Act.Title.En} {Act.Number}, {Cited.En}",
        $"{Act.Title.Az} {Act.Number}, {Cited.Az}");

    /// <summary>By the number alone: provisions are looked up often, and few acts share their numbers.</summary>
    public override int GetHashCode() => Number.GetHashCode(StringComparison.Ordinal);

    /// <summary>Whether <paramref name="number"/> names this provision or one it is part of: <c>28</c> and <c>28.5</c> cover <c>28.5 part 2</c>.</summary>
    public bool IsWithin(string number) =>
        Number.StartsWith(number, StringComparison.Ordinal)
        && (Number.Length == number.Length || Number[number.Length] is '.' or ' ');
}
