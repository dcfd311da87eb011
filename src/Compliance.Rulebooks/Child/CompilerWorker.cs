using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Gate;
using Compliance.Rulebooks.Mutation;

namespace Compliance.Rulebooks.Child;

/// <summary>The compiling process: takes blocks, says what it is at, gives the compiled bytes or the faults.</summary>
internal sealed class CompilerWorker(BinaryReader input, BinaryWriter output)
{
    /// <summary>Answers until nothing comes any more.</summary>
    /// <param name="missing">What the system did not let this process give up; empty where all went well.</param>
    public void Run(string missing)
    {
        output.Write(RulebookSource.OwnKey);
        output.Write(missing);
        output.Flush();
        WarmUp();
        while (true)
        {
            var (request, layers, blocks) = CompilerMessages.ReadRequest(input);
            Confinement.AllowProcessorTime();
            if (request == CompilerRequest.Compile)
                Compile(blocks, layers);
            else if (request == CompilerRequest.Change)
                Done(() => CompilerMessages.WriteChanges(output, BlockChanges.Of(blocks)));
            else
                Done(() => CompilerMessages.WriteChanged(output, CompileChanged(blocks)));
        }
    }

    /// <summary>Compiles something while the pages are still being read: the first time takes longest.</summary>
    private static void WarmUp() =>
        RuleCompiler.Compile([new("", 1, "Rule(\"W\").On<Oath>().When(x => x.Date.IsGiven).Require(x => x.IsSolemn | x.IsSigned).Weighs(Severity.Minor).Otherwise(en: \"a\", az: \"b\");")], []);

    private void Compile(IReadOnlyList<RuleBlock> blocks, GateLayers layers)
    {
        var faults = new List<PageFault>();
        var steps = new CompilerSteps(i => Say(CompilerStep.Reading, i), () => Say(CompilerStep.Compiling, 0));
        var assembly = RuleCompiler.Compile(blocks, faults, steps, layers);
        Done(() => CompilerMessages.WriteAnswer(output, new(assembly, faults, assembly is null ? [] : [.. blocks.Select(SaidWords.Of)])));
    }

    private static ChangedAnswer CompileChanged(IReadOnlyList<RuleBlock> blocks)
    {
        var script = RuleScript.Of(blocks, [.. blocks.Select(b => b.Code)]);
        var refused = script.Refused();
        return new(refused, (refused.Count == 0 ? script : Of([.. blocks.Where((_, i) => !refused.Contains(i))])).Emit());

        static RuleScript Of(IReadOnlyList<RuleBlock> rest) => RuleScript.Of(rest, [.. rest.Select(b => b.Code)]);
    }

    private void Done(Action answer)
    {
        output.Write((byte)CompilerStep.Done);
        answer();
        output.Flush();
    }

    private void Say(CompilerStep step, int block)
    {
        output.Write((byte)step);
        output.Write(block);
        output.Flush();
    }
}
