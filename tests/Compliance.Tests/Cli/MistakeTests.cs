using Compliance.Cli;

namespace Compliance.Tests.Cli;

/// <summary>Every mistake ends in one clear message, the right exit code, and no stack trace.</summary>
[NonParallelizable]
public sealed class MistakeTests
{
    private readonly Workspace _here = new();

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [TestCase("chek", "'compliance' has no command 'chek'. Did you mean 'check'?")]
    [TestCase("rules lst", "'compliance rules' has no command 'lst'. Did you mean 'list'?")]
    [TestCase("check", "Required argument 'path' missing")]
    [TestCase("check x.json --fromat json", "'compliance check' has no option '--fromat'. Did you mean '--format'?")]
    [TestCase("check x.json --format jsno", "'--format jsno': expected text, json, html. Did you mean 'json'?")]
    [TestCase("check x.json --language tr", "'--language tr': expected en, az.")]
    [TestCase("check x.json --threads 0", "'--threads 0': expected a number from 1 to 256.")]
    [TestCase("check x.json --known-on 2022-02-30", "'--known-on 2022-02-30' is no day.")]
    [TestCase("rules validate a b", "'b' is one argument too many for 'compliance rules validate'.")]
    [TestCase("template applicaton", "'applicaton' is no kind of act. Did you mean 'application'?")]
    public void A_slip_of_the_pen_names_what_was_meant(string line, string message) =>
        ShouldComplain(Workspace.RunAlone(line.Split(' ')), message);

    [Test]
    public void A_path_that_does_not_exist_is_named() =>
        ShouldComplain(_here.Run("check", _here.PathTo("nowhere.json")), "nowhere.json: error CF001: There is no such file or folder.");

    [Test]
    public void A_folder_without_case_files_says_which_were_expected() =>
        ShouldComplain(_here.Run("check", Directory.CreateDirectory(_here.PathTo("empty")).FullName), "The folder holds no case file. Expected files named '*.json', '*.jsonl' or '*.ndjson'.");

    [Test]
    public void Broken_json_is_shown_at_its_place() =>
        ShouldComplain(_here.Run("check", _here.File("broken.json", "{\"id\": \"a\",")), "broken.json(2,1): error CF008");

    [Test]
    public void A_broken_page_is_shown_at_its_place()
    {
        using var other = new Workspace();
        var page = Path.Combine(other.Rules, "law", "1-terms.md");
        File.WriteAllText(page, File.ReadAllText(page).Replace("x.IsAdmitted", "x.IsAdmited", StringComparison.Ordinal));
        var result = other.Run("check", other.File("fine.json", CaseTexts.Fine()));
        ShouldComplain(result, "1-terms.md(16,");
        result.Error.ShouldContain("Did you mean 'IsAdmitted'?");
        result.Output.ShouldBeEmpty();
    }

    [Test]
    public void A_rulebook_that_is_not_there_is_named() =>
        ShouldComplain(Workspace.RunAlone("check", "x.json", "--rules", _here.PathTo("no-rules")), "There is no rulebook");

    [Test]
    public void A_file_that_is_no_packed_rulebook_is_refused() =>
        ShouldComplain(Workspace.RunAlone("check", "x.json", "--rules", _here.File("odd.rulebook", "odd")), "The file is no packed rulebook");

    [Test]
    public void A_damaged_packed_rulebook_is_refused()
    {
        var path = _here.PathTo("damaged.rulebook");
        _here.Run("rules", "pack", "--out", path);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^10]);
        ShouldComplain(Workspace.RunAlone("check", "x.json", "--rules", path), "The packed rulebook is damaged");
    }

    [Test]
    public void Output_into_a_folder_that_is_not_there_is_refused_before_anything_is_judged() =>
        ShouldComplain(_here.Run("check", _here.File("a.json", CaseTexts.Fine()), "--out", _here.PathTo("no", "x.txt")), "cannot be written: there is no folder");

    [Test]
    public void Output_onto_a_folder_is_refused() =>
        ShouldComplain(_here.Run("check", _here.File("b.json", CaseTexts.Fine()), "--out", _here.Folder), "it is a folder");

    [Test]
    public void Output_onto_the_input_is_refused()
    {
        var path = _here.File("c.json", CaseTexts.Fine());
        ShouldComplain(_here.Run("check", path, "--out", path), "would overwrite the case file");
        File.ReadAllText(path).Trim().ShouldBe(CaseTexts.Fine());
    }

    [Test]
    public void A_rule_nobody_knows_names_the_nearest() =>
        ShouldComplain(_here.Run("explain", _here.File("d.json", CaseTexts.Late()), "XX-1-1.1-intime"), $"Did you mean '{MiniRulebook.InTime}'?");

    [Test]
    public void A_rule_that_speaks_of_no_act_of_the_file_says_so() =>
        ShouldComplain(_here.Run("explain", _here.File("e.json", CaseTexts.Late()), MiniRulebook.Signed), "holds no act of which");

    [Test]
    public void Trouble_inside_ends_in_one_line_without_a_stack_trace()
    {
        using var error = new StringWriter();
        CommandLine.Run(["template"], new BrokenWriter(), error).ShouldBe(70);
        error.ToString().ShouldStartWith("compliance: internal error: InvalidOperationException: out of order");
        error.ToString().ShouldNotContain("   at ");
    }

    [Test]
    public void Trouble_inside_shows_where_on_demand()
    {
        using var error = new StringWriter();
        CommandLine.Run(["template", "--verbose"], new BrokenWriter(), error).ShouldBe(70);
        error.ToString().ShouldContain("   at ");
    }

    [Test]
    public void The_wish_to_stop_is_granted_in_order_and_leaves_no_file()
    {
        using var error = new StringWriter();
        var path = _here.PathTo("stopped", "out.json");
        Directory.CreateDirectory(_here.PathTo("stopped"));
        var shell = new Shell(TextWriter.Null, error) { Stop = new(canceled: true) };
        CommandLine.Run(["check", _here.File("f.json", CaseTexts.Fine()), "--rules", _here.Rules, "--no-cache", "--out", path], shell).ShouldBe(130);
        Directory.GetFiles(_here.PathTo("stopped")).ShouldBeEmpty();
    }

    private static void ShouldComplain(RunResult result, string message)
    {
        result.Code.ShouldBe(2);
        result.Error.ShouldContain(message);
        result.Error.ShouldNotContain("   at ");
        result.Error.ShouldNotContain("Exception");
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new InvalidOperationException("out of order.");
    }
}
