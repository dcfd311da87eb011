using Compliance.Web.Identities;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Compliance.Web.Tests.Identities;

/// <summary>The document and the keys of the provider: whose they are, how long they count, how often they are read; and settings that stop the start.</summary>
public sealed class ProviderTests
{
    private readonly TestClock _clock = new();
    private IdentityProvider _there = null!;
    private Provider _provider = null!;

    [SetUp]
    public async Task Start()
    {
        _there = await IdentityProvider.StartAsync(_clock);
        _provider = new(new() { Issuer = _there.Issuer }, _clock, NullLogger<Provider>.Instance);
    }

    [TearDown]
    public async Task Stop()
    {
        _provider.Dispose();
        await _there.DisposeAsync();
    }

    [Test]
    public async Task Unknown_keys_make_it_be_read_again_once_a_minute()
    {
        (await _provider.KeyAsync("rsa-1")).Key.ShouldNotBeNull();
        for (var i = 0; i < 50; i++)
            (await _provider.KeyAsync($"made-up-{i}")).ShouldBe((true, null));
        _there.DocumentReads.ShouldBe(1);
        _there.ChangeKey("rsa-2");
        _clock.Pass(Provider.Pause);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => (await _provider.KeyAsync("rsa-2")).Key.ShouldNotBeNull()));
        _there.DocumentReads.ShouldBe(2);
        (await _provider.KeyAsync("rsa-1")).Key.ShouldBeNull(); // one taken out is worth nothing any more
    }

    [Test]
    public async Task It_is_kept_for_an_hour_and_while_the_provider_is_down_for_a_day()
    {
        await _provider.DocumentAsync();
        _clock.Pass(Provider.Fresh - TimeSpan.FromSeconds(1));
        await _provider.DocumentAsync();
        _there.DocumentReads.ShouldBe(1);
        _clock.Pass(TimeSpan.FromSeconds(1));
        await _provider.DocumentAsync();
        _there.DocumentReads.ShouldBe(2);
        await _there.StopAsync();
        _clock.Pass(Provider.Longest - TimeSpan.FromSeconds(1));
        (await _provider.DocumentAsync()).ShouldNotBeNull();
        _clock.Pass(TimeSpan.FromSeconds(1));
        (await _provider.DocumentAsync()).ShouldBeNull();
        (await _provider.KeyAsync("rsa-1")).ShouldBe((false, null));
    }

    [Test]
    public async Task A_provider_that_failed_is_left_alone_for_five_seconds()
    {
        _there.Document["issuer"] = "https://evil.example";
        for (var i = 0; i < 10; i++)
            (await _provider.DocumentAsync()).ShouldBeNull();
        _there.DocumentReads.ShouldBe(1);
        _there.Document.Clear();
        _clock.Pass(Provider.PauseAfterFailure);
        (await _provider.DocumentAsync()).ShouldNotBeNull();
    }

    [TestCase("issuer", "https://evil.example")]
    [TestCase("issuer", null)]
    [TestCase("jwks_uri", "http://evil.example/keys")]
    [TestCase("jwks_uri", "file:///etc/passwd")]
    [TestCase("token_endpoint", "http://evil.example/token")]
    [TestCase("token_endpoint", null)]
    [TestCase("authorization_endpoint", "javascript:alert(1)")]
    [TestCase("authorization_endpoint", "https://user:pass@evil.example/")]
    public async Task A_document_of_another_issuer_or_with_unsafe_addresses_is_refused(string name, string? value)
    {
        _there.Document[name] = value;
        (await _provider.DocumentAsync()).ShouldBeNull();
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{\"keys\":1}")]
    [TestCase("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"a\",\"n\":\"*\",\"e\":\"AQAB\"}]}")]
    [TestCase("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"a\",\"n\":\"AQAB\",\"e\":\"AQAB\"},{\"kty\":\"EC\",\"crv\":\"secp256k1\",\"kid\":\"b\"}]}")]
    public async Task Keys_that_cannot_be_read_or_are_too_weak_verify_nothing(string keys)
    {
        _there.KeyText = keys;
        (await _provider.KeyAsync("a")).Key.ShouldBeNull();
        (await _provider.KeyAsync("b")).Key.ShouldBeNull();
    }

    [Test]
    public async Task Only_public_keys_for_signatures_count()
    {
        (await _provider.DocumentAsync())!.Keys.Select(k => k.KeyId).ShouldBe(["rsa-1", "ec-1"]);
        (await _provider.KeyAsync(null)).Key.ShouldBeNull();
    }

    [TestCase("Issuer", "http://id.example", "'http://id.example'")]
    [TestCase("Issuer", "id.example", "https://")]
    [TestCase("Issuer", "https://id.example?x=1", "without a query")]
    [TestCase("Issuer", "", "is missing")]
    [TestCase("ClientId", "", "is missing")]
    [TestCase("ClientSecret", "", "ClientSecretFile")]
    [TestCase("ClientSecretFile", "/nowhere/secret", "both")]
    [TestCase("ReturnAddress", "", "/sign-in/back")]
    [TestCase("ReturnAddress", "http://compliance.example/sign-in/back", "/sign-in/back")]
    [TestCase("ReturnAddress", "https://compliance.example/sign-in/back?x=1", "/sign-in/back")]
    [TestCase("Scopes", "profile", "'openid'")]
    [TestCase("Audience", "web", "client id")]
    [TestCase("AccessTokenTypes", " ", "at+jwt")]
    public void Settings_that_cannot_be_worked_with_stop_the_start(string name, string value, string words)
    {
        var options = Good();
        typeof(OidcOptions).GetProperty(name)!.SetValue(options, value);
        var refused = Should.Throw<StartRefusedException>(options.Check);
        refused.Message.ShouldContain("Compliance:Oidc:");
        refused.Message.ShouldContain(words);
    }

    [Test]
    public void The_secret_can_stand_in_a_file()
    {
        Good().Check();
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "of the file\n");
            var options = Good();
            (options.ClientSecret, options.ClientSecretFile) = ("", path);
            options.Check();
            options.ClientSecret.ShouldBe("of the file");
            File.WriteAllText(path, " \n");
            var empty = Good();
            (empty.ClientSecret, empty.ClientSecretFile) = ("", path);
            Should.Throw<StartRefusedException>(empty.Check).Message.ShouldContain("empty");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static OidcOptions Good() => new() { Issuer = "https://id.example", ClientId = "web", ClientSecret = "secret", ReturnAddress = "https://compliance.example/sign-in/back", Audience = "api" };
}
