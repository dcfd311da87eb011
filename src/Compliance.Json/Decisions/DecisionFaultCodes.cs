namespace Compliance.Json.Decisions;

/// <summary>The codes of faults in files of decisions that case files do not have. <c>DF001</c> to <c>DF029</c> say what <c>CF001</c> to <c>CF029</c> say of a case file.</summary>
public static class DecisionFaultCodes
{
#pragma warning disable CS1591 // each constant says what it is; docs/decisions-file.md shows each
    public const string MissingProperty = "DF030";
    public const string OtherKind = "DF031";
    public const string EndsBefore = "DF032";
    public const string EmptyRemark = "DF033";
    public const string EmptyText = "DF034";
#pragma warning restore CS1591

    /// <summary>The code of a fault that case files have too.</summary>
    internal static string Of(string code) => code.StartsWith("CF", StringComparison.Ordinal) ? "DF" + code[2..] : code;
}
