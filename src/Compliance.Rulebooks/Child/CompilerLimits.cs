namespace Compliance.Rulebooks.Child;

/// <summary>What the process that compiles may take. Beyond it, it is ended, and what it was at is a fault.</summary>
/// <remarks>Times are those of the processor, so that a machine that does other things too refuses no page; by the clock they are <see cref="Patience"/> times as long.</remarks>
/// <param name="Starting">Longest time until it begins with a block, by the clock: no page is at fault before.</param>
/// <param name="Reading">Longest time for reading one block: a block of the largest size takes milliseconds.</param>
/// <param name="Compiling">Longest time for compiling all blocks together, however small they are.</param>
/// <param name="CompilingKilobyte">What each kilobyte of blocks adds to that.</param>
/// <param name="Megabytes">Most memory: of its heap, and of the whole process where the system tells it.</param>
internal sealed record CompilerLimits(TimeSpan Starting, TimeSpan Reading, TimeSpan Compiling, TimeSpan CompilingKilobyte, int Megabytes)
{
    /// <summary>How often the clock may go round for what a processor does in one round.</summary>
    public const int Patience = 10;

    /// <summary>For the rulebook of Azerbaijan, 624 rules in 535 KB of blocks, the whole process takes 8 to 10 s of processor time, which is 15 to 18 ms for a kilobyte, and 460 MB.</summary>
    public static CompilerLimits Usual { get; } = new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(60), 1024);

    /// <summary>Longest time for compiling these blocks together.</summary>
    public TimeSpan CompilingOf(IEnumerable<Compiling.RuleBlock> blocks) => Compiling + CompilingKilobyte * (blocks.Sum(b => (long)b.Code.Length) / 1024.0);
}
