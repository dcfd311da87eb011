using System.Net;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Tests.Access;

/// <summary>In which states a key opens <c>/v1</c>, and in which places it is looked for.</summary>
public sealed class ApiKeyTests
{
    private const string Address = "/v1/findings";

    private readonly string _key = Tokens.New(Tokens.KeyPrefix);
    private Office _office = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _office = await Office.OpenAsync();
        await _office.Service.Database.WriteAsync(
            db =>
            {
                db.ApiKeys.Add(new() { Id = Guid.NewGuid(), Name = "kadr", Hash = Tokens.HashOf(_key), Verbs = Verb.Read, Bodies = "alpha", CreatedOn = _office.Clock.Now, ExpiresOn = _office.Clock.Now.AddHours(1) });
                return Task.CompletedTask;
            }, CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _office.DisposeAsync();

    [TestCase("Bearer {key}", HttpStatusCode.OK)]
    [TestCase("bearer {key}", HttpStatusCode.Unauthorized)] // as it is written down
    [TestCase("Basic {key}", HttpStatusCode.Unauthorized)]
    [TestCase("{key}", HttpStatusCode.Unauthorized)]
    [TestCase("Bearer", HttpStatusCode.Unauthorized)]
    [TestCase("Bearer {hash}", HttpStatusCode.Unauthorized)] // what stands in the database opens nothing
    [TestCase("Bearer {mistyped}", HttpStatusCode.Unauthorized)]
    [TestCase("Bearer {other}", HttpStatusCode.Unauthorized)]
    [TestCase("Bearer {long}", HttpStatusCode.Unauthorized)]
    [TestCase("Bearer {key} ", HttpStatusCode.OK)] // blanks at the end are none of the value
    [TestCase("Bearer {key}, Bearer {key}", HttpStatusCode.Unauthorized)]
    public async Task A_key_opens_as_it_was_handed_out_and_in_no_other_form(string header, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.TryAddWithoutValidation("Authorization", Filled(header));
        (await SendAsync(request)).ShouldBe(status);
    }

    [TestCase("?access_token={key}")]
    [TestCase("?key={key}")]
    public async Task A_key_in_an_address_opens_nothing(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address + Filled(query));
        (await SendAsync(request)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [TestCase("Cookie", "__Host-compliance={key}")]
    [TestCase("X-Api-Key", "{key}")]
    public async Task A_key_in_another_header_opens_nothing(string name, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.TryAddWithoutValidation(name, Filled(value));
        (await SendAsync(request)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task What_becomes_of_a_key_counts_at_the_next_request()
    {
        (await StatusAsync(Address)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync("/v1/batches")).ShouldBe(HttpStatusCode.Forbidden);
        await ChangeAsync(k => k.Verbs = $"{Verb.Read} {Verb.Check}");
        (await StatusAsync("/v1/batches")).ShouldBe(HttpStatusCode.OK);
        await ChangeAsync(k => k.Verbs = Verb.Read);
        (await StatusAsync("/v1/batches")).ShouldBe(HttpStatusCode.Forbidden);
        await ChangeAsync(k => k.RevokedOn = _office.Clock.Now);
        (await StatusAsync(Address)).ShouldBe(HttpStatusCode.Unauthorized);
        await ChangeAsync(k => k.RevokedOn = null);
        await ChangeAsync(k => k.ExpiresOn = _office.Clock.Now.AddTicks(TimeSpan.TicksPerMillisecond));
        (await StatusAsync(Address)).ShouldBe(HttpStatusCode.OK);
        await ChangeAsync(k => k.ExpiresOn = _office.Clock.Now);
        (await StatusAsync(Address)).ShouldBe(HttpStatusCode.Unauthorized);
        await ChangeAsync(k => k.ExpiresOn = _office.Clock.Now.AddHours(1));
    }

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Authorization", $"Bearer {_key}");
        return await SendAsync(request);
    }

    private async Task<HttpStatusCode> SendAsync(HttpRequestMessage request)
    {
        using var client = _office.Service.Client();
        using var answer = await client.SendAsync(request);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain(_key[4..30]);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
            answer.Headers.WwwAuthenticate.ToString().ShouldStartWith("Bearer");
        return answer.StatusCode;
    }

    private Task ChangeAsync(Action<ApiKey> change) => _office.Service.Database.WriteAsync(async db => change(await db.ApiKeys.SingleAsync()), CancellationToken.None);

    private string Filled(string words) => words.Replace("{key}", _key, StringComparison.Ordinal).Replace("{hash}", Convert.ToHexStringLower(Tokens.HashOf(_key)), StringComparison.Ordinal)
        .Replace("{mistyped}", (_key[4] == 'A' ? "cmp_B" : "cmp_A") + _key[5..], StringComparison.Ordinal).Replace("{other}", Tokens.New(Tokens.KeyPrefix), StringComparison.Ordinal).Replace("{long}", _key + new string('a', 8_000), StringComparison.Ordinal);
}
