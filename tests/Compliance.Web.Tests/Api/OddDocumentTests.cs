using Compliance.Json;
using Compliance.Law;
using Compliance.Tests.Json.Odd;
using Compliance.Web.Privacy;
using Compliance.Web.Tests.Hosts;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Tests.Api;

/// <summary>The service reads a document as the library does, and so does what erases from it.</summary>
internal sealed class OddDocumentTests : ApiFixture
{
    private const int Documents = 2_000;
    private static readonly CaseReader Reader = new();
    private static readonly byte[][] Files = [.. Directory.EnumerateFiles(Path.Combine(TestService.Root, "fixtures", "cases", "az"), "*.json", SearchOption.AllDirectories).Where(f => new FileInfo(f).Length < 4_000).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    [Test]
    public async Task ADocumentIsTakenOrRefusedWithTheSameFaultsAsByTheLibrary()
    {
        var (taken, refused) = (0, 0);
        foreach (var seed in Enumerable.Range(1, Documents))
        {
            var document = OddDocuments.Of(seed, Files);
            var library = Reader.ReadDocument(document, "case");
            using var answer = await All.PostAsync("/v1/checks", new ByteArrayContent(document) { Headers = { ContentType = new("application/json") } });
            var text = await answer.Content.ReadAsStringAsync();
            ((int)answer.StatusCode).ShouldBe(library.IsRefused ? 422 : 200, $"document {seed}: {text}");
            if (library.IsRefused)
                Faults(Parsed(text)).ShouldBe(library.Faults.Select(f => (f.Code, f.Line, f.Column, f.JsonPath, f.Words.In(Language.En))), $"document {seed}");
            (taken, refused) = library.IsRefused ? (taken, refused + 1) : (taken + 1, refused);
        }
        (taken + refused).ShouldBe(Documents);
        taken.ShouldBeGreaterThan(30);
        refused.ShouldBeGreaterThan(1_000);
    }

    [Test]
    public void WhatIsTakenIsReadAlikeByWhatErasesPersonsFromIt() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var document = OddDocuments.Of(seed, Files);
            if (Reader.ReadDocument(document, "case").Case is not { } file)
                return;
            var erased = PersonRemoval.Parse(document);
            ((string?)erased["id"]).ShouldBe(file.Id);
            file.Persons.TryGet(out var persons);
            Ids(erased, "persons").ShouldBe(persons.Select(p => p.Id));
            file.Acts.TryGet(out var acts);
            Ids(erased, "acts").ShouldBe(acts.Select(a => a.Id));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000).WithReplay(1991, 1019));

    private static IEnumerable<string?> Ids(JObject file, string list) => (file[list] as JArray ?? []).Select(r => (string?)r["id"]);

    private static IEnumerable<(string, int, int, string, string)> Faults(JObject problem) =>
        problem["faults"]!.Select(f => ((string)f["code"]!, (int)f["line"]!, (int)f["column"]!, (string)f["path"]!, (string)f["words"]!));
}
