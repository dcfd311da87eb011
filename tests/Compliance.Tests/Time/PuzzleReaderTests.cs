namespace Compliance.Tests.Time;

/// <summary>A puzzle that expects nothing would pass: each slip in its form is a fault.</summary>
public sealed class PuzzleReaderTests
{
    private const string Line = """{ "knownOn": null, "act": "a", "rule": "R", "version": null, "outcome": "compliant" }""";
    private static readonly string Sound = """
        { "puzzle": "p", "en": "What does the law of the day say of this application, and what later?", "rulebook": "time",
          "case": { "format": "compliance-case/1", "id": "p", "acts": [{ "act": "application", "id": "a" }] },
          "expected": [LINE, LINE1, LINE2] }
        """.Replace("LINE1", Line.Replace("null, \"act\"", "\"2020-01-01\", \"act\"")).Replace("LINE2", Line.Replace("null, \"act\"", "\"2021-01-01\", \"act\"")).Replace("LINE", Line);

    [Test]
    public void A_sound_puzzle_is_read()
    {
        var (puzzle, faults) = PuzzleReader.Read(Sound);
        faults.ShouldBeEmpty();
        puzzle!.Expected.Select(a => a.KnowledgeDay).ShouldBe([null, new DateOnly(2020, 1, 1), new DateOnly(2021, 1, 1)]);
    }

    [TestCase("\"outcome\": \"compliant\"", "\"outcome\": \"complaint\"", "'complaint' is no outcome")]
    [TestCase("\"outcome\"", "\"outcom\"", "'outcom' is not known")]
    [TestCase("\"version\": null, ", "", "'version' is missing")]
    [TestCase("\"version\": null", "\"version\": \"01.01.2020\"", "'version' is no day")]
    [TestCase("\"2021-01-01\", \"act\"", "\"2020-01-01\", \"act\"", "2 knowledge days are asked about, and three are needed")]
    [TestCase("\"2021-01-01\", \"act\"", "\"2020-01-01\", \"act\"", "is asked twice")]
    [TestCase("\"knownOn\": null", "\"knownOn\": \"2022-01-01\"", "nothing is asked with all knowledge")]
    [TestCase("\"application\"", "\"aplication\"", "aplication")]
    [TestCase("\"rulebook\": \"time\"", "\"rulebook\": \"tim\"", "'tim' is neither time nor az")]
    [TestCase("\"outcome\": \"compliant\"", "\"outcome\": \"compliant\", \"change\": \"lawful-when-done\"", "names the later version")]
    [TestCase("\"outcome\": \"compliant\"", "\"outcome\": \"needs-judgment\", \"change\": \"lawful\"", "'lawful' is no statement on a change")]
    [TestCase("What does", "What", "")]
    [TestCase("\"puzzle\": \"p\",", "\"puzzle\": \"p\", \"puzzle\": \"q\",", "already exists")]
    public void A_broken_puzzle_is_a_fault(string sound, string broken, string fault)
    {
        var (puzzle, faults) = PuzzleReader.Read(Sound.Replace(sound, broken));
        if (fault.Length == 0)
            faults.ShouldBeEmpty();
        else
            (puzzle, faults.Any(f => f.Contains(fault))).ShouldBe((null, true), string.Join('\n', faults));
    }

    [Test]
    public void A_puzzle_that_expects_nothing_is_a_fault() =>
        PuzzleReader.Read(Sound[..Sound.IndexOf("\"expected\"", StringComparison.Ordinal)] + "\"expected\": [] }").Faults.ShouldContain("'expected' is empty");

    [TestCase("2020-01-01")]
    [TestCase("{")]
    public void What_is_no_puzzle_at_all_is_a_fault(string text) => PuzzleReader.Read(text).Faults.ShouldNotBeEmpty();
}
