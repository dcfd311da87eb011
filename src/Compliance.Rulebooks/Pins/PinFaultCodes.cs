namespace Compliance.Rulebooks.Pins;

/// <summary>The codes of faults in official texts and in <c>pins.json</c>. A code keeps its meaning for ever.</summary>
public static class PinFaultCodes
{
    /// <summary>The file is not there, too large, or no UTF-8.</summary>
    public const string UnreadableFile = "PN001";

    /// <summary>The pins are no JSON.</summary>
    public const string Json = "PN002";

    /// <summary>The pins are JSON, and a key or value is not what pins have.</summary>
    public const string Entry = "PN003";

    /// <summary>The text holds no article.</summary>
    public const string NoArticle = "PN004";
}
