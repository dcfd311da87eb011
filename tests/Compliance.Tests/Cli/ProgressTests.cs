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
        Progress.Line(done, 0, new(total, 0), seconds).ShouldBe(line);

    [TestCase(300, 250, 1000, 2.0, "[######..................] 300 files, 25 %, 150 a second, 6 s left")]
    [TestCase(12_000, 1, 121, 1.0, "[........................] 12000 files, 0 %, 12000 a second, 2 min 0 s left")]
    [TestCase(300, 1000, 1000, 2.0, "[########################] 300 files, 100 %, 150 a second, 0 s left")]
    [TestCase(300, 1001, 1000, 2.0, "300 files done, 150 a second")]
    [TestCase(300, 0, 1000, 2.0, "300 files done, 150 a second")]
    public void Of_JSON_Lines_the_bytes_read_tell_what_is_left(int done, long bytes, long all, double seconds, string line) =>
        Progress.Line(done, bytes, new(null, all), seconds).ShouldBe(line);

    [TestCase(1000, 4000, "[######..................] writing csv: 25 % of the findings")]
    [TestCase(4000, 4000, "[########################] writing csv: 100 % of the findings")]
    [TestCase(5000, 4000, "[######..................] writing csv: 25 % of the findings, once more")]
    [TestCase(1, 0, "[########################] writing csv: 100 % of the findings")]
    public void Of_a_rendering_the_findings_read_tell_how_far_it_is(long read, long all, string line) => Progress.LineOf("csv", read, all).ShouldBe(line);
}
