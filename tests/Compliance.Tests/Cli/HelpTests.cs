namespace Compliance.Tests.Cli;

public sealed class HelpTests
{
    [TestCase("")]
    [TestCase("check")]
    [TestCase("due")]
    [TestCase("explain")]
    [TestCase("rules")]
    [TestCase("rules list")]
    [TestCase("rules show")]
    [TestCase("rules validate")]
    [TestCase("rules coverage")]
    [TestCase("rules mutate")]
    [TestCase("rules contradictions")]
    [TestCase("rules review")]
    [TestCase("rules pin")]
    [TestCase("rules pack")]
    [TestCase("report")]
    [TestCase("verify")]
    [TestCase("key")]
    [TestCase("key new")]
    [TestCase("template")]
    [TestCase("generate")]
    public void Help_teaches_with_examples_and_exit_codes(string command)
    {
        var help = Workspace.RunAlone([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        help.Code.ShouldBe(0);
        help.Error.ShouldBeEmpty();
        help.Output.ShouldContain($"Examples:\n  compliance {command}".TrimEnd());
        foreach (var code in new[] { "Exit codes:", "  0    ", "  2    ", "  70   ", "  130  " })
            help.Output.ShouldContain(code);
    }

    [Test]
    public void The_help_of_check_says_what_1_and_3_mean()
    {
        var help = Workspace.RunAlone("check", "--help").Output;
        help.ShouldContain("  1    at least one violation");
        help.ShouldContain("  3    no violation, but something undetermined or awaiting judgment");
    }

    [Test]
    public void Help_fits_a_page() =>
        Workspace.RunAlone("check", "--help").Lines.ShouldAllBe(l => l.Length <= 100);

    [Test]
    public void Without_a_command_the_help_is_shown() => Workspace.RunAlone().Output.ShouldContain("Commands:");

    [Test]
    public void Every_command_answers_to_its_name()
    {
        var commands = Workspace.RunAlone().Lines.SkipWhile(l => l != "Commands:").Skip(1).Where(l => l.Length > 2 && l.StartsWith("  ", StringComparison.Ordinal) && char.IsLetter(l[2])).TakeWhile(l => !l.StartsWith("  compliance", StringComparison.Ordinal)).Select(l => l.Trim().Split(' ')[0]).ToList();
        commands.Count.ShouldBeGreaterThan(10);
        foreach (var command in commands)
            Workspace.RunAlone(command, "--help").Output.ShouldContain($"compliance {command} ");
    }

    [Test]
    public void Kinds_of_acts_are_listed_with_a_sentence() =>
        Workspace.RunAlone("template").Lines.ShouldContain("application                    Application for the interview; its date is the day the application was received.");

    [Test]
    public void A_template_can_be_checked_at_once()
    {
        using var here = new Workspace();
        here.Run("check", here.File("template.json", Workspace.RunAlone("template", "application").Output)).Code.ShouldNotBe(2);
    }
}
