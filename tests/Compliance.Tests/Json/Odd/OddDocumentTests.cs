using System.Diagnostics;
using System.Text;
using Compliance.Cases;
using Compliance.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Json.Odd;

/// <summary>Whatever a document is, it is a case or has faults with places, soon, and the same ones in whatever way it comes.</summary>
public sealed class OddDocumentTests
{
    private const int Refused = 10_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5); // for a document; most take a thousandth of a second
    private static readonly byte[][] Files = [.. ActKinds.Codes.Select(c => Encoding.UTF8.GetBytes(CaseTemplate.For(c))), .. Fixtures()];
    private static readonly CaseReader Reader = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("odd-").FullName;

    [OneTimeTearDown]
    public void Clear() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Ten_thousand_malformed_files_are_refused_each_fault_with_its_place()
    {
        var (refused, codes) = (0, new HashSet<string>(StringComparer.Ordinal));
        Check(14_000, document =>
        {
            var watch = Stopwatch.StartNew();
            var result = Reader.ReadDocument(document, "x.json");
            watch.Elapsed.ShouldBeLessThan(Longest);
            if (!result.IsRefused)
            {
                result.Faults.ShouldBeEmpty();
                return;
            }
            refused++;
            result.Faults.ShouldNotBeEmpty();
            codes.UnionWith(result.Faults.Select(f => f.Code));
            var lines = document.Count(b => b == '\n') + 1;
            result.Faults.ShouldAllBe(f => f.Path == "x.json" && f.Line >= 1 && f.Line <= lines && f.Column >= 1 && f.JsonPath.StartsWith('$') && f.Words.En.Length > 0 && f.Words.Az.Length > 0);
        });
        refused.ShouldBeGreaterThan(Refused);
        codes.Count.ShouldBeGreaterThan(19, "the documents should be odd in all the ways a document can be");
    }

    [Test]
    public void A_document_is_read_or_refused_alike_as_a_file_as_a_line_and_from_memory() => Check(3_000, odd =>
    {
        var document = OddDocuments.OnOneLine(odd);
        var memory = Reader.ReadDocument(document, "x");
        foreach (var ending in new[] { "json", "jsonl" })
        {
            var path = Path.Join(_folder, $"x.{ending}");
            File.WriteAllBytes(path, document);
            var read = Reader.ReadPath(path).ShouldHaveSingleItem();
            read.IsRefused.ShouldBe(memory.IsRefused);
            read.Faults.Select(f => f with { Path = "x" }).ShouldBe(memory.Faults);
            read.Case?.Id.ShouldBe(memory.Case?.Id);
        }
    });

    [Test]
    public void A_file_with_the_line_ends_of_another_system_has_the_same_faults() => Check(3_000, odd =>
    {
        var unix = odd.Where(b => b != '\r').ToArray();
        if (unix.AsSpan(0, Math.Min(4, unix.Length)).Contains((byte)0))
            return; // the first bytes tell what text it is, and a line end among them changes that
        var other = unix.SelectMany(b => b == '\n' ? "\r\n"u8.ToArray() : [b]).ToArray();
        Places(Reader.ReadDocument(other, "x")).ShouldBe(Places(Reader.ReadDocument(unix, "x")));
    });

    [Test]
    public void Of_many_odd_lines_each_is_read_or_refused_as_it_is_alone_and_none_is_lost()
    {
        var (lines, first) = (new List<byte[]>(), Encoding.UTF8.GetBytes($"{{{Documents.Head}}}"));
        Check(3_000, odd => lines.Add(OddDocuments.OnOneLine(odd)));
        var text = new MemoryStream([.. first, .. lines.SelectMany(l => l.Prepend((byte)'\n'))]);
        var results = Reader.ReadLines(text, "x").ToDictionary(r => r.Line);
        var wanted = lines.Select((line, at) => (Line: line, Number: at + 2)).Where(l => !l.Line.AsSpan().Trim(" \t\r"u8).IsEmpty).ToList();
        results.Count.ShouldBe(wanted.Count + 1);
        results.Values.Count(r => r.Case is not null).ShouldBe(results.Count - results.Values.Count(r => r.Faults.Count > 0));
        foreach (var (line, number) in wanted)
            Places(results[number]).Select(p => p with { Line = p.Line - number + 1 }).ShouldBe(Places(Reader.ReadDocument(line, "x")));
    }

    /// <summary>Tries documents; of one that fails its number is said.</summary>
    private static void Check(int count, Action<byte[]> test) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => test(OddDocuments.Of(seed, Files))).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(1991, 1019));

    private static IEnumerable<(string Code, int Line, int Column, string JsonPath)> Places(ReadResult result) => result.Faults.Select(f => (f.Code, f.Line, f.Column, f.JsonPath));

    private static IEnumerable<byte[]> Fixtures() =>
        Directory.EnumerateFiles(RepositoryRoot.PathTo("fixtures", "cases", "az"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where(f => new FileInfo(f).Length < 6_000).Select(File.ReadAllBytes);
}
