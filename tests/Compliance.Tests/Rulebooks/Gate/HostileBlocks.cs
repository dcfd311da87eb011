using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Gate;

namespace Compliance.Tests.Rulebooks.Gate;

/// <summary>A hostile block with the fault it has to give and the layers that refuse it each on its own.</summary>
internal sealed record HostileBlock(string Name, string Head, string Code)
{
    private string[] Parts => Head.Split(" | ");

    public string Fault => Parts[0].Split(' ')[0];

    /// <summary>Line and column in the block.</summary>
    public (int Line, int Column) Place => Parts[0].Split(' ')[1].Split(':') is [var line, var column] ? (int.Parse(line, CultureInfo.InvariantCulture), int.Parse(column, CultureInfo.InvariantCulture)) : default;

    public string Symbol => Parts[1];

    /// <summary>T text, S syntax, Y symbols, M metadata; C is the compiler under the options of rules.</summary>
    public string Layers => Parts[2];

    /// <summary>Why one layer alone sees it.</summary>
    public string Reason => Parts.Length > 3 ? Parts[3] : "";

    public override string ToString() => Name;
}

/// <summary>Reads <c>fixtures/hostile/blocks.txt</c> and puts blocks before layers of the gate.</summary>
internal static partial class HostileBlocks
{
    public static IReadOnlyList<HostileBlock> All { get; } = [.. Read(File.ReadAllText(RepositoryRoot.PathTo("fixtures", "hostile", "blocks.txt")))];

    public static HostileBlock Named(string name) => All.Single(b => b.Name == name);

    public static IEnumerable<HostileBlock> Read(string text) =>
        from block in text.Split("=== ", StringSplitOptions.RemoveEmptyEntries)
        let lines = block.Split('\n', 2)
        let head = lines[0].Split(" | ", 2)
        select new HostileBlock(head[0], head.Length > 1 ? head[1] : "", Expanded(lines[1].TrimEnd('\n')));

    /// <summary>What the layers say of a block, as if it stood at line 7 of a page.</summary>
    public static List<PageFault> Faults(string code, GateLayers layers = GateLayers.All)
    {
        var faults = new List<PageFault>();
        RuleCompiler.Compile([new("page.md", 7, code)], faults, layers: layers);
        return [.. faults.OrderBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.Code, StringComparer.Ordinal)];
    }

    /// <summary>The layers that refuse a block each on its own: what a parser may die of is given to no other than the first.</summary>
    public static string Refusing(string code, bool isForTextOnly)
    {
        var letters = Faults(code, GateLayers.Text).Exists(f => f.Code == "RB020") ? "T" : "";
        if (isForTextOnly)
            return letters;
        letters += Faults(code, GateLayers.Syntax).Exists(f => f.Code is "RB021" or "RB022" or "RB023") ? "S" : "";
        var compiled = Faults(code, GateLayers.Symbols);
        letters += compiled.Exists(f => f.Code == "RB024") ? "Y" : "";
        if (compiled.Exists(f => f.Code == "RB030"))
            return letters + "C";
        return letters + (Faults(code, GateLayers.Code).Exists(f => f.Code == "RB024") ? "M" : "");
    }

    /// <summary><c>{{50×(}}</c> is fifty brackets, <c>{{U+200B}}</c> a character that cannot be seen.</summary>
    private static string Expanded(string code) => Invisible().Replace(
        Repeated().Replace(code, m => string.Concat(Enumerable.Repeat(m.Groups[2].Value, int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)))),
        m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\{\{([0-9]+)×(.+?)\}\}")]
    private static partial Regex Repeated();

    [GeneratedRegex(@"\{\{U\+([0-9A-F]{4})\}\}")]
    private static partial Regex Invisible();
}
