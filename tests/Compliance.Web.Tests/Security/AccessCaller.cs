using System.Net.Http.Headers;
using Compliance.Web.Security;

namespace Compliance.Web.Tests.Access;

/// <summary>Somebody who asks.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Id">Who it is to the service; empty for nobody.</param>
/// <param name="Verbs">What it may by the table.</param>
internal sealed record AccessCaller(string Name, string Id, IReadOnlyList<string> Verbs)
{
    /// <summary>The cookie of its session; empty for none.</summary>
    public string Token { get; init; } = "";

    /// <summary>Its key; empty for none.</summary>
    public string Key { get; init; } = "";

    public Guid Account { get; init; }

    public Guid Session { get; init; }

    /// <summary>A batch and a Report it owns.</summary>
    public Guid Batch { get; init; }

    public Guid Report { get; init; }

    public bool SeesAll { get; init; }

    /// <summary>Whether the first password is to be changed: pages lead there.</summary>
    public bool MustChange { get; init; }

    /// <summary>Whether it counts as somebody at an address.</summary>
    public bool IsSomebody(AccessRow row) => Verbs.Count > 0 && (row.IsApi ? Key.Length > 0 : Key.Length == 0);

    public bool May(AccessRow row) => row.Needs == Verb.Anyone || (IsSomebody(row) && (Verbs.Contains(row.Needs) || (row.Needs == Verb.Own && !MustChange)));

    /// <summary>Puts on a request who asks.</summary>
    public void Sign(HttpRequestMessage request, string more = "")
    {
        if (Key.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        var cookies = string.Join("; ", new[] { Token.Length > 0 ? $"{SignIn.Cookie}={Token}" : "", more }.Where(c => c.Length > 0));
        if (cookies.Length > 0)
            request.Headers.Add("Cookie", cookies);
    }
}
