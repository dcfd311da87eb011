using Compliance.Web.Security;

namespace Compliance.Web.Accounts;

/// <summary>The services of accounts, sessions and keys.</summary>
public static class AccountServices
{
    /// <summary>Adds them.</summary>
    public static void AddAccounts(this IServiceCollection services, ServiceOptions options, string data)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(new BreachedPasswords(options.BreachedPasswords)).AddSingleton<Passwords>().AddSingleton<Attempts>().AddSingleton<Sessions>().AddSingleton<SecondFactors>()
            .AddSingleton<SignInSteps>().AddSingleton<AccountBook>().AddSingleton<KeyBook>().AddSingleton(s => ActivatorUtilities.CreateInstance<FirstRun>(s, data));
        services.AddRateLimiter(_ => { });
        services.AddCookiePolicy(o => (o.Secure, o.HttpOnly, o.MinimumSameSitePolicy) = (CookieSecurePolicy.Always, Microsoft.AspNetCore.CookiePolicy.HttpOnlyPolicy.Always, SameSiteMode.Lax));
    }
}
