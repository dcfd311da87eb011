namespace Compliance.Rulebooks.Gate;

/// <summary>The layers of the gate. All of them stand in front of every rulebook; tests take single ones away to see that the others hold.</summary>
[Flags]
internal enum GateLayers
{
    /// <summary>Letters, sizes and nesting, on the text: nothing is parsed before it passes.</summary>
    Text = 1,

    /// <summary>Kinds of nodes, tokens and what stands between them.</summary>
    Syntax = 2,

    /// <summary>Every symbol and operation the compiler binds.</summary>
    Symbols = 4,

    /// <summary>The compiled bytes.</summary>
    Code = 8,

    /// <summary>All of them.</summary>
    All = Text | Syntax | Symbols | Code,
}
