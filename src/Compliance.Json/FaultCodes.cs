using System.Reflection;

namespace Compliance.Json;

/// <summary>The codes of faults in case files. A code keeps its meaning for ever; a code no longer used is not given again.</summary>
public static class FaultCodes
{
#pragma warning disable CS1591 // each constant says what it is; docs/case-file.md and fixtures/broken show each
    public const string UnreadableFile = "CF001";
    public const string EmptyFile = "CF002";
    public const string TooLarge = "CF003";
    public const string ImpossibleDate = "CF004";
    public const string WrongEncoding = "CF005";
    public const string NotUtf8 = "CF006";
    public const string LoneSurrogate = "CF007";
    public const string BrokenSyntax = "CF008";
    public const string TooDeep = "CF009";
    public const string UnknownProperty = "CF010";
    public const string WrongType = "CF011";
    public const string RepeatedKey = "CF012";
    public const string UnknownCode = "CF013";
    public const string UnknownAct = "CF014";
    public const string MissingAct = "CF015";
    public const string MissingId = "CF016";
    public const string MissingFormat = "CF017";
    public const string UnknownFormat = "CF018";
    public const string UnknownReference = "CF019";
    public const string WrongReference = "CF020";
    public const string RepeatedId = "CF021";
    public const string NullFlag = "CF022";
    public const string ListTooLong = "CF023";
    public const string TextTooLong = "CF024";
    public const string NumberOutOfRange = "CF025";
    public const string DateForm = "CF026";
    public const string NoCaseFile = "CF027";
    public const string TooManyFaults = "CF028";
    public const string DayOutOfRange = "CF029";
#pragma warning restore CS1591

    /// <summary>Every code with its name in lower-case with hyphens, for example <c>CF004</c> and <c>impossible-date</c>.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = typeof(FaultCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .OrderBy(f => (string)f.GetRawConstantValue()!, StringComparer.Ordinal)
        .ToDictionary(f => (string)f.GetRawConstantValue()!, f => Hyphenated(f.Name), StringComparer.Ordinal);

    private static string Hyphenated(string name) =>
        string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
}
