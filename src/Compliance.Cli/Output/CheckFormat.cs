using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Json;

namespace Compliance.Cli.Output;

/// <summary>What checking one document gave: what was read, what was found, and the text of both.</summary>
internal sealed record Checked(ReadResult Read, IReadOnlyList<Finding> Findings, string Text)
{
    /// <summary>What became of the decisions that name its file.</summary>
    public IReadOnlyList<DecisionReview> Decisions { get; init; } = [];
}

/// <summary>How the results of a run are written.</summary>
internal abstract class CheckFormat
{
    /// <summary>The text of one document. Called on any thread, in any order.</summary>
    public abstract string Render(ReadResult read, IReadOnlyList<Finding> findings);

    /// <summary>Takes one document's results, in the order of the input.</summary>
    public virtual void Take(TextWriter output, Checked result) => output.Write(result.Text);

    /// <summary>Writes what became of the decisions of the register, after the last document; <c>false</c> where the format has no place for it.</summary>
    public virtual bool Write(TextWriter output, IReadOnlyList<DecisionReview> decisions) => false;

    /// <summary>Writes what stands after the last document.</summary>
    public abstract void End(TextWriter output, FindingsSummary summary);
}
