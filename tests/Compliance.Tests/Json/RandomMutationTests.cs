using System.Text;
using Compliance.Cases;
using Compliance.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Json;

public sealed class RandomMutationTests
{
    private static readonly byte[][] Files = [.. ActKinds.Codes.Select(c => Encoding.UTF8.GetBytes(CaseTemplate.For(c)))];
    private static readonly CaseReader Reader = new();

    [Test]
    public void A_file_with_random_bytes_changed_is_a_case_or_has_faults_with_places() => Check(
        from file in Gen.Elements(Files)
        from changes in Gen.NonEmptyListOf(Gen.Choose(0, file.Length - 1).Zip(Gen.Choose(0, 255)))
        select changes.Take(5).Aggregate(file.ToArray(), (bytes, change) => { bytes[change.Item1] = (byte)change.Item2; return bytes; }));

    [Test]
    public void A_file_cut_and_glued_anywhere_is_a_case_or_has_faults_with_places() => Check(
        from file in Gen.Elements(Files)
        from cuts in Gen.Choose(0, file.Length).Zip(Gen.Choose(0, file.Length))
        select file[..cuts.Item1].Concat(file[cuts.Item2..]).ToArray());

    [Test]
    public void A_file_with_tokens_swapped_is_a_case_or_has_faults_with_places()
    {
        string[] tokens = ["null", "true", "[]", "{}", "\"\\ud800\"", "\"x\":", ",", "1e999", "-0", "[", "}", "\"person-1\"", "\"acts\":[null]", "\u0000", "\"act\":5"];
        Check(from file in Gen.Elements(Files)
              from at in Gen.Choose(0, file.Length)
              from length in Gen.Choose(0, 12)
              from token in Gen.Elements(tokens)
              select file[..at].Concat(Encoding.UTF8.GetBytes(token)).Concat(file[Math.Min(file.Length, at + length)..]).ToArray());
    }

    [Test]
    public void A_line_and_a_document_of_the_same_text_have_the_same_faults() =>
        Prop.ForAll(
            (from file in Gen.Elements(Files)
             from changes in Gen.NonEmptyListOf(Gen.Choose(0, file.Length - 1).Zip(Gen.Choose(32, 126)))
             select changes.Take(3).Aggregate(OnOneLine(file), (bytes, change) => { bytes[change.Item1] = (byte)change.Item2; return bytes; })).ToArbitrary(),
            bytes => Reader.ReadLines(new MemoryStream(bytes), "x").Single().Faults.SequenceEqual(Reader.ReadDocument(bytes, "x").Faults))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(1991, 1019));

    private static byte[] OnOneLine(byte[] file) => [.. file.Select(b => b == '\n' ? (byte)' ' : b)];

    [TestCase("\"\\ud800\":1,")]
    [TestCase("\"id\":1,")]
    [TestCase("\"unknown\":[],")]
    [TestCase("\"acts\":[{\"act\":\"x\",\"id\":\"y\"}],")]
    public void A_large_file_of_nothing_but_faults_is_refused_in_a_moment(string fault)
    {
        var text = "{" + string.Concat(Enumerable.Repeat(fault, 8_000_000 / fault.Length)) + "\"asOf\":1}";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Documents.Read(text).Faults.Count.ShouldBe(1_001);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static void Check(Gen<byte[]> documents) =>
        Prop.ForAll(documents.ToArbitrary(), IsCaseOrHasPlaces).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(1991, 1019));

    private static bool IsCaseOrHasPlaces(byte[] bytes)
    {
        var result = Reader.ReadDocument(bytes, "x.json");
        var lines = bytes.Count(b => b == '\n') + 1;
        return result.Case is not null ? result.Faults.Count == 0
            : result.Faults.Count > 0 && result.Faults.All(f => f.Line >= 1 && f.Line <= lines && f.Column >= 1 && f.JsonPath.StartsWith('$') && f.Words.En.Length > 0 && f.Words.Az.Length > 0);
    }
}
