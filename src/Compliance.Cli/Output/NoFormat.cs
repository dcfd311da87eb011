using Compliance.Checking;
using Compliance.Json;

namespace Compliance.Cli.Output;

/// <summary>Findings that are taken as they are and written elsewhere.</summary>
internal sealed class NoFormat : CheckFormat
{
    public override string Render(ReadResult read, IReadOnlyList<Finding> findings) => "";

    public override void End(TextWriter output, FindingsSummary summary)
    {
        // What is made of the findings writes its own end.
    }
}
