using Compliance.Reporting.Documents;

namespace Compliance.Cli.Running;

/// <summary>Shows how far the writing of a format is, until it ends.</summary>
internal sealed class Rendering : IDisposable
{
    private readonly FindingSpool _findings;
    private readonly Progress _progress;

    public Rendering(Shell shell, string format, FindingSpool findings)
    {
        (_findings, _progress) = (findings, new(shell, shell.ShowsProgress));
        findings.Watch = read => _progress.Render(format, read, findings.Count);
    }

    public void Dispose()
    {
        _findings.Watch = null;
        _progress.Dispose();
    }
}
