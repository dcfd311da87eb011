using Compliance.Cli.Running;

namespace Compliance.Tests.Cli;

public sealed class ProgressTests
{
    [TestCase(1, null, 0.5, "1 file done, 2 a second")]
    [TestCase(300, null, 2.0, "300 files done, 150 a second")]
    [TestCase(25, 100, 5.0, "[######..................] 25 of 100 files, 5 a second, 15 s left")]
    [TestCase(1, 121, 1.0, "[........................] 1 of 121 files, 1 a second, 2 min 0 s left")]
    [TestCase(100, 100, 10.0, "[########################] 100 of 100 files, 10 a second, 0 s left")]
    [TestCase(3, 2, 1.0, "3 files done, 3 a second")]
    public void It_tells_what_is_done_how_fast_and_what_is_left(int done, int? total, double seconds, string line) =>
        Progress.Line(done, total, seconds).ShouldBe(line);
}
