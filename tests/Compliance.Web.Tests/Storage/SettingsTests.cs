using Compliance.Web.Storage;
using Microsoft.Extensions.Configuration;

namespace Compliance.Web.Tests.Storage;

/// <summary>What an installation is told, and misspelt.</summary>
public sealed class SettingsTests
{
    [TestCase("Compliance:Databse", "Host=x", "There is no setting 'Compliance:Databse'. Did you mean 'Database'?")]
    [TestCase("Compliance:IsPostgres", "true", "There is no setting 'Compliance:IsPostgres'.")]
    [TestCase("Compliance:Oidc:Isuer", "https://x", "There is no setting 'Compliance:Oidc:Isuer'. Did you mean 'Issuer'?")]
    [TestCase("Compliance:Workers", "many", "A setting cannot be read:")]
    public void A_setting_that_is_none_is_refused_with_the_nearest_one(string name, string value, string words) =>
        Should.Throw<StartRefusedException>(() => Of(name, value)).Message.ShouldStartWith(words);

    [TestCase("Compliance:Workers", "3")]
    [TestCase("compliance:workers", "3")]
    [TestCase("Workers", "3")]
    public void What_there_is_is_read_in_any_spelling_of_letters_and_other_sections_are_no_matter_of_ours(string name, string value) =>
        Of(name, value).Workers.ShouldBe(name == "Workers" ? 0 : 3);

    private static ServiceOptions Of(string name, string value) => Settings.Of(new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build());
}
