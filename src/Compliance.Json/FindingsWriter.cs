using System.Text;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Law;

namespace Compliance.Json;

/// <summary>Writes findings as JSON Lines: one object per finding, and the summary of the run as the last line.</summary>
/// <remarks>The lines are those of <see cref="FindingBytes"/>, as text.</remarks>
public sealed class FindingsWriter
{
    private readonly TextWriter _output;
    private readonly FindingBytes _lines;

    /// <summary>A writer of findings. The caller owns <paramref name="output"/>, opens it as UTF-8 without a mark and closes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="language">The language of messages and of the words in proofs.</param>
    /// <param name="withProof">Whether each finding carries its proof, where it has one.</param>
    public FindingsWriter(TextWriter output, Language language, bool withProof = false) => (_output, _lines) = (output, new(language, withProof));

    /// <summary>Writes one finding as one line.</summary>
    public void Write(Finding finding)
    {
        _lines.Write(finding);
        HandOn();
    }

    /// <summary>Writes what became of a decision of the register as one line.</summary>
    public void Write(DecisionReview review)
    {
        _lines.Write(review);
        HandOn();
    }

    /// <summary>Writes the summary as the last line.</summary>
    public void Write(FindingsSummary summary)
    {
        _lines.Write(summary);
        HandOn();
    }

    private void HandOn()
    {
        _output.Write(Encoding.UTF8.GetString(_lines.Bytes));
        _lines.Clear();
    }
}
