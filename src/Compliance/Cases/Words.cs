using Compliance.Law;

namespace Compliance.Cases;

/// <summary>What a fact, an act or a value is called in both languages.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class WordsAttribute(string en, string az) : Attribute
{
    /// <summary>The words.</summary>
    public Text Text { get; } = new(en, az);

    /// <summary>How the value is written in a case file, where that is not its name in lower-case with hyphens.</summary>
    public string? Code { get; init; }
}

/// <summary>The document that usually shows a fact; on a class, the document for all its facts that name no other.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class ShownByAttribute(Document document) : Attribute
{
    /// <summary>The document.</summary>
    public Document Document { get; } = document;
}

/// <summary>An HR act as it is written in a case file, and what its day is.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ActAttribute(string code, string en, string az) : Attribute
{
    /// <summary>The value of <c>act</c> in a case file.</summary>
    public string Code { get; } = code;

    /// <summary>What the act is called.</summary>
    public Text Text { get; } = new(en, az);

    /// <summary>What the day of the act is, in English.</summary>
    public string DateEn { get; init; } = "day of the act";

    /// <summary>What the day of the act is, in Azerbaijani.</summary>
    public string DateAz { get; init; } = "aktın tarixi";
}

/// <summary>A property that holds the id of another record of the file instead of the record itself.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferenceAttribute : Attribute;

/// <summary>Personal data that findings and logs leave out: names.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
