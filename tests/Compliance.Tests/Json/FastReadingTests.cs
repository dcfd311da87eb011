using System.Runtime.CompilerServices;
using System.Text;
using Compliance.Cases;
using Compliance.Json;
using Compliance.Json.Generating;
using Compliance.Json.Reading;
using static Compliance.Tests.Json.Documents;

namespace Compliance.Tests.Json;

/// <summary>Right documents are read by a faster way than those with faults: both ways must say the same of every document.</summary>
public sealed class FastReadingTests
{
    private static readonly string[] OwnFaults = [FaultCodes.EmptyFile, FaultCodes.TooLarge, FaultCodes.WrongEncoding]; // found before either way is taken
    private static readonly byte[][] Templates = [.. ActKinds.Codes.Select(c => Encoding.UTF8.GetBytes(CaseTemplate.For(c)))];

    [Test]
    public void Every_kind_of_act_is_read_fast_and_like_with_care()
    {
        foreach (var document in Templates)
            Fast(document).ShouldNotBeNull(Encoding.UTF8.GetString(document));
        Templates.ShouldAllBe(d => Disagreement(d, null) == null);
    }

    [Test]
    public void Every_generated_file_is_read_fast_and_like_with_care()
    {
        foreach (var document in Generated(11, 3_000))
        {
            Fast(document).ShouldNotBeNull();
            Disagreement(document, null).ShouldBeNull();
        }
    }

    [Test]
    public void Every_case_file_of_the_fixtures_is_read_alike_both_ways()
    {
        var (read, fast) = (0, 0);
        foreach (var path in Directory.EnumerateFiles(RepositoryRoot.PathTo("fixtures"), "*.json*", SearchOption.AllDirectories).Where(CaseReader.IsCaseFile))
        {
            foreach (var document in path.EndsWith('l') ? Lines(System.IO.File.ReadAllBytes(path)) : [System.IO.File.ReadAllBytes(path)])
            {
                Disagreement(document, null).ShouldBeNull(path);
                read++;
                fast += Fast(document) is null ? 0 : 1;
            }
        }
        read.ShouldBeGreaterThan(50);
        fast.ShouldBeGreaterThan(20);
    }

    [TestCase(1)]
    [TestCase(2)]
    public void Spoilt_files_are_refused_or_read_alike_both_ways(int seed)
    {
        var documents = Templates.Concat(Generated(seed, 200)).ToArray();
        var spoiling = new Spoiling(seed);
        var (fast, refused) = (0, 0);
        for (var number = 0; number < 10_000; number++)
        {
            var document = spoiling.Spoil(documents[number % documents.Length]);
            Disagreement(document, null).ShouldBeNull(Encoding.UTF8.GetString(document));
            var isFast = Fast(document) is not null;
            fast += isFast ? 1 : 0;
            refused += !isFast && With(document, null).Case is null ? 1 : 0;
        }
        fast.ShouldBeGreaterThan(300);
        refused.ShouldBeGreaterThan(3_000);
    }

    [Test]
    public void Limits_are_the_same_both_ways()
    {
        var document = Encoding.UTF8.GetBytes($"{{{Head},\"remark\":\"əəə\\u0259a\",\"body\":{{\"id\":\"body\",\"reserve\":[{{}},{{}}]}},\"acts\":[{{\"act\":\"oath\",\"id\":\"a\"}}]}}");
        for (var most = 1; most < 20; most++)
        {
            foreach (var limits in new ReadLimits[] { new() { Depth = most }, new() { Entries = most }, new() { Characters = most } })
                Disagreement(document, limits).ShouldBeNull(limits.ToString());
        }
        Fast(document, new() { Depth = 4 }).ShouldNotBeNull();
        Fast(document, new() { Depth = 3 }).ShouldBeNull();
        Fast(document, new() { Entries = 2 }).ShouldNotBeNull();
        Fast(document, new() { Entries = 1 }).ShouldBeNull();
        Fast(document, new() { Characters = 5 }).ShouldNotBeNull();
        Fast(document, new() { Characters = 4 }).ShouldBeNull();
    }

    [TestCase("\"asOf\":\"2025-02-05\"", true)]
    [TestCase("\"asOf\" : \"2025-02-05\"", true)]
    [TestCase("\"remark\":\"\\u0259\\n\\/\"", true)]
    [TestCase("\"\\u0061sOf\":\"2025-02-05\"", false)]
    [TestCase("\"asOf\":\"2025\\u002d02-05\"", false)]
    [TestCase("\"acts\":[{\"date\":\"2025-02-05\",\"person\":null,\"id\":\"]}\\\"\",\"act\":\"oath\"}]", true)]
    [TestCase("\"acts\":[{\"date\":\"2025-02-05\",\"person\":null,\"id\":\"]}\",\"act\":\"oath\"}]", true)]
    [TestCase("\"acts\":[{\"person\":\"p\",\"act\":\"oath\",\"id\":\"a\"}],\"persons\":[{\"id\":\"p\"}]", true)]
    [TestCase("\"acts\":[{\"person\":\"\\u0070\",\"act\":\"oath\",\"id\":\"a\"}],\"persons\":[{\"id\":\"p\"}]", true)]
    [TestCase("\"persons\":[{\"id\":\"\\u0259\"}],\"acts\":[{\"person\":\"ə\",\"act\":\"oath\",\"id\":\"a\"}]", true)]
    [TestCase("\"judgments\":[{\"act\":\"a\"}],\"acts\":[{\"act\":\"oath\",\"id\":\"a\"}]", true)]
    [TestCase("\"judgments\":[{\"act\":\"\\u0061\"}],\"acts\":[{\"act\":\"oath\",\"id\":\"a\"}]", true)]
    [TestCase("\"judgments\":[{\"act\":null}]", true)]
    public void A_document_written_in_another_way_means_the_same(string properties, bool isFast)
    {
        var document = Encoding.UTF8.GetBytes($"{{{Head},{properties}}}");
        (Fast(document) is not null).ShouldBe(isFast);
        Disagreement(document, null).ShouldBeNull();
        With(document, null).Case.ShouldNotBeNull();
    }

    [Test]
    public void Ids_written_so_that_they_are_hard_to_tell_apart_are_told_apart()
    {
        var ids = Enumerable.Range(10, 80).Select(i => $"aaaaaaaa{i}aaaaaabbbbbbbbbbbbbbbbcccccccc").ToList();
        ids.Select(i => WordDigest.Of(Encoding.UTF8.GetBytes(i))).Distinct().Count().ShouldBe(1);
        var file = File($"\"persons\":[{string.Join(',', ids.Select(i => $"{{\"id\":\"{i}\"}}"))}],\"acts\":[{{\"act\":\"oath\",\"id\":\"a\",\"person\":\"{ids[^1]}\"}}]");
        file.Acts.TryGet(out var acts);
        file.Persons.TryGet(out var persons);
        acts[0].Person.ShouldBeSameAs(persons[^1]);
    }

    [Test]
    public void A_byte_that_is_no_UTF8_is_refused_wherever_it_stands()
    {
        var document = Encoding.UTF8.GetBytes("""{"format":"compliance-case/1","id":"f?","remark":"ə qeyd","persons":[{"id":"?","bornOn":"1990-05-05"}],"judgments":[{"act":"a"}],"acts":[{"act":"oath","id":"a","date":"2025-02-05","person":"?","isSolemn":true}]}""".Replace('?', '\uFFFD'));
        Fast(document).ShouldNotBeNull();
        for (var at = 0; at < document.Length; at++)
        {
            byte[] spoilt = [.. document[..at], 0xFF, .. document[(at + 1)..]];
            Fast(spoilt).ShouldBeNull(at.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Disagreement(spoilt, null).ShouldBeNull();
        }
        var reference = document.AsSpan().LastIndexOf("\uFFFD"u8);
        Fast([.. document[..reference], 0xFF, .. document[(reference + 3)..]]).ShouldBeNull(); // read with replacements it would be the id
    }

    [Test]
    public void Thousands_of_ids_are_told_apart()
    {
        var file = File($"\"persons\":[{string.Join(',', Enumerable.Range(0, 9_000).Select(i => $"{{\"id\":\"person-{i}\"}}"))}],\"acts\":[{string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"{{\"act\":\"oath\",\"id\":\"act-{i}\",\"person\":\"person-{i * 4}\"}}"))}]");
        file.Acts.TryGet(out var acts);
        acts.Select(a => a.Person.Id).ShouldBe(Enumerable.Range(0, 2_000).Select(i => $"person-{i * 4}"));
    }

    [Test]
    public void An_id_of_the_file_before_is_not_known_in_the_next()
    {
        ReadFile("\"persons\":[{\"id\":\"p\"}]").Faults.ShouldBeEmpty();
        ReadFile("\"persons\":[{\"id\":\"q\"}],\"asOf\":1").Faults.ShouldHaveSingleItem();
        ReadFile("\"acts\":[{\"act\":\"oath\",\"id\":\"a\",\"person\":\"p\"}]").Codes().ShouldBe([FaultCodes.UnknownReference]);
        ReadFile("\"acts\":[{\"act\":\"oath\",\"id\":\"a\",\"person\":\"q\"}]").Codes().ShouldBe([FaultCodes.UnknownReference]);
    }

    [Test]
    public void Nothing_of_a_file_is_kept_once_it_was_read()
    {
        var reader = new CaseReader();
        var right = ReadAndForget(reader, "\"persons\":[{\"id\":\"p\"}],\"acts\":[{\"act\":\"oath\",\"id\":\"a\",\"person\":\"p\"}]");
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        right.IsAlive.ShouldBeFalse();
        GC.KeepAlive(reader);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ReadAndForget(CaseReader reader, string properties) =>
        new(reader.ReadDocument(Encoding.UTF8.GetBytes($"{{{Head},{properties}}}"), "x").Case.ShouldNotBeNull());

    /// <summary>In what the two ways, and the reader that takes them, differ over a document; <c>null</c> where they agree.</summary>
    private static string? Disagreement(byte[] document, ReadLimits? limits)
    {
        var careful = new ReadingState(limits ?? ReadLimits.Default);
        careful.Start(document, 1);
        var file = CaseDocument.Read(careful);
        var faults = careful.Faults("x");
        var read = With(document, limits);
        if (!OwnFaults.Contains(read.Faults.Select(f => f.Code).FirstOrDefault()) && !document.AsSpan().StartsWith(Encodings.Mark)
            && (read.Case is null == (faults.Count == 0) || !read.Faults.SequenceEqual(faults)))
            return $"read as '{string.Join('\n', read.Faults)}', with care as '{string.Join('\n', faults)}'";
        if (Fast(document, limits) is not { } fast)
            return null;
        return faults.Count > 0 ? $"read fast, though {faults[0]}" : SameRecords.Difference(fast, file!);
    }

    private static ReadResult With(byte[] document, ReadLimits? limits) => new CaseReader(limits).ReadDocument(document, "x");

    private static CaseFile? Fast(byte[] document, ReadLimits? limits = null) => FastDocument.Read(document, 1, limits ?? ReadLimits.Default);

    private static IEnumerable<byte[]> Generated(long seed, int files)
    {
        var generator = new CaseGenerator(new(seed));
        for (var number = 1; number <= files; number++)
        {
            var output = new StringWriter();
            generator.Write(number, output, TextWriter.Null);
            yield return Encoding.UTF8.GetBytes(output.ToString());
        }
    }

    private static IEnumerable<byte[]> Lines(byte[] file) =>
        Encoding.UTF8.GetString(file).Split('\n').Where(l => l.Trim().Length > 0).Select(Encoding.UTF8.GetBytes);
}
