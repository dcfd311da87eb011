using System.Globalization;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Pages;
using Compliance.Rules;

namespace Compliance.Rulebooks.Examples;

/// <summary>One example of a rule page.</summary>
/// <param name="Path">The page.</param>
/// <param name="Line">The row.</param>
/// <param name="Clause">Id of the rule, exception or definition.</param>
/// <param name="Case">The case file the row describes.</param>
/// <param name="Act">The act to be judged.</param>
/// <param name="KnownOn">The knowledge day, if the row names one.</param>
/// <param name="Expected">The outcome the row expects, as written.</param>
/// <param name="Column">Where the outcome stands in the row.</param>
public sealed record Example(string Path, int Line, string Clause, CaseFile Case, PersonnelAct Act, DateOnly? KnownOn, string Expected, int Column)
{
    /// <summary>The facts the row sets, as written.</summary>
    internal IReadOnlyList<Given> Facts { get; init; } = [];
}

/// <summary>The examples of rule pages: they are tests, and the specification a lawyer reads.</summary>
public static class RulebookExamples
{
    private static readonly string[] OfRules = [.. OutcomeWords.All.Take(5).Select(o => o.Code()), TextChange.LawfulWhenDone.Code(), TextChange.ContraryWhenDone.Code()];
    private static readonly string[] OfOthers = ["yes", "no", "unknown"];
    private static readonly Outcome[] Wanted = [Outcome.Compliant, Outcome.Violation, Outcome.Undetermined, Outcome.NotApplicable];

    /// <summary>Every example of a freshly compiled rulebook; rows that cannot be understood are faults.</summary>
    public static IReadOnlyList<Example> Of(LoadResult loaded, List<PageFault> faults)
    {
        var examples = new List<Example>();
        var clauses = Clauses(loaded.Rulebook!);
        foreach (var page in loaded.Pages)
        {
            foreach (var block in Blocks(page))
            {
                var clause = clauses[page.Source(block.Line)];
                foreach (var table in block.Tables)
                    examples.AddRange(table.Rows.Select(row => Read(page, table, row, clause, faults)).OfType<Example>());
            }
        }
        return examples;
    }

    /// <summary>Every example that comes out otherwise than its row says, and every rule without one of the kinds of example it needs.</summary>
    public static IReadOnlyList<PageFault> Faults(LoadResult loaded)
    {
        var faults = new List<PageFault>();
        var examples = Of(loaded, faults);
        var checker = new Checker(loaded.Rulebook!);
        foreach (var example in examples)
        {
            var (actual, why) = Judge(checker, loaded.Rulebook!, example);
            if (actual != example.Expected)
                faults.Add(new(example.Path, example.Line, example.Column, RulebookFaultCodes.ExampleOutcome, $"The example of '{example.Clause}' expects '{example.Expected}' and comes out as '{actual}'. {why}".TrimEnd()));
        }
        var misread = faults.Where(f => f.Code == RulebookFaultCodes.ExampleCell).Select(f => f.Path).ToHashSet(StringComparer.Ordinal); // the missing kind may be there
        faults.AddRange(Missing(loaded, examples).Where(f => !misread.Contains(f.Path)));
        return RulebookLoader.InOrder(faults);
    }

    /// <summary>How an example comes out, in the words of its column.</summary>
    internal static string ComesOutAs(Checker checker, Rulebook rulebook, Example example) =>
        rulebook.FindRule(example.Clause) is { } rule ? checker.WordOf(example.Act, rule, example.KnownOn)
            : rulebook.FindDuty(example.Clause) is not null ? checker.DueOutcome(example.Act, example.Clause, example.KnownOn).Outcome
            : Word(checker.Holds(example.Clause, example.Act, example.KnownOn).Holds);

    private static string Word(Truth holds) => holds switch { { IsTrue: true } => "yes", { IsFalse: true } => "no", _ => "unknown" };

    private static (string Actual, string Why) Judge(Checker checker, Rulebook rulebook, Example example)
    {
        if (rulebook.FindDuty(example.Clause) is not null)
        {
            var (outcome, proof) = checker.DueOutcome(example.Act, example.Clause, example.KnownOn);
            return (outcome, Facts(proof));
        }
        if (rulebook.FindRule(example.Clause) is null)
        {
            var (holds, parts) = checker.Holds(example.Clause, example.Act, example.KnownOn);
            return (Word(holds), Facts(parts));
        }
        var finding = checker.Explain(example.Case, example.Act, example.Clause, example.KnownOn);
        return finding is null ? ("nothing", "The rule does not speak of such acts.") : (finding.Change == TextChange.None ? finding.Outcome.Code() : finding.Change.Code(), $"{finding.Message.En} {Facts(finding.Proof)}".Trim());
    }

    /// <summary>The facts that decided, so that a row that comes out otherwise can be set right without running anything.</summary>
    private static string Facts(Proof? proof)
    {
        var facts = proof?.DecidingFacts.Select(f => $"'{f.Path}' is {f.Value.En}").ToList() ?? [];
        return facts.Count == 0 ? "" : $"Decided by: {string.Join("; ", facts)}.";
    }

    private static IEnumerable<PageFault> Missing(LoadResult loaded, IReadOnlyList<Example> examples)
    {
        var blocks = loaded.Pages.SelectMany(p => Blocks(p).Select(b => (Page: p, Block: b))).ToDictionary(p => p.Page.Source(p.Block.Line), StringComparer.Ordinal);
        var shown = examples.Select(e => (e.Clause, e.Expected)).ToHashSet();
        foreach (var rule in loaded.Rulebook!.Rules)
        {
            var excused = rule.Versions.SelectMany(v => blocks[v.Source].Block.NoExample).Select(n => n.Kind).ToHashSet(StringComparer.Ordinal);
            foreach (var kind in Needed(rule).Select(w => w.Code()).Where(k => !shown.Contains((rule.Id, k)) && !excused.Contains(k)))
                yield return At(rule.Versions[0], $"'{rule.Id}' has no example that comes out as '{kind}'. Add a row, or say why there is none: 'no example: {kind}: reason'.");
        }
        foreach (var clause in loaded.Rulebook.Clauses.Where(c => c is not Rule))
        {
            if (!shown.Contains((clause.Id, "yes")) || !shown.Contains((clause.Id, "no")))
                yield return At(clause, $"'{clause.Id}' needs an example that comes out as 'yes' and one that comes out as 'no'.");
        }
        foreach (var (duty, kind) in DutyExamples.Missing(loaded.Rulebook, shown, id => blocks[id].Block))
            yield return At(duty, $"'{duty.Id}' has no example that comes out as '{kind}'. Add a row, or say why there is none: 'no example: {kind}: reason'.");

        PageFault At(Clause clause, string message)
        {
            var (page, block) = blocks[clause.Source];
            return new RuleBlock(page.Path, block.Line, block.Code).Fault(clause.Id, RulebookFaultCodes.MissingExample, message);
        }
    }

    private static IEnumerable<Outcome> Needed(Series<Rule> rule)
    {
        var wanted = rule.Versions.All(v => v.Question is not null) ? Wanted.Append(Outcome.NeedsJudgment).Except([Outcome.Compliant]) : Wanted;
        return rule.Versions.All(v => v.Requirements.Count == 0) ? wanted.Except([Outcome.Violation]) : wanted;
    }

    private static IEnumerable<PageBlock> Blocks(Page page) => page.Provisions.SelectMany(p => p.Wordings).SelectMany(w => w.Blocks);

    private static Dictionary<string, Clause> Clauses(Rulebook rulebook) =>
        rulebook.Clauses.ToDictionary(c => c.Source, StringComparer.Ordinal);

    private static Example? Read(Page page, PageTable table, PageRow row, Clause clause, List<PageFault> faults)
    {
        var cells = table.Headings.Select((heading, i) => row.Fact(heading, i)).ToList();
        var facts = page.Given.Concat(table.Given).Where(g => !cells.Exists(c => c.Path == g.Path))
            .Concat(cells.Where(c => c.Path is not ("outcome" or "note" or "known-on")));
        var latest = facts.GroupBy(f => f.Path, StringComparer.Ordinal).Select(g => g.Last()).ToList();
        var (file, act, misread) = ExampleCase.Build(clause.ActType, latest);
        var before = faults.Count;
        faults.AddRange(misread.Select(m => new PageFault(page.Path, m.At.Line, m.At.Column, RulebookFaultCodes.ExampleCell, m.Message)));
        DateOnly? knownOn = null;
        if (cells.Find(c => c.Path == "known-on") is { Value.Length: > 0 } known && !Day(known.Value, out knownOn))
            faults.Add(new(page.Path, known.Line, known.Column, RulebookFaultCodes.ExampleCell, $"'{known.Value}' for 'known-on': expected a day as 2022-05-01."));
        var (outcome, words) = (cells.Find(c => c.Path == "outcome")!, clause is Duty ? DutyExamples.Words : clause is Rule ? OfRules : OfOthers);
        if (!words.Contains(outcome.Value) && !(clause is Duty && Day(outcome.Value, out _)))
            faults.Add(new(page.Path, outcome.Line, outcome.Column, RulebookFaultCodes.ExampleCell, $"'{outcome.Value}' is no outcome of an example of '{clause.Id}'. Expected {string.Join(", ", words)}.{Nearest.Hint(outcome.Value, words)}"));
        return faults.Count > before ? null : new(page.Path, row.Line, clause.Id, file, act, knownOn, outcome.Value, outcome.Column) { Facts = latest };
    }

    private static bool Day(string text, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value);
        day = value;
        return isDay;
    }
}
