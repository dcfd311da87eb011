using System.Net;
using Compliance.Web.Identities;
using Compliance.Web.Security;
using Compliance.Web.Tests.Accounts;
using Compliance.Web.Tests.Hosts;
using Compliance.Web.Texts;

namespace Compliance.Web.Tests.Identities;

/// <summary>Tokens that tell who signed in: one good one, and all that could be wrong with it.</summary>
public sealed class PersonTokenTests
{
    private ProviderOffice _office = null!;

    private static IEnumerable<string> Bad => BadTokens.Both.Keys.Concat(BadTokens.OfPeople.Keys);

    [OneTimeSetUp]
    public async Task Open()
    {
        _office = await ProviderOffice.OpenAsync();
        (await _office.OwnerAsync("nigar", Role.LegalOfficer, "person-1")).Dispose();
    }

    [OneTimeTearDown]
    public async Task Close() => await _office.DisposeAsync();

    [SetUp]
    public void Unspoiled() => (_office.Provider.Spoil, _office.Provider.Methods) = (_ => { }, ["pwd", "mfa"]);

    [TestCaseSource(nameof(Bad))]
    public async Task A_token_that_is_wrong_in_one_thing_opens_nothing(string what)
    {
        var spoil = BadTokens.Both.TryGetValue(what, out var both) ? both.Spoil : BadTokens.OfPeople[what];
        _office.Provider.Spoil = t => spoil(t, _office.Provider);
        using var browser = await _office.SignInAsync("person-1");
        browser.Answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        browser.Page.ShouldContain(ProviderTexts.Refused("token").Az);
        browser.Cookie(SignIn.Cookie).ShouldBeNull();
        (await _office.Office.AuditAsync())[^1].Detail.ShouldBe("provider-token");
    }

    [TestCase("as it should be")]
    [TestCase("ES256")]
    [TestCase("no typ")]
    [TestCase("expired within the skew")]
    [TestCase("valid within the skew")]
    [TestCase("made for several, given to us")]
    public async Task A_token_that_is_right_signs_in(string what)
    {
        var provider = _office.Provider;
        provider.Spoil = token =>
        {
            switch (what)
            {
                case "ES256":
                    (token.Head["alg"], token.Head["kid"], token.Sign) = ("ES256", "ec-1", b => provider.Ec.SignData(b, System.Security.Cryptography.HashAlgorithmName.SHA256));
                    break;
                case "no typ":
                    token.Head.Remove("typ");
                    break;
                case "expired within the skew":
                    token.Claims["exp"] = provider.Now - 59;
                    break;
                case "valid within the skew":
                    token.Claims["nbf"] = provider.Now + 60;
                    break;
                case "made for several, given to us":
                    (token.Claims["aud"], token.Claims["azp"]) = (new[] { IdentityProvider.ClientId, "another" }, IdentityProvider.ClientId);
                    break;
            }
        };
        using var browser = await _office.SignInAsync("person-1", "/law");
        browser.Place.ShouldBe("/law");
        browser.Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        browser.Cookie(ProviderTrips.Cookie).ShouldBeNull();
    }
}
