using System.Text;
using Compliance.Cli;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Cli;

/// <summary>JSON Lines of several chunks: cut, judged on any number of threads, written in order.</summary>
[NonParallelizable]
public sealed class BulkCheckTests
{
    private const int Files = 1000;
    private const int Broken = 600;
    private readonly Workspace _here = new();
    private string _batch = "";

    [OneTimeSetUp]
    public void Fill()
    {
        _batch = _here.File("batch.jsonl", [.. Enumerable.Range(0, Files).Select(Line)]);
        _here.Run("rules", "list").Code.ShouldBe(0); // compiled now, so that nothing is told of it later
    }

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [TestCase(false, false)]
    [TestCase(true, false)]
    [TestCase(false, true)]
    public void One_two_and_five_threads_write_the_same_bytes(bool isBrief, bool withProof)
    {
        var one = Findings(1, isBrief, withProof);
        one.Length.ShouldBeGreaterThan(100_000);
        Findings(2, isBrief, withProof).ShouldBe(one);
        Findings(5, isBrief, withProof).ShouldBe(one);
    }

    [Test]
    public void Each_file_by_itself_gives_the_same_lines()
    {
        var bulk = _here.Run("check", _batch, "--format", "json", "--proof").Lines;
        var alone = Enumerable.Range(0, 50).Select(i => _here.File($"alone/{i:00}.json", Line(i))).ToList();
        var lines = alone.SelectMany(path => _here.Run("check", path, "--format", "json", "--proof").Lines.SkipLast(1)).ToList();
        lines.Count.ShouldBeGreaterThan(50);
        bulk.Take(lines.Count).ShouldBe(lines);
        _here.Run("check", _here.PathTo("alone"), "--format", "json", "--proof").Lines.SkipLast(1).ShouldBe(lines);
    }

    [Test]
    public void A_broken_line_is_named_and_all_others_are_judged()
    {
        var run = _here.Run("check", _batch, "--format", "json", "--threads", "2");
        run.Code.ShouldBe(ExitCodes.Unreadable);
        run.Error.ShouldStartWith($"{_batch}({Broken + 1},");
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        var sums = JObject.Parse(run.Lines[^1])["summary"]!;
        ((int)sums["judged"]!, (int)sums["refused"]!).ShouldBe((Files - 1, 1));
        run.Lines.SkipLast(1).Select(l => (string)JObject.Parse(l)["file"]!).Distinct()
            .ShouldBe(Enumerable.Range(0, Files).Where(i => i != Broken).Select(i => $"case-{i}"));
    }

    [Test]
    public void What_asks_for_nothing_can_be_left_to_the_sums()
    {
        var (all, brief) = (_here.Run("check", _batch, "--format", "json"), _here.Run("check", _batch, "--format", "json", "--brief"));
        string[] quiet = ["compliant", "not-applicable", "not-checked"];
        brief.Lines.ShouldBe(all.Lines.Where(l => !quiet.Contains((string?)JObject.Parse(l)["outcome"])));
        brief.Lines.Length.ShouldBeInRange(Files / 2, all.Lines.Length - 1);
        (brief.Code, brief.Error).ShouldBe((all.Code, all.Error));
    }

    [TestCase("1")]
    [TestCase("2")]
    public void A_run_that_is_stopped_leaves_no_file(string threads)
    {
        using var stop = new CancellationTokenSource();
        using var error = new Tripwire(stop);
        var path = _here.PathTo($"stopped-{threads}", "findings.jsonl");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string[] words = ["check", _batch, "--format", "json", "--out", path, "--threads", threads, "--rules", _here.Rules, "--cache", Workspace.Cache];
        CommandLine.Run(words, new Shell(TextWriter.Null, error) { Stop = stop.Token }).ShouldBe(ExitCodes.Stopped);
        error.ToString().ShouldContain("Stopped before the end");
        Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!).ShouldBeEmpty();
    }

    private byte[] Findings(int threads, bool isBrief, bool withProof)
    {
        var path = _here.PathTo("findings.jsonl");
        string[] words = ["check", _batch, "--format", "json", "--out", path, "--threads", $"{threads}", .. isBrief ? ["--brief"] : Array.Empty<string>(), .. withProof ? ["--proof"] : Array.Empty<string>()];
        _here.Run(words).Code.ShouldBe(ExitCodes.Unreadable);
        return File.ReadAllBytes(path);
    }

    private static string Line(int number) => number == Broken ? CaseTexts.Refused() : (number % 5) switch
    {
        0 => CaseTexts.Fine($"case-{number}"),
        1 => CaseTexts.Late($"case-{number}"),
        2 => CaseTexts.Silent($"case-{number}"),
        3 => CaseTexts.Unsigned($"case-{number}"),
        _ => CaseTexts.Asked($"case-{number}"),
    };

    /// <summary>Wishes to stop as soon as something is complained of: in the middle of the run.</summary>
    private sealed class Tripwire(CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            stop.Cancel();
        }
    }
}
