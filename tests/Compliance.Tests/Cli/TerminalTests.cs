using Compliance.Cli;

namespace Compliance.Tests.Cli;

public sealed class TerminalTests
{
    private readonly Workspace _here = new();

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void A_terminal_gets_colour_and_signs() => OnTerminal("check", hasColour: true).ShouldContain("\e[31;1m✗ violation\e[0m");

    [Test]
    public void A_terminal_without_colour_gets_signs_only()
    {
        OnTerminal("check", hasColour: false).ShouldContain("✗ violation");
        OnTerminal("check", hasColour: false).ShouldNotContain('\e');
    }

    [Test]
    public void A_terminal_gets_a_drawn_tree() => OnTerminal("explain", hasColour: true, MiniRulebook.InTime).ShouldContain("├── ");

    [Test]
    public void A_file_gets_no_colour_even_from_a_terminal()
    {
        var path = _here.PathTo("plain.txt");
        OnTerminal("check", hasColour: true, "--out", path).ShouldBeEmpty();
        File.ReadAllText(path).ShouldContain("x violation");
        File.ReadAllText(path).ShouldNotContain('\e');
    }

    private string OnTerminal(string command, bool hasColour, params string[] more)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var shell = new Shell(output, TextWriter.Null) { IsTerminal = true, HasColour = hasColour, Width = () => 100 };
        CommandLine.Run([command, _here.File("late.json", CaseTexts.Late()), .. more, "--rules", _here.Rules, "--no-cache"], shell);
        return output.ToString();
    }
}
