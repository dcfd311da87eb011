using Compliance.Cli;

namespace Compliance.Tests.Cli;

public sealed class GenerateCommandTests
{
    private readonly Workspace _here = new();
    private int _name;

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void Files_and_truth_stand_side_by_side()
    {
        var path = Path();
        var run = Workspace.RunAlone("generate", "--files", "20", "--seed", "7", "--out", path);
        run.Code.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        var truth = path.Replace(".jsonl", ".truth.jsonl", StringComparison.Ordinal);
        run.Lines.ShouldBe([$"{path}: 20 invented case files", $"{truth}: what was planted in them"]);
        (File.ReadAllLines(path).Length, File.ReadAllLines(truth).Length).ShouldBe((20, 20));
    }

    [Test]
    public void Two_runs_write_the_same_bytes()
    {
        var (first, second) = (Path(), Path());
        foreach (var path in new[] { first, second })
            Workspace.RunAlone("generate", "--files", "50", "--seed", "9", "--out", path).Code.ShouldBe(0);
        File.ReadAllBytes(first).ShouldBe(File.ReadAllBytes(second));
    }

    [TestCase("--files", "0", "'--files 0': expected a number from 1 to 100000000.")]
    [TestCase("--files", "100000001", "'--files 100000001': expected a number from 1 to 100000000.")]
    [TestCase("--files", "many", "'--files many': expected a number from 1 to 100000000.")]
    [TestCase("--seed", "-1", "'--seed -1': expected a whole number from 0 to 9223372036854775807.")]
    [TestCase("--seed", "0x7", "'--seed 0x7': expected a whole number from 0 to 9223372036854775807.")]
    [TestCase("--violations", "1.1", "'--violations 1.1': expected a number from 0 to 1, such as 0.1.")]
    [TestCase("--unknowns", "-0.1", "'--unknowns -0.1': expected a number from 0 to 1, such as 0.1.")]
    [TestCase("--exemptions", "0,5", "'--exemptions 0,5': expected a number from 0 to 1, such as 0.1.")]
    [TestCase("--violations", "NaN", "'--violations NaN': expected a number from 0 to 1, such as 0.1.")]
    public void A_bad_number_is_refused(string option, string value, string expected)
    {
        var path = Path();
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { ["--files"] = "5", ["--seed"] = "1", [option] = value };
        var run = Workspace.RunAlone(["generate", "--out", path, .. words.SelectMany(w => new[] { w.Key, w.Value })]);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(expected);
        File.Exists(path).ShouldBeFalse();
    }

    [TestCase(".jsonl")]
    [TestCase(".truth.jsonl")]
    public void A_file_that_is_there_is_not_written_over(string ending)
    {
        var path = Path();
        var taken = path.Replace(".jsonl", ending, StringComparison.Ordinal);
        File.WriteAllText(taken, "mine");
        var run = Workspace.RunAlone("generate", "--files", "5", "--seed", "1", "--out", path);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain($"'{taken}' is there already.");
        File.ReadAllText(taken).ShouldBe("mine");
        Beside(path).ShouldBe([taken]);
    }

    [Test]
    public void A_name_of_another_kind_is_refused() =>
        Workspace.RunAlone("generate", "--files", "5", "--seed", "1", "--out", _here.PathTo("cases.json")).Error.ShouldContain("expected a file whose name ends in '.jsonl'");

    [Test]
    public void A_folder_that_is_not_there_is_named()
    {
        var run = Workspace.RunAlone("generate", "--files", "5", "--seed", "1", "--out", _here.PathTo("nowhere", "cases.jsonl"));
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("there is no folder");
    }

    [Test]
    public void Stopped_it_leaves_nothing()
    {
        var path = Path();
        using var error = new StringWriter();
        CommandLine.Run(["generate", "--files", "5", "--seed", "1", "--out", path], new Shell(TextWriter.Null, error) { Stop = new(canceled: true) }).ShouldBe(ExitCodes.Stopped);
        error.ToString().ShouldContain("no file was written");
        Beside(path).ShouldBeEmpty();
    }

    private string Path() => _here.PathTo($"cases{++_name}.jsonl");

    private string[] Beside(string path) => Directory.GetFiles(_here.Folder, $"{System.IO.Path.GetFileNameWithoutExtension(path)}.*");
}
