using System.Diagnostics;
using System.Text;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Child;
using Compliance.Rulebooks.Compiling;

namespace Compliance.Tests.Rulebooks.Trust;

/// <summary>Blocks are compiled in a process of their own. Whatever ends it, the one that asked lives, and says where.</summary>
public sealed class CompilerProcessTests
{
    private static readonly CompilerLimits Small = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(20), 256);

    private static RuleBlock Lawful(string page) => new(page, 3, "Definition(\"SM-7-1.1-solemn\").On<Oath>().Means(x => x.IsSolemn & x.IsSigned);");

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static IEnumerable<TestCaseData> Killers =>
    [
        new TestCaseData("Rule(" + Repeated("(", 50_000)).SetArgDisplayNames("50,000 open parentheses"),
        new TestCaseData($"Rule({Repeated("(", 50_000)}1{Repeated(")", 50_000)});").SetArgDisplayNames("50,000 pairs of parentheses"),
        new TestCaseData($"Rule<{Repeated("A<", 5_000)}B{Repeated(">", 5_000)}>();").SetArgDisplayNames("5,000 nested type arguments"),
        new TestCaseData("Rule(" + Repeated("[", 3_000)).SetArgDisplayNames("3,000 square brackets"),
        new TestCaseData("Rule(" + Repeated("[", 30_000)).SetArgDisplayNames("30,000 square brackets"),
        new TestCaseData($"Rule({Repeated("$\"{", 200)}1{Repeated("}\"", 200)});").SetArgDisplayNames("200 nested interpolations"),
        new TestCaseData($"Rule({Repeated("!", 100_000)}1);").SetArgDisplayNames("100,000 negations"),
        new TestCaseData($"Rule({Repeated("x => ", 20_000)}1);").SetArgDisplayNames("20,000 nested conditions"),
    ];

    private static IEnumerable<TestCaseData> LateKillers =>
    [
        new TestCaseData($"Definition(\"A\").On<Oath>().Means(x => x.IsSolemn{Repeated(" & x.IsSolemn", 20_000)});").SetArgDisplayNames("20,000 operands"),
    ];

    /// <summary>Long, and yet compiled in time.</summary>
    private static IEnumerable<TestCaseData> Long => [new TestCaseData($"Rule(\"A\").On<Oath>(){Repeated(".When(x => x.IsSolemn)", 20_000)};").SetArgDisplayNames("20,000 calls in a chain")];

    [TestCaseSource(nameof(LateKillers))]
    public void What_kills_it_once_all_is_read_is_a_fault_of_the_page(string code)
    {
        var faults = new List<PageFault>();
        using var compiler = new PageCompiler(Small with { Compiling = TimeSpan.FromSeconds(10) });
        compiler.Ask([new("b.md", 7, code)], faults).ShouldBeNull();
        faults.ShouldHaveSingleItem().ToString().ShouldStartWith("b.md(7,1): error RB030: ");
        TestContext.Out.WriteLine(faults[0].Message);
    }

    [TestCaseSource(nameof(Killers))]
    public void What_kills_or_holds_up_the_compiler_is_a_fault_at_its_block(string code)
    {
        var (faults, watch) = (new List<PageFault>(), Stopwatch.StartNew());
        using var compiler = new PageCompiler(Small);
        compiler.Ask([Lawful("a.md"), new("b.md", 7, code), Lawful("c.md")], faults);
        faults.ShouldNotBeEmpty();
        faults.ShouldAllBe(f => f.Path == "b.md" && f.Line == 7 && f.Column >= 1 && f.Message.Length < 1000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60)); // two processes are started, on a machine that does other things too
    }

    [TestCaseSource(nameof(Killers))]
    [TestCaseSource(nameof(LateKillers))]
    [TestCaseSource(nameof(Long))]
    public void None_of_that_reaches_the_compiler_from_a_page(string code)
    {
        var faults = new List<PageFault>();
        RuleCompiler.HasRightLetters(new("b.md", 7, code), faults).ShouldBeFalse();
        faults.ShouldAllBe(f => f.Path == "b.md" && f.Line == 7);
    }

    [Test]
    public void After_a_block_that_ended_it_the_faults_of_the_others_are_told_too()
    {
        var faults = new List<PageFault>();
        using var compiler = new PageCompiler(Small);
        compiler.Ask([new("a.md", 5, Repeated("(", 50_000)), new("b.md", 9, "Definition(\"B\").On<Oath>().Means(x => x.IsSolem);")], faults).ShouldBeNull();
        faults.Select(f => (f.Path, f.Line)).ShouldBe([("a.md", 5), ("b.md", 9)]);
        faults[0].Message.ShouldContain("cannot be compiled");
        faults[1].Message.ShouldContain("Did you mean 'IsSolemn'?");
    }

    [Test]
    public void A_process_that_takes_too_long_is_ended()
    {
        using var session = CompilerSession.Start(Small with { Compiling = TimeSpan.FromMilliseconds(1) });
        session.Compile([Lawful("a.md")]).End.ShouldNotBeNull().Why.ShouldContain("took longer than 0 s");
        session.HasEnded.ShouldBeTrue();
    }

    [Test]
    public void A_process_that_does_not_start_is_no_fault_of_each_page()
    {
        var faults = new List<PageFault>();
        using var kept = new PageCompiler(Small); // takes the process that is kept for other tests
        using var compiler = new PageCompiler(Small with { Compiling = TimeSpan.FromMilliseconds(1) });
        compiler.Ask([Lawful("a.md"), Lawful("b.md")], faults).ShouldBeNull();
        faults.ShouldHaveSingleItem().Message.ShouldStartWith("Rules are compiled in a process of their own: ");
    }

    [Test]
    public void A_process_that_needs_too_much_memory_is_ended()
    {
        using var session = CompilerSession.Start(Small with { HeapMegabytes = 24 });
        session.Compile([.. Enumerable.Range(0, 3_000).Select(i => Lawful($"{i}.md"))]).End.ShouldNotBeNull();
    }

    [Test]
    public void The_process_has_no_environment_no_files_and_no_connections()
    {
        using var session = CompilerSession.Start(CompilerLimits.Usual);
        session.Compile([Lawful("a.md")]).Answer.ShouldNotBeNull().Assembly.ShouldNotBeNull();
        session.Missing.ShouldBeEmpty();
        string Of(string name) => Encoding.UTF8.GetString(File.ReadAllBytes($"/proc/{session.Id}/{name}"));
        Of("environ").Split('\0', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(v => v.StartsWith("DOTNET_"));
        Of("status").Split('\n').ShouldContain("Seccomp:\t2");
        Of("status").Split('\n').ShouldContain("NoNewPrivs:\t1");
        Of("limits").Split('\n').Single(l => l.StartsWith("Max file size", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[3..5].ShouldBe(["0", "0"]);
        Directory.EnumerateFileSystemEntries(new DirectoryInfo($"/proc/{session.Id}/cwd").ResolveLinkTarget(true)!.FullName).ShouldBeEmpty();
    }

    [TestCase(41, 0, 0, false, Description = "socket")]
    [TestCase(42, 0, 0, false, Description = "connect")]
    [TestCase(59, 0, 0, false, Description = "execve")]
    [TestCase(322, 0, 0, false, Description = "execveat")]
    [TestCase(57, 0, 0, false, Description = "fork")]
    [TestCase(87, 0, 0, false, Description = "unlink")]
    [TestCase(425, 0, 0, false, Description = "io_uring_setup")]
    [TestCase(0x40000000 + 41, 0, 0, false, Description = "socket by the other numbers")]
    [TestCase(257, 0, 0x1, false, Description = "openat for writing")]
    [TestCase(257, 0, 0x2, false, Description = "openat for both")]
    [TestCase(257, 0, 0x40, false, Description = "openat that makes a file")]
    [TestCase(257, 0, 0x80000, true, Description = "openat for reading")]
    [TestCase(2, 0x241, 0, false, Description = "open for writing")]
    [TestCase(2, 0, 0, true, Description = "open for reading")]
    [TestCase(0, 0, 0, true, Description = "read")]
    [TestCase(1, 0, 0, true, Description = "write")]
    [TestCase(9, 0, 0, true, Description = "mmap")]
    public void The_kernel_refuses_what_compiling_never_needs(int call, int second, int third, bool isAllowed) =>
        (Answer(SystemCalls.Filter(), call, 0xC000003E, second, third) == 0x7FFF0000).ShouldBe(isAllowed);

    [Test]
    public void The_kernel_refuses_all_calls_of_another_architecture() => Answer(SystemCalls.Filter(), 0, 0x40000003, 0, 0).ShouldBe(0x00050001);

    [Test]
    public void The_blocks_of_a_page_are_compiled_to_the_same_bytes_each_time()
    {
        byte[] Once()
        {
            using var session = CompilerSession.Start(CompilerLimits.Usual);
            return session.Compile([Lawful("a.md")]).Answer!.Assembly!;
        }
        Once().ShouldBe(Once());
    }

    /// <summary>What a filter answers to a call, as the kernel reads it.</summary>
    private static long Answer(IReadOnlyList<long> filter, int call, uint architecture, int second, int third)
    {
        var word = 0u;
        for (var at = 0; ; at++)
        {
            var (what, ifSo, ifNot, with) = (filter[at] & 0xFFFF, (int)(filter[at] >> 16) & 0xFF, (int)(filter[at] >> 24) & 0xFF, (uint)(filter[at] >> 32));
            var holds = what switch { 0x15 => word == with, 0x35 => word >= with, 0x45 => (word & with) != 0, _ => false };
            if (what == 0x06)
                return with;
            if (what == 0x20)
                word = with switch { 0 => (uint)call, 4 => architecture, 24 => (uint)second, 32 => (uint)third, _ => throw new InvalidOperationException($"offset {with}") };
            else
                at += holds ? ifSo : ifNot;
        }
    }
}
