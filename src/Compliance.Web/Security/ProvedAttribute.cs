namespace Compliance.Web.Security;

/// <summary>An act that asks for the password anew, unless it was given a short while ago: keys, accounts, erasure. On a page or an endpoint of pages.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ProvedAttribute : Attribute
{
    /// <summary>How long a password that was given counts.</summary>
    public static TimeSpan Fresh { get; } = TimeSpan.FromMinutes(10);
}
