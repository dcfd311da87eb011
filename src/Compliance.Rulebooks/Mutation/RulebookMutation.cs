using Compliance.Checking;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;
using Compliance.Rulebooks.Child;
using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Examples;
using Compliance.Rulebooks.Pages;
using Compliance.Rules;

namespace Compliance.Rulebooks.Mutation;

/// <summary>A rule block of a page and the clause it became.</summary>
internal sealed record MutatedBlock(Page Page, PageBlock Block, Clause Clause)
{
    /// <summary>The block as the compiler knows it.</summary>
    public RuleBlock Source { get; } = new(Page.Path, Block.Line, Block.Code);

    /// <summary>A mutant at an offset of the block.</summary>
    public Mutant At(int offset, string kind, string from, string to)
    {
        var place = Source.Fault(offset, "", "");
        return new(Clause.Id, place.Path, place.Line, place.Column, kind, from, to);
    }
}

/// <summary>A mutant that has been tried: the changed clause, or none where it was dropped.</summary>
internal sealed record Trial(Mutant Mutant, MutatedBlock Block, Clause? Changed);

/// <summary>Changes every clause in every small way a slip of the pen could, and sees whether the examples beside it notice.</summary>
/// <remarks>A change no example notices is a limit, a condition or a day that nothing on the page holds in place.</remarks>
public sealed class RulebookMutation
{
    private const int Batch = 400;
    private static readonly CompilerLimits Patient = CompilerLimits.Usual with { Starting = TimeSpan.FromMinutes(10) };
    private readonly CompilerSession _compiler;
    private readonly Rulebook _rulebook;
    private readonly List<MutatedBlock> _blocks = [];
    private readonly ILookup<string, Example> _examples;
    private readonly List<Trial> _trials = [];

    private RulebookMutation(LoadResult loaded, CompilerSession compiler)
    {
        _compiler = compiler;
        _rulebook = loaded.Rulebook!;
        _examples = RulebookExamples.Of(loaded, []).ToLookup(e => e.Clause, StringComparer.Ordinal);
        var clauses = Clauses.ToDictionary(c => c.Source, StringComparer.Ordinal);
        foreach (var page in loaded.Pages)
            _blocks.AddRange(page.Provisions.SelectMany(p => p.Wordings).SelectMany(w => w.Blocks).Select(b => new MutatedBlock(page, b, clauses[page.Source(b.Line)])));
    }

    private IEnumerable<Clause> Clauses =>
        _rulebook.Clauses;

    /// <summary>Mutates the clauses of a freshly compiled rulebook whose examples all come out as written.</summary>
    /// <param name="loaded">The rulebook, with its pages.</param>
    /// <param name="isWanted">Which clauses, by page and id; left out: all.</param>
    /// <param name="suggests">Whether to look for rows that would notice what survived.</param>
    /// <param name="progress">Told how many mutants of how many are done.</param>
    /// <param name="stop">Ends the run.</param>
    public static MutationResult Run(LoadResult loaded, Func<string, string, bool>? isWanted = null, bool suggests = false, Action<int, int>? progress = null, CancellationToken stop = default)
    {
        using var compiler = CompilerSession.Start(Patient);
        var run = new RulebookMutation(loaded, compiler);
        run._blocks.RemoveAll(b => isWanted is not null && !isWanted(b.Page.Name, b.Clause.Id));
        run.TryAll(progress, stop);
        var stale = run.Excuse();
        var suggestions = suggests ? run.Suggest(stop) : [];
        return new([.. run._trials.Select(t => t.Mutant).OrderBy(m => m.Path, StringComparer.Ordinal).ThenBy(m => m.Line).ThenBy(m => m.Column).ThenBy(m => m.To, StringComparer.Ordinal)], stale, suggestions);
    }

    private void TryAll(Action<int, int>? progress, CancellationToken stop)
    {
        var edits = Edits();
        for (var at = 0; at < edits.Count; at += Batch)
        {
            stop.ThrowIfCancellationRequested();
            TryBatch(edits.GetRange(at, Math.Min(Batch, edits.Count - at)));
            progress?.Invoke(Math.Min(at + Batch, edits.Count), edits.Count);
        }
        foreach (var block in _blocks.Where(b => b.Clause is ExceptionClause).DistinctBy(b => b.Clause.Id))
            _trials.Add(Try(new(block.At(0, "exception dropped", block.Clause.Id, ""), block, null)));
    }

    private List<(Mutant Mutant, MutatedBlock Block, string Code, ProvisionVersion Version)> Edits()
    {
        var edits = new List<(Mutant, MutatedBlock, string, ProvisionVersion)>();
        foreach (var (block, (text, changes)) in _blocks.Zip(Had(_compiler.Changes([.. _blocks.Select(b => b.Source)]))))
        {
            var code = block.Block.Code;
            foreach (var (from, to, kind, by) in changes)
                edits.Add((block.At(from + code.Length - code.TrimStart().Length, kind, OneLine(text[from..to]), OneLine(by)), block, text[..from] + by + text[to..], block.Clause.Version));
            edits.AddRange(Days(block).Select(d => (block.At(0, d.Kind, d.From, d.To), block, text, d.Version)));
        }
        return edits;
    }

    /// <summary>The first and the last day of the wording, a day earlier and a day later.</summary>
    private IEnumerable<(string Kind, string From, string To, ProvisionVersion Version)> Days(MutatedBlock block)
    {
        var version = block.Clause.Version;
        var isFollowed = Clauses.Any(c => c.Id == block.Clause.Id && c.Version.From == version.To?.AddDays(1));
        foreach (var by in new[] { 1, -1 })
        {
            var from = version.From.AddDays(by);
            yield return ("first day", Readable.Of(version.From), Readable.Of(from), version with { From = from });
            if (version.To?.AddDays(by) is { } to && !(by == 1 && isFollowed)) // the next wording takes that day anyway
                yield return ("last day", Readable.Of(version.To), Readable.Of(to), version with { To = to });
        }
    }

    private void TryBatch(List<(Mutant Mutant, MutatedBlock Block, string Code, ProvisionVersion Version)> batch)
    {
        var (refused, assembly) = Had(_compiler.CompileChanged([.. batch.Select(e => e.Block.Source with { Code = e.Code })]));
        batch = [.. batch.Where((_, i) => !refused.Contains(i))]; // what the compiler refuses cannot slip in
        _trials.AddRange(batch.Zip(PackedRulebook.Run(assembly)).AsParallel().AsOrdered().Select(pair =>
        {
            var ((mutant, block, _, version), clause) = pair;
            (clause.Version, clause.Source) = (version, block.Clause.Source);
            return Try(new(mutant, block, clause));
        }));
    }

    private static T Had<T>((T? Answer, CompilerEnd? End) compiled) where T : class =>
        compiled.Answer ?? throw new InvalidOperationException($"Changes of rules cannot be compiled: {compiled.End!.Why}.");

    private Trial Try(Trial trial)
    {
        var (checker, rulebook) = With(trial);
        var ids = trial.Changed is null ? Touched(trial.Block.Clause) : [trial.Block.Clause.Id, .. Touched(trial.Block.Clause)];
        var isKilled = ids.Distinct(StringComparer.Ordinal).SelectMany(id => _examples[id]).Any(e => RulebookExamples.ComesOutAs(checker, rulebook, e) != e.Expected);
        return trial with { Mutant = trial.Mutant with { Fate = isKilled ? MutantFate.Killed : MutantFate.Survived } };
    }

    private (Checker Checker, Rulebook Rulebook) With(Trial trial)
    {
        var clauses = trial.Changed is { } changed ? Clauses.Select(c => c == trial.Block.Clause ? changed : c) : Clauses.Where(c => c.Id != trial.Block.Clause.Id);
        var rulebook = new Rulebook(_rulebook.Jurisdiction, "", _rulebook.Acts, _rulebook.Provisions, _rulebook.Calendar, [.. clauses]);
        return (new(rulebook), rulebook);
    }

    /// <summary>The clauses whose examples may notice a change of this one besides its own: those a definition, exception or stronger rule acts on.</summary>
    private List<string> Touched(Clause clause) => clause switch
    {
        DefinitionClause => [.. Clauses.Where(c => c.Definitions.Any(d => d.Definition == clause.Id)).Select(c => c.Id)],
        ExceptionClause exception => [.. Clauses.Where(c => RulebookFaults.Targets(exception, c)).Select(c => c.Id)],
        Rule rule => [.. rule.Overridden.Select(o => o.Rule)],
        TransitionClause transition => [.. Clauses.Where(c => c is not TransitionClause && transition.Concerns(c)).Select(c => c.Id)],
        _ => [],
    };

    /// <summary>Takes what the pages call equivalent out of the survivors; what they call so and is not made, or is noticed, is stale.</summary>
    private List<StaleRemark> Excuse()
    {
        var stale = new List<StaleRemark>();
        for (var i = 0; i < _trials.Count; i++)
        {
            if (_trials[i] is { Mutant: { Fate: MutantFate.Survived, Kind: "first day" } mutant, Changed.Version.From: var from } trial && from < trial.Block.Clause.Version.From && SaysTheSameBefore(trial.Block))
                _trials[i] = trial with { Mutant = mutant with { Fate = MutantFate.Equivalent, Reason = "The wording before says the same." } };
        }
        foreach (var block in _blocks)
        {
            foreach (var (from, to, reason, line) in block.Block.Equivalents)
            {
                var meant = Enumerable.Range(0, _trials.Count).Where(i => _trials[i].Block == block && _trials[i].Mutant is { Fate: MutantFate.Survived } m && m.From == from && m.To == to).ToList();
                foreach (var i in meant)
                    _trials[i] = _trials[i] with { Mutant = _trials[i].Mutant with { Fate = MutantFate.Equivalent, Reason = reason } };
                if (meant.Count == 0)
                    stale.Add(new(block.Page.Path, line, from, to));
            }
        }
        return stale;
    }

    /// <summary>Whether the wording that ends the day before judges in the same words: then it does not matter which of two days parts them.</summary>
    private bool SaysTheSameBefore(MutatedBlock block) => _blocks.Any(b =>
        b.Clause.Id == block.Clause.Id && b.Clause.Version.To?.AddDays(1) == block.Clause.Version.From && Judging(b) == Judging(block));

    private static string Judging(MutatedBlock block) => OneLine(block.Block.Code.Split(".Otherwise(")[0].Split(".Because(")[0].Split(".Says(")[0]);

    private List<SuggestedTable> Suggest(CancellationToken stop)
    {
        var suggestions = new List<SuggestedTable>();
        var original = new Checker(_rulebook);
        foreach (var survivors in _trials.Where(t => t.Mutant.Fate == MutantFate.Survived && t.Changed is not null).GroupBy(t => t.Block))
        {
            stop.ThrowIfCancellationRequested();
            var search = new RowSearch(survivors.Key, [.. _examples[survivors.Key.Clause.Id]], (original, _rulebook), [.. survivors.Select(With)]);
            if (search.Find() is { } table)
                suggestions.Add(table);
        }
        return suggestions;
    }

    private static string OneLine(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
