using System.Runtime.CompilerServices;
using Spectre.Console;

namespace Compliance.Cli.Output;

/// <summary>A line with lines under it.</summary>
internal sealed record Branch(string Words)
{
    /// <summary>The lines under it.</summary>
    public List<Branch> Under { get; } = [];

    /// <summary>Puts a line under it.</summary>
    public Branch Add(string words)
    {
        var branch = new Branch(words);
        Under.Add(branch);
        return branch;
    }

    /// <summary>Draws the branch as a tree: with lines on a terminal, with plain characters elsewhere.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Draw(Shell shell)
    {
        var tree = new Tree(new Text(Words)) { Guide = shell.IsTerminal ? TreeGuide.Line : TreeGuide.Ascii };
        Grow(tree, Under);
        SpectreConsole.On(shell).Write(tree);
    }

    private static void Grow(IHasTreeNodes node, List<Branch> branches)
    {
        foreach (var branch in branches)
            Grow(node.AddNode(new Text(branch.Words)), branch.Under);
    }
}
