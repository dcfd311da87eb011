namespace Compliance.Web.Identities;

/// <summary>The services of signing in by a provider of identities.</summary>
public static class IdentityServices
{
    /// <summary>Adds them; without an issuer they find nobody.</summary>
    public static void AddProvider(this IServiceCollection services, OidcOptions options) =>
        services.AddSingleton(options).AddSingleton<Provider>().AddSingleton<TokenReader>().AddSingleton<ProgramTokens>().AddSingleton<Programs>().AddSingleton<ProviderTrips>().AddSingleton<ProviderSignIn>().AddSingleton<Invitations>();
}
