using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Gate;
using Compliance.Rules;

namespace Compliance.Rulebooks.Child;

/// <summary>
/// Compiles the blocks of a rulebook in a process of their own. What ends that process, or takes it too long, is a fault of the block or page it was at:
/// the rulebook is refused, and whoever asked lives on.
/// </summary>
internal sealed class PageCompiler(CompilerLimits limits) : IDisposable
{
    private const int MostEnds = 5; // whoever breaks the compiler five times has enough to mend
    private static CompilerSession? _kept;
    private static bool _keepsProcess;

    private readonly List<CompilerSession> _sessions = [Kept() ?? CompilerSession.Start(limits)];
    private int _ends;

    /// <summary>Whether one process is kept for the next rulebook. Only who compiles hundreds one after another gains by it.</summary>
    internal static bool KeepsProcess
    {
        get => _keepsProcess;
        set
        {
            _keepsProcess = value;
            if (!value)
                Interlocked.Exchange(ref _kept, null)?.Dispose();
        }
    }

    /// <summary>What the system did not let the process give up; empty where it is confined.</summary>
    public string Missing => _sessions[^1].Missing;

    /// <summary>The compiled blocks and their words, or <c>null</c> and faults.</summary>
    public CompilerAnswer? Compile(IReadOnlyList<RuleBlock> blocks, List<PageFault> faults)
    {
        List<RuleBlock> rest = [.. blocks.Where(b => RuleCompiler.HasRightLetters(b, faults))];
        return Ask(rest, faults) is { Assembly: not null } answer && rest.Count == blocks.Count ? answer : null;
    }

    /// <summary>As <see cref="Compile"/>, of blocks whose text nobody looked at.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="faults">Faults are added to it.</param>
    /// <param name="layers">Nobody but a test leaves out a layer.</param>
    internal CompilerAnswer? Ask(List<RuleBlock> blocks, List<PageFault> faults, GateLayers layers = GateLayers.All)
    {
        while (true)
        {
            var session = Session();
            var (answer, end) = session.Compile(blocks, layers);
            if (answer is not null)
            {
                faults.AddRange(answer.Faults);
                return answer.Faults.Count == 0 && _ends == 0 ? answer : null;
            }
            _ends++;
            if (end!.Block is not { } at)
            {
                if (!end.HasBegun || blocks.Count == 0) // no page is at fault
                    faults.Add((blocks.Count > 0 ? blocks[0] : new("rulebook.yaml", 1, "")).Fault(0, RulebookFaultCodes.Compiler, $"Rules are compiled in a process of their own: {end.Why}."));
                else
                    Blame([.. blocks.GroupBy(b => b.Path)], end.Why, faults, layers);
                return null;
            }
            faults.Add(blocks[at].Fault(0, RulebookFaultCodes.Compiler, $"'{FirstWords(blocks[at])}' cannot be compiled: {end.Why}. Write it in a simpler way, or as several rules."));
            if (_ends == MostEnds)
                return null;
            blocks = [.. blocks.Where((_, i) => i != at)];
        }
    }

    /// <summary>Ends the process, or keeps it.</summary>
    public void Dispose()
    {
        if (KeepsProcess && _ends == 0 && Interlocked.Exchange(ref _kept, _sessions[0]) is var before)
            before?.Dispose();
        else
            _sessions.ForEach(s => s.Dispose());
    }

    /// <summary>Names the pages that end the process, by halves: each half that ends it is halved again.</summary>
    private void Blame(IReadOnlyList<IGrouping<string, RuleBlock>> pages, string why, List<PageFault> faults, GateLayers layers)
    {
        if (pages.Count == 1 || _ends >= MostEnds * 4)
        {
            faults.Add(pages[0].First().Fault(0, RulebookFaultCodes.Compiler, $"The rules of this page cannot be compiled: {why}. Write them in a simpler way, or on several pages."));
            return;
        }
        var before = faults.Count;
        foreach (var half in pages.Chunk((pages.Count + 1) / 2))
        {
            if (Session().Compile([.. half.SelectMany(p => p)], layers) is not { End: { } end })
                continue;
            _ends++;
            Blame(half, end.Why, faults, layers);
        }
        if (faults.Count == before)
            faults.Add(pages[0].First().Fault(0, RulebookFaultCodes.Compiler, $"The rules of all pages together cannot be compiled: {why}."));
    }

    /// <summary>A process that has not ended yet.</summary>
    private CompilerSession Session()
    {
        if (_ends >= _sessions.Count)
            _sessions.Add(CompilerSession.Start(limits));
        return _sessions[^1];
    }

    private static CompilerSession? Kept() => KeepsProcess ? Interlocked.Exchange(ref _kept, null) : null;

    private static string FirstWords(RuleBlock block) => block.Code.TrimStart().Split('\n')[0] is { Length: > 40 } line ? line[..40] + "…" : block.Code.TrimStart().Split('\n')[0];
}
