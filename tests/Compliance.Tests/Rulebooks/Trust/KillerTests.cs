using Compliance.Json;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Child;
using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Gate;

namespace Compliance.Tests.Rulebooks.Trust;

/// <summary>Texts that kill or stall parsers and compilers: a fault in its place, soon, and whoever asked lives.</summary>
public sealed class KillerTests
{
    private const int MostAllocated = 32 * 1024 * 1024;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    /// <summary>The usual ones as they are for a small page: what is compiled here is larger than the gate lets any block be.</summary>
    private static readonly CompilerLimits Limits = CompilerLimits.Usual with { CompilingKilobyte = TimeSpan.Zero };

    /// <summary>What starting a process and compiling one small rule takes.</summary>
    private static readonly Lazy<TimeSpan> Start = new(() => ProcessorTime.Of(() =>
    {
        using var session = CompilerSession.Start(Limits);
        session.Compile([Lawful("a.md")]).Answer.ShouldNotBeNull();
    }));

    private static IEnumerable<string> All => Killers.OfParser.Keys.Concat(Killers.OfCompiler.Keys).Append(Killers.LongChain);

    private static IEnumerable<string> OfParser => Killers.OfParser.Keys;

    private static IEnumerable<string> OfCompiler => Killers.OfCompiler.Keys;

    private static RuleBlock Lawful(string page) => new(page, 3, "Definition(\"SM-7-1.1-solemn\").On<Oath>().Means(x => x.IsSolemn & x.IsSigned);");

    [TestCaseSource(nameof(All))]
    public void On_a_page_it_is_refused_at_its_place_before_anything_parses_it(string name)
    {
        using var folder = SmallRulebook.Copy();
        var page = File.ReadAllText(folder.PathTo("law-on-oaths/1-setting.md"));
        var at = page.IndexOf("```rule\n", StringComparison.Ordinal) + "```rule\n".Length;
        folder.Write("law-on-oaths/1-setting.md", page.Insert(at, Killers.Text(name) + "\n"));
        var (line, faults) = (page.AsSpan(0, at).Count('\n') + 1, (IReadOnlyList<PageFault>)[]);
        Measured(() => faults = SmallRulebook.FaultsIn(folder)).ShouldBeLessThan(Soon);
        faults.ShouldNotBeEmpty();
        faults.ShouldAllBe(f => f.Path == "law-on-oaths/1-setting.md" && f.Line >= line && f.Line <= line + 1 && f.Column >= 1 && f.Code == "RB020" && f.Message.Length < 1_000);
    }

    [TestCaseSource(nameof(OfParser))]
    public void Where_it_reaches_the_parser_the_limits_of_its_process_end_it(string name)
    {
        var faults = new List<PageFault>();
        Measured(() => Ask(faults, GateLayers.All, Lawful("a.md"), Killer(name), Lawful("c.md"))).ShouldBeLessThan(Start.Value * 2 + Soon);
        faults.ShouldNotBeEmpty();
        faults.ShouldAllBe(f => f.Path == "b.md" && f.Line == 7 && f.Column >= 1 && f.Message.Length < 1_000);
    }

    [TestCaseSource(nameof(OfCompiler))]
    [TestCaseSource(nameof(OfParser))]
    public void Where_neither_letters_nor_syntax_are_looked_at_it_is_refused_or_ends_the_process(string name)
    {
        var faults = new List<PageFault>();
        Measured(() => Ask(faults, GateLayers.Symbols | GateLayers.Code, Killer(name))).ShouldBeLessThan(Start.Value + Soon);
        faults.ShouldNotBeEmpty();
        faults.ShouldAllBe(f => f.Path == "b.md" && f.Line == 7 && f.Column >= 1);
    }

    [TestCaseSource(nameof(OfCompiler))]
    public void What_is_compiled_without_any_layer_is_not_run(string name)
    {
        using var session = CompilerSession.Start(Limits);
        var (answer, end) = session.Compile([Lawful("a.md"), Killer(name)], default);
        (answer?.Assembly is not null || answer?.Faults.Count > 0 || end is not null).ShouldBeTrue();
        if (answer?.Assembly is { } compiled)
            Should.Throw<RefusedCodeException>(() => PackedRulebook.Run(compiled));
    }

    private static RuleBlock Killer(string name) => new("b.md", 7, Killers.Text(name));

    private static void Ask(List<PageFault> faults, GateLayers layers, params RuleBlock[] blocks)
    {
        PageCompiler.KeepsProcess.ShouldBeTrue();
        using var kept = new PageCompiler(Limits); // takes the process that is kept for other tests, so that what is measured begins with its start
        using var compiler = new PageCompiler(Limits);
        compiler.Ask([.. blocks], faults, layers).ShouldBeNull();
    }

    /// <summary>The processor time of it, in all processes; what it took of this one's own memory is bounded.</summary>
    private static TimeSpan Measured(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var time = ProcessorTime.Of(action);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostAllocated);
        return time;
    }
}
