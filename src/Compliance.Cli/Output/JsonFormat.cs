using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Json;
using Compliance.Law;

namespace Compliance.Cli.Output;

/// <summary>JSON Lines: one finding a line, the summary last.</summary>
internal sealed class JsonFormat(Language language, bool withProof) : CheckFormat
{
    public override string Render(ReadResult read, IReadOnlyList<Finding> findings)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var writer = new FindingsWriter(text, language, withProof);
        foreach (var finding in findings)
            writer.Write(finding);
        return text.ToString();
    }

    public override bool Write(TextWriter output, IReadOnlyList<DecisionReview> decisions)
    {
        var writer = new FindingsWriter(output, language);
        foreach (var decision in decisions)
            writer.Write(decision);
        return true;
    }

    public override void End(TextWriter output, FindingsSummary summary) => new FindingsWriter(output, language).Write(summary);
}
