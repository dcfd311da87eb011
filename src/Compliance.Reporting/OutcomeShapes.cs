using System.Reflection;

namespace Compliance.Reporting;

/// <summary>The shapes of the outcomes, which tell them apart without colour: to stand once at the top of a page, and to be used as <c>#shape-violation</c>.</summary>
public static class OutcomeShapes
{
    /// <summary>The markup: symbols in an <c>svg</c> of no size.</summary>
    public static string Svg { get; } = Read();

    private static string Read()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("Shapes.svg")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
