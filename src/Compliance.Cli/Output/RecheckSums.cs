using Compliance.Json.Rechecking;

namespace Compliance.Cli.Output;

/// <summary>What a run of <c>recheck</c> came to.</summary>
/// <param name="recheck">What judged again.</param>
/// <param name="isFirst">Whether there was no docket.</param>
internal sealed class RecheckSums(Recheck recheck, bool isFirst)
{
    private readonly int[] _kinds = new int[Enum.GetValues<RecheckKind>().Length];

    /// <summary>Whether there was no docket.</summary>
    public bool IsFirst => isFirst;

    /// <summary>Why nothing of the docket held; empty where it did.</summary>
    public string Reason => recheck.Reason;

    /// <summary>The rules that changed.</summary>
    public IReadOnlyList<string> Rules { get; } = [.. recheck.Changed.Select(r => r.Id)];

    /// <summary>Ids of the files the docket had and that are not there now.</summary>
    public IReadOnlyList<string> Gone { get; set; } = [];

    /// <summary>Findings that are not what they were.</summary>
    public int Changed { get; private set; }

    /// <summary>Files that the docket did not have.</summary>
    public int New { get; private set; }

    /// <summary>Findings that were made, and all that there are.</summary>
    public (long Made, long All) Findings { get; private set; }

    public int Acts { get; private set; }

    public int Refused => this[RecheckKind.Refused];

    public int Judged => _kinds.Sum() - Refused;

    /// <summary>How many files were judged so far.</summary>
    public int this[RecheckKind kind] => _kinds[(int)kind];

    public void Add(Rechecked result)
    {
        _kinds[(int)result.Kind]++;
        (Changed, New, Acts) = (Changed + result.Changed.Count, New + (result is { IsNew: true, Entry.IsJudged: true } ? 1 : 0), Acts + result.Entry.Acts.Count);
        Findings = (Findings.Made + result.Judged, Findings.All + result.Entry.Findings);
    }
}
