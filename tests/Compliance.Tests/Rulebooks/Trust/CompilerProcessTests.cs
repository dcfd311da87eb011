using System.Text;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Child;
using Compliance.Rulebooks.Compiling;

namespace Compliance.Tests.Rulebooks.Trust;

/// <summary>Blocks are compiled in a process of their own. Whatever ends it, the one that asked lives, and says where.</summary>
public sealed class CompilerProcessTests
{
    private static readonly CompilerLimits Small = CompilerLimits.Usual with { Starting = TimeSpan.FromSeconds(20), Megabytes = 256 };

    private static RuleBlock Lawful(string page) => new(page, 3, "Definition(\"SM-7-1.1-solemn\").On<Oath>().Means(x => x.IsSolemn & x.IsSigned);");

    [Test]
    public void After_a_block_that_ended_it_the_faults_of_the_others_are_told_too()
    {
        var faults = new List<PageFault>();
        using var compiler = new PageCompiler(Small);
        compiler.Ask([new("a.md", 5, new string('(', 50_000)), new("b.md", 9, "Definition(\"B\").On<Oath>().Means(x => x.IsSolem);")], faults).ShouldBeNull();
        faults.Select(f => (f.Path, f.Line)).ShouldBe([("a.md", 5), ("b.md", 9)]);
        faults[0].Message.ShouldContain("cannot be compiled");
        faults[1].Message.ShouldContain("Did you mean 'IsSolemn'?");
    }

    [Test]
    public void A_process_that_does_not_start_in_time_is_ended_and_no_page_is_at_fault()
    {
        var faults = new List<PageFault>();
        using var kept = new PageCompiler(Small); // takes the process that is kept for other tests
        using var compiler = new PageCompiler(Small with { Starting = TimeSpan.FromMilliseconds(1) });
        compiler.Ask([Lawful("a.md"), Lawful("b.md")], faults).ShouldBeNull();
        faults.ShouldHaveSingleItem().Message.ShouldStartWith("Rules are compiled in a process of their own: it took longer than 0 s.");
    }

    [Test]
    public void Reading_one_block_has_a_limit_of_processor_time() =>
        Ended(Small with { Reading = TimeSpan.FromMilliseconds(200) }, [Lawful("a.md"), Brackets, Lawful("c.md")]).ShouldBe(new(1, "it took longer than 0.2 s of a processor", true));

    [Test]
    public void Compiling_all_has_a_limit_of_processor_time_that_grows_with_the_blocks()
    {
        var limits = CompilerLimits.Usual with { Compiling = TimeSpan.FromMilliseconds(100), CompilingKilobyte = TimeSpan.Zero };
        RuleBlock[] many = [.. Enumerable.Range(0, 3_000).Select(i => Lawful($"{i}.md"))];
        Ended(limits, many).ShouldBe(new(null, "it took longer than 0.1 s of a processor", true));
        Ended(limits with { CompilingKilobyte = CompilerLimits.Usual.CompilingKilobyte }, many).ShouldBeNull();
        CompilerLimits.Usual.CompilingOf([Lawful("a.md") with { Code = new('a', 10 * 1024) }]).ShouldBe(CompilerLimits.Usual.Compiling + 10 * CompilerLimits.Usual.CompilingKilobyte);
    }

    [Test]
    public void Memory_has_a_limit_and_what_is_said_names_it()
    {
        RuleBlock[] many = [.. Enumerable.Range(0, 3_000).Select(i => Lawful($"{i}.md"))];
        foreach (var megabytes in new[] { 96, 128, 160 })
            Ended(Small with { Megabytes = megabytes }, many).ShouldNotBeNull().Why.ShouldBe($"it needed more than {megabytes} MB");
        Ended(CompilerLimits.Usual, many).ShouldBeNull();
    }

    private static RuleBlock Brackets => new("b.md", 7, "Rule(" + new string('[', 3_000));

    private static CompilerEnd? Ended(CompilerLimits limits, IReadOnlyList<RuleBlock> blocks)
    {
        using var session = CompilerSession.Start(limits);
        var (answer, end) = session.Compile(blocks);
        (answer is null, session.HasEnded).ShouldBe((end is not null, end is not null));
        return end;
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
