namespace Compliance.Tests.Cli;

[NonParallelizable]
public sealed class RulebookPlaceTests
{
    [Test]
    public void The_rulebook_is_found_above_the_current_folder()
    {
        using var here = new Workspace();
        MiniRulebook.WriteTo(here.PathTo("rules", "az"));
        var result = In(Directory.CreateDirectory(here.PathTo("a", "b")).FullName, "rules", "list", "--no-cache");
        result.Code.ShouldBe(0);
        result.Output.ShouldContain(MiniRulebook.InTime);
    }

    [Test]
    public void Without_a_rulebook_the_message_says_where_it_was_looked_for()
    {
        using var here = new Workspace();
        var result = In(here.Folder, "rules", "list");
        result.Code.ShouldBe(2);
        result.Error.ShouldContain("no folder rules/az here, above, or beside the program");
    }

    [Test]
    public void A_compiled_rulebook_is_kept_where_it_is_asked_for()
    {
        using var here = new Workspace();
        string[] line = ["rules", "list", "--rules", here.Rules, "--cache", here.PathTo("kept")];
        Workspace.RunAlone(line).Error.ShouldContain("Compiling the rulebook");
        Workspace.RunAlone(line).Error.ShouldBeEmpty();
        Directory.GetFiles(here.PathTo("kept")).ShouldHaveSingleItem();
    }

    [Test]
    public void Places_are_right_when_the_rulebook_was_compiled_under_another_name()
    {
        using var here = new Workspace();
        MiniRulebook.WriteTo(here.PathTo("moved"));
        here.Run("rules", "list");
        here.Run("rules", "list").Error.ShouldBeEmpty();
        var moved = Workspace.RunAlone("rules", "show", MiniRulebook.Signed, "--rules", here.PathTo("moved"));
        moved.Output.ShouldContain($"{here.PathTo("moved")}/law/2-oath.md(14)");
    }

    private static RunResult In(string folder, params string[] args)
    {
        var usual = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory(folder);
            return Workspace.RunAlone(args);
        }
        finally
        {
            Directory.SetCurrentDirectory(usual);
        }
    }
}
