using System.Globalization;
using System.Text.Json;

namespace Compliance.Benchmarks.Yardstick;

/// <summary>The 24-rule workload side by side: our engine, hand-written C#, and the engines that install from packages.</summary>
internal static class YardstickRun
{
    private const int Reduced = 200;

    /// <summary>Runs it; gives 1 where an engine says something else than the hand-written rules.</summary>
    /// <param name="arguments">Number of cases, number of rounds; left out: 10,000 in 5.</param>
    public static int Run(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 10_000;
        var rounds = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 5;
        var cases = Workload.Cases(count).ToList();
        var neutral = cases.ConvertAll(c => JsonSerializer.SerializeToUtf8Bytes(c, NeutralJson.Lines.NeutralCase));
        var ours = cases.ConvertAll(OurCase.Write);
        var engine = OurEngine.Load();
        var files = ours.ConvertAll(o => engine.Read(o));
        var expected = Agreement.OfHand(cases);
        Console.WriteLine($"{count} cases: {neutral.Average(l => l.Length):0} bytes a neutral line, {ours.Average(l => l.Length):0} a line of ours");
        using var others = new OtherEngines(neutral);
        var differences = Agreement.Differences("hand-written on text", expected, Agreement.OfPacked(neutral))
            .Concat(Agreement.Differences("our engine", expected, files.ConvertAll(engine.Letters)))
            .Concat(Agreement.Differences("the findings of our engine", expected, files.ConvertAll(engine.LettersOfFindings)))
            .Concat(others.Installed.SelectMany(o => Agreement.Differences(o.Name, expected, others.Verdicts(o)))).ToList();
        var (wrong, reduced, undetermined) = Agreement.WithoutOneFact(engine, ours.GetRange(0, Math.Min(Reduced, count)), expected);
        differences.AddRange(wrong.Take(10));
        if (differences.Count > 0)
        {
            differences.ForEach(Console.Error.WriteLine);
            return 1;
        }
        Console.WriteLine($"all verdicts equal; with one fact left out ({reduced} files): as before, or undetermined ({undetermined} times)");
        var contest = new Contests(cases, neutral, ours, files, engine, others);
        contest.Run(rounds);
        var table = new ResultTable(contest, count, rounds, (neutral.Average(l => l.Length), ours.Average(l => l.Length)), (reduced, undetermined), StageProfile.Of(engine, ours, files)).ToString();
        Console.WriteLine(table);
        BenchmarkPage.WriteYardstick(table);
        return 0;
    }
}
