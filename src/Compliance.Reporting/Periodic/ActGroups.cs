using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Reporting.Periodic;

/// <summary>What acts are grouped by as state statistics group civil servants: the position and the age, as far as the file gives them.</summary>
internal static class ActGroups
{
    private static readonly Codes Kinds = Codes.Of(typeof(PositionKind));
    private static readonly Codes Classifications = Codes.Of(typeof(Classification));

    private static readonly (string Code, int From, Text Words)[] Bands =
    [
        ("under-30", 0, new("under 30", "30 yaşadək")),
        ("30-39", 30, new("30 to 39", "30–39 yaş")),
        ("40-49", 40, new("40 to 49", "40–49 yaş")),
        ("50-59", 50, new("50 to 59", "50–59 yaş")),
        ("60-and-over", 60, new("60 and over", "60 yaş və yuxarı")),
    ];

    /// <summary>The codes of positions, in their order; the empty one for acts whose position is not classified in the file stands last.</summary>
    public static IReadOnlyList<string> Positions { get; } =
        [.. Kinds.All.Append("").SelectMany(k => Classifications.All.Select(c => k.Length == 0 ? c : $"{k}-{c}")), ""];

    /// <summary>The codes of age bands, in their order; the empty one stands last.</summary>
    public static IReadOnlyList<string> Ages { get; } = [.. Bands.Select(b => b.Code), ""];

    /// <summary>The code of the position an act concerns.</summary>
    public static string PositionOf(PersonnelAct act) => !act.Position.Classification.TryGet(out var classification) ? ""
        : act.Position.Kind.TryGet(out var kind) ? $"{Kinds.CodeOf(kind)}-{Classifications.CodeOf(classification)}" : Classifications.CodeOf(classification);

    /// <summary>The code of the age band of the person on the day of the act.</summary>
    public static string AgeOf(PersonnelAct act)
    {
        if (!act.Person.BornOn.TryGet(out var born) || !act.Date.TryGet(out var day) || day < born)
            return "";
        var years = day.Year - born.Year - ((day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
        return Bands.Last(b => b.From <= years).Code;
    }

    /// <summary>The words of a position.</summary>
    public static Text WordsOfPosition(string code)
    {
        if (code.Length == 0)
            return ReportTexts.NotOnFile;
        var kind = Kinds.All.FirstOrDefault(k => code.StartsWith(k + "-", StringComparison.Ordinal));
        if (!Classifications.TryGet(kind is null ? code : code[(kind.Length + 1)..], out var classification))
            return new(code, code);
        var words = Classifications.WordsOf(classification);
        return kind is null || !Kinds.TryGet(kind, out var value) ? words : Joined(Kinds.WordsOf(value), words);
    }

    /// <summary>The words of an age band.</summary>
    public static Text WordsOfAge(string code) => code.Length == 0 ? ReportTexts.NotOnFile : Bands.Where(b => b.Code == code).Select(b => b.Words).FirstOrDefault() ?? new(code, code);

    private static Text Joined(Text one, Text other) => new($"{one.En}, {other.En}", $"{one.Az}, {other.Az}");
}
