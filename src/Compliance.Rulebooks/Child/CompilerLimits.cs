namespace Compliance.Rulebooks.Child;

/// <summary>What the process that compiles may take. Beyond it, it is ended, and what it was at is a fault.</summary>
/// <param name="Reading">Longest time for reading one block: a block of the largest size takes milliseconds.</param>
/// <param name="Compiling">Longest time for starting, and for compiling all blocks together.</param>
/// <param name="HeapMegabytes">Most memory of its heap.</param>
internal sealed record CompilerLimits(TimeSpan Reading, TimeSpan Compiling, int HeapMegabytes)
{
    /// <summary>For the rulebook of Azerbaijan, 624 rules, the whole process takes 420 MB.</summary>
    public static CompilerLimits Usual { get; } = new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(60), 1024);
}
