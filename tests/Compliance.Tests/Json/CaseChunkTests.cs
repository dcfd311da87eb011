using System.Text;
using Compliance.Json;

namespace Compliance.Tests.Json;

/// <summary>Case files that are cut out first and read later are read as they would be at once.</summary>
public sealed class CaseChunkTests
{
    private static readonly string Case = """{"format":"compliance-case/1","id":"a","remark":"ə"}""";
    private readonly string _folder = Directory.CreateTempSubdirectory("compliance-chunks-").FullName;

    [OneTimeTearDown]
    public void Clear() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<TestCaseData> Texts()
    {
        yield return Named("many lines", string.Concat(Enumerable.Repeat(Case + "\n", 5000)));
        yield return Named("no line end at the end", Case + "\n" + Case);
        yield return Named("carriage returns", Case + "\r\n" + Case + "\r\n");
        yield return Named("lines of blanks", "\n  \n" + Case + "\n\t\n" + Case + "\n\n");
        yield return Named("broken lines", Case + "\n{\"format\":\n" + Case + "\n[]\n" + Case);
        yield return Named("a line that is too long", Case + "\n" + new string('x', 3000) + "\n" + Case);
        yield return Named("a byte order mark", "\uFEFF" + Case + "\n" + Case);
        yield return Named("two byte order marks", "\uFEFF\uFEFF" + Case + "\n" + Case);
        yield return Named("nothing", "");
        yield return Named("blanks only", " \n\n \n");
        yield return Named("UTF-16", Case + "\n" + Case, Encoding.Unicode);
        yield return Named("no UTF-8", Case + "\n\u00e9" + Case + "\n" + Case, Encoding.Latin1);

        static TestCaseData Named(string name, string text, Encoding? encoding = null) => new TestCaseData((encoding ?? new UTF8Encoding(false)).GetBytes(text)).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Texts))]
    public void Lines_read_later_give_what_lines_read_at_once_give(byte[] text)
    {
        var path = Path.Join(_folder, "cases.jsonl");
        File.WriteAllBytes(path, text);
        ShouldBeRead([path]);
    }

    [Test]
    public void Files_of_both_kinds_keep_their_order()
    {
        var paths = Enumerable.Range(0, 200).Select(i => Path.Join(_folder, $"{i:000}.{(i % 70 == 5 ? "ndjson" : "json")}")).ToList();
        foreach (var path in paths)
            File.WriteAllText(path, path.EndsWith(".json", StringComparison.Ordinal) ? Case : Case + "\n" + Case);
        ShouldBeRead([.. paths, Path.Join(_folder, "missing.json"), Path.Join(_folder, "missing.jsonl"), Path.Join(_folder, "\0.jsonl")]);
    }

    [Test]
    public void A_chunk_holds_about_as_much_as_is_worth_a_turn()
    {
        var path = Path.Join(_folder, "long.jsonl");
        File.WriteAllLines(path, Enumerable.Repeat(Case + new string(' ', 9000), 100));
        CaseChunk.Cut([path]).Select(c => c.Read(new()).Count()).ShouldBe([.. Enumerable.Repeat(8, 12), 4]);
    }

    private static void ShouldBeRead(IReadOnlyList<string> paths)
    {
        var limits = new ReadLimits { Bytes = 2000 };
        var reader = new CaseReader(limits);
        var later = CaseChunk.Cut(paths, limits).SelectMany(c => c.Read(reader)).Select(Said).ToList();
        later.Count.ShouldBeGreaterThan(0);
        later.ShouldBe(paths.SelectMany(reader.ReadPath).Select(Said));

        static string Said(ReadResult read) => $"{read.Source}|{read.Path}|{read.Line}|{read.Bytes}|{read.Case?.Id}|{string.Join('|', read.Faults)}";
    }
}
