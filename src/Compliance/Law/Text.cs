namespace Compliance.Law;

/// <summary>The languages every message, duty and report exists in.</summary>
public enum Language
{
    /// <summary>English.</summary>
    En,

    /// <summary>Azerbaijani.</summary>
    Az,
}

/// <summary>The same words in English and Azerbaijani.</summary>
public sealed record Text(string En, string Az)
{
    /// <summary>No words.</summary>
    public static Text None { get; } = new("", "");

    /// <summary>The words in <paramref name="language"/>.</summary>
    public string In(Language language) => language == Language.Az ? Az : En;

    /// <inheritdoc/>
    public override string ToString() => En;
}
