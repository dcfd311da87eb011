using System.Security.Claims;
using Compliance.Law;

namespace Compliance.Web.Security;

/// <summary>Who asks: an account or a key, what it may do and which bodies are given to it.</summary>
/// <param name="Id"><c>account:ID</c> or <c>key:ID</c>.</param>
/// <param name="Verbs">What it may do.</param>
/// <param name="AllBodies">Whether all bodies are given to it.</param>
/// <param name="Bodies">The bodies given to it.</param>
public sealed record Caller(string Id, IReadOnlySet<string> Verbs, bool AllBodies, IReadOnlySet<string> Bodies)
{
    /// <summary>Nobody.</summary>
    public static Caller Nobody { get; } = new("", new HashSet<string>(StringComparer.Ordinal), false, new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Id of the account; <c>null</c> for a key.</summary>
    public Guid? Account { get; init; }

    /// <summary>Id of the session; <c>null</c> for a key.</summary>
    public Guid? Session { get; init; }

    /// <summary>Name it signs in with, or of the key.</summary>
    public string Name { get; init; } = "";

    /// <summary>Role of the account.</summary>
    public Role? Role { get; init; }

    /// <summary>Language of the account's pages.</summary>
    public Language Language { get; init; } = Language.Az;

    /// <summary>When the password was last given; <c>null</c> for a key.</summary>
    public DateTime? ProvedOn { get; init; }

    /// <summary>Whether the first password is to be changed before anything else.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>Whether it is an account that signs in by the provider of identities.</summary>
    public bool IsOfProvider { get; init; }

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSomebody => Id.Length > 0;

    /// <summary>Whether it may do something.</summary>
    public bool May(string verb) => verb == Verb.Anyone || (verb == Verb.Own && IsSomebody && !MustChangePassword) || Verbs.Contains(verb);

    /// <summary>Whether what belongs to a body is shown to it. What names no body is shown to those who see all.</summary>
    public bool Sees(string body) => AllBodies || Bodies.Contains(body);

    /// <summary>The caller of a request.</summary>
    public static Caller Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<Caller>() ?? Nobody;
    }

    /// <summary>The principal that frameworks want: form tokens are bound to its session.</summary>
    internal ClaimsPrincipal Principal(string scheme) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Session?.ToString() ?? Id)], scheme));
}

/// <summary>Which verb an endpoint or page asks for; one without it answers nobody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(string verb) : Attribute
{
    /// <summary>The verb.</summary>
    public string Verb { get; } = verb;
}
