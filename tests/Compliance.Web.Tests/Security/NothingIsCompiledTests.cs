using System.Net.Http.Headers;
using System.Text;
using Compliance.Web.Checks;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Access;

/// <summary>The service compiles at its start and never again: nothing that came with a request becomes code.</summary>
public sealed class NothingIsCompiledTests
{
    private const string Block = "### 2016-08-10 · 1-XX · official-copy\n\n```rule\nRule(\"X\").On<Oath>();\n```\n";

    private static readonly string Sources = Path.Combine(TestService.Root, "src", "Compliance.Web");

    [TestCase("RulebookLoader")]
    [TestCase("PackedRulebook.Read")]
    [TestCase("PackedRulebook.Run")]
    public void Rulebooks_are_made_in_one_place_only(string word) =>
        Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f).Contains(word, StringComparison.Ordinal)).Select(Path.GetFileName).ShouldBeSubsetOf(["Shelf.cs"]);

    [Test]
    public void The_one_place_is_asked_at_the_start_only() =>
        Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f).Contains("GetRequiredService<Shelf>().OpenAsync", StringComparison.Ordinal)).Select(Path.GetFileName).ShouldBe(["Service.cs"]);

    [Test]
    public async Task Pages_and_packs_in_requests_are_refused_and_load_nothing()
    {
        await using var service = await TestService.StartAsync();
        var pack = service.App.Services.GetRequiredService<Shelf>().Current.Packed;
        using var client = await service.KeyClientAsync("check");
        var before = Loaded();
        foreach (var address in new[] { "/v1/checks", "/v1/prechecks", "/v1/batches" })
        {
            foreach (var body in new[] { pack, Encoding.UTF8.GetBytes(Block), Encoding.UTF8.GetBytes("rules: [a]\n") })
            {
                using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
                using var answer = await client.PostAsync(address, content);
                ((int)answer.StatusCode).ShouldBeInRange(400, 499, address);
            }
        }
        Loaded().ShouldBe(before);
    }

    [Test]
    public async Task A_rulebook_in_the_database_that_the_service_did_not_seal_is_never_loaded()
    {
        await using var service = await TestService.StartAsync();
        var shelf = service.App.Services.GetRequiredService<Shelf>();
        var stranger = Compliance.Json.PackedRulebook.Sealed(shelf.Current.Packed, Compliance.Json.PackSeal.OfSecret(new byte[32]));
        await service.Database.WriteAsync(db =>
        {
            db.Rulebooks.Add(new() { Id = "planted", Jurisdiction = "az", Packed = stranger, FirstUsedOn = DateTime.UtcNow });
            return Task.CompletedTask;
        }, CancellationToken.None);
        (await Should.ThrowAsync<StartRefusedException>(() => shelf.FindAsync("planted", CancellationToken.None))).Message.ShouldContain("not signed");
    }

    [TestCase("", "", "Name the public key")]
    [TestCase("no.pem", "", "There is no key")]
    [TestCase("private.pem", "", "It is a private key")]
    [TestCase("stranger.pem", "", "another key than the one trusted")]
    [TestCase("maker.pem", "2026-11-23", "packs made before 2026-11-23 are not taken")]
    [TestCase("maker.pem", "soon", "is no day")]
    public async Task A_packed_rulebook_that_nobody_trusted_signed_stops_the_start(string key, string notBefore, string words)
    {
        using var folder = await PackedAsync();
        (await Should.ThrowAsync<StartRefusedException>(() => StartAsync(folder.Path, key, notBefore))).Message.ShouldContain(words);
    }

    [Test]
    public async Task A_packed_rulebook_signed_with_the_trusted_key_judges()
    {
        using var folder = await PackedAsync();
        await using var service = await StartAsync(folder.Path, "maker.pem", "2026-11-22");
        service.App.Services.GetRequiredService<Shelf>().Current.Rulebook.Jurisdiction.ShouldBe("az");
    }

    private static int Loaded() => AppDomain.CurrentDomain.GetAssemblies().Count(a => a.GetName().Name == "Compliance.Rules.Compiled");

    private static Task<TestService> StartAsync(string folder, string key, string notBefore) => TestService.StartAsync(also: b =>
    {
        b.Configuration["Compliance:Rules"] = Path.Combine(folder, "az.rulebook");
        b.Configuration["Compliance:RulesTrust"] = key.Length == 0 ? "" : Path.Combine(folder, key);
        b.Configuration["Compliance:RulesNotBefore"] = notBefore;
    });

    private static async Task<Folder> PackedAsync()
    {
        var folder = new Folder();
        var (maker, stranger) = (Compliance.Reporting.Evidence.SigningKey.New(null), Compliance.Reporting.Evidence.SigningKey.New(null));
        await using var service = await TestService.StartAsync();
        var pack = Compliance.Json.PackedRulebook.Sealed(service.App.Services.GetRequiredService<Shelf>().Current.Packed, Compliance.Json.PackSeal.OfKey(maker.PrivatePem, null).Seal!, new(2026, 11, 22));
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "az.rulebook"), pack);
        foreach (var (name, pem) in new[] { ("maker.pem", maker.PublicPem), ("stranger.pem", stranger.PublicPem), ("private.pem", maker.PrivatePem) })
            await File.WriteAllTextAsync(Path.Combine(folder.Path, name), pem);
        return folder;
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("packed-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
