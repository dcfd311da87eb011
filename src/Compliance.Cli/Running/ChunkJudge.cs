using System.Collections.Concurrent;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Json;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Cli.Running;

/// <summary>What came of a chunk of case files: the lines of its findings and what else there is to say and count.</summary>
internal sealed class JudgedChunk(FindingBytes lines)
{
    public CaseReader Reader { get; } = new();

    /// <summary>The findings.</summary>
    public FindingBytes Lines { get; } = lines;

    /// <summary>Faults and warnings, for people, in the order of the files.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>What became of the decisions that name a file, for each file that one names.</summary>
    public List<IReadOnlyList<DecisionReview>> Decisions { get; } = [];

    public int Judged { get; set; }

    public int Refused { get; set; }

    public int Acts { get; set; }

    public long Bytes { get; set; }

    public void Clear()
    {
        Lines.Clear();
        Complaints.Clear();
        Decisions.Clear();
        (Judged, Refused, Acts, Bytes) = (0, 0, 0, 0);
    }
}

/// <summary>Reads and judges chunks of case files and puts the findings into JSON, on any number of threads. What it works with is used again and again.</summary>
/// <param name="rulebook">What they are judged by.</param>
/// <param name="options">How.</param>
/// <param name="language">The language of messages, faults and warnings.</param>
/// <param name="isBrief">Whether findings that ask for nothing are counted only.</param>
internal sealed class ChunkJudge(Rulebook rulebook, CheckOptions options, Language language, bool isBrief)
{
    private readonly Checker _checker = new(rulebook);
    private readonly ConcurrentBag<JudgedChunk> _spare = [];
    private readonly Lock _counting = new();

    /// <summary>Every finding counted; to be read when the last chunk is judged.</summary>
    public Tally Tally { get; } = new();

    /// <summary>Judges a chunk. What comes of it is to be given back with <see cref="TakeBack"/>.</summary>
    public JudgedChunk Judge(CaseChunk chunk)
    {
        var judged = _spare.TryTake(out var spare) ? spare : new(new(language, options.WithProof));
        using (chunk)
        {
            foreach (var read in chunk.Read(judged.Reader))
            {
                options.Stop.ThrowIfCancellationRequested();
                Judge(read, judged);
            }
        }
        return judged;
    }

    /// <summary>Takes back what was written.</summary>
    public void TakeBack(JudgedChunk judged)
    {
        judged.Clear();
        _spare.Add(judged);
    }

    private void Judge(ReadResult read, JudgedChunk judged)
    {
        judged.Bytes += read.Bytes;
        foreach (var fault in read.Faults)
            judged.Complaints.Add(fault.In(language));
        if (read.Case is not { } file)
        {
            judged.Refused++;
            return;
        }
        var (findings, decisions) = _checker.Review(file, options);
        Count(findings);
        foreach (var finding in findings)
        {
            if (!isBrief || finding.Outcome is not (Outcome.Compliant or Outcome.NotApplicable or Outcome.NotChecked))
                judged.Lines.Write(finding);
        }
        if (decisions.Count > 0)
            judged.Decisions.Add(decisions);
        foreach (var warning in _checker.Unmatched(file))
            judged.Complaints.Add($"{read.Source}: warning: {warning.In(language)}");
        judged.Judged++;
        judged.Acts += file.Acts.TryGet(out var acts) ? acts.Count : 0;
    }

    private void Count(IReadOnlyList<Finding> findings)
    {
        lock (_counting)
        {
            foreach (var finding in findings)
                Tally.Add(finding);
        }
    }
}
