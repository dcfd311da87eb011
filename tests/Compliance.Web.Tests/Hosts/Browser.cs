using System.Net;
using System.Text.RegularExpressions;

namespace Compliance.Web.Tests.Hosts;

/// <summary>A browser without scripts: keeps cookies, fills in forms, follows redirects.</summary>
internal sealed partial class Browser(HttpClient client) : IDisposable
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>Where it is.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What it shows.</summary>
    public string Page { get; private set; } = "";

    /// <summary>The last answer.</summary>
    public HttpResponseMessage Answer { get; private set; } = new();

    /// <summary>A cookie it holds.</summary>
    public string? Cookie(string name) => _cookies.GetValueOrDefault(name);

    public void SetCookie(string name, string value) => _cookies[name] = value;

    public Task<HttpStatusCode> GoAsync(string place) => SendAsync(() => new(HttpMethod.Get, place));

    /// <summary>Sends the form of the page it shows.</summary>
    /// <param name="handler">Named handler of the page; empty for the only one.</param>
    /// <param name="fields">What is filled in.</param>
    public Task<HttpStatusCode> SendFormAsync(string handler, params (string Name, string Value)[] fields) =>
        PostAsync(handler.Length == 0 ? Place : Place.Split('?')[0] + "?handler=" + handler, [.. fields, ("__RequestVerificationToken", TokenOf(Page))]);

    public Task<HttpStatusCode> PostAsync(string place, params (string Name, string Value)[] fields) =>
        SendAsync(() => new(HttpMethod.Post, place) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) });

    public void Dispose() => client.Dispose();

    public static string TokenOf(string page) => TokenField().Match(page).Groups[1].Value;

    private async Task<HttpStatusCode> SendAsync(Func<HttpRequestMessage> request)
    {
        using var first = request();
        var asked = first.RequestUri!.ToString();
        Answer = await OneAsync(first);
        for (var i = 0; i < 5 && Answer.StatusCode == HttpStatusCode.Redirect; i++)
        {
            asked = Answer.Headers.Location!.ToString();
            using var next = new HttpRequestMessage(HttpMethod.Get, asked);
            Answer = await OneAsync(next);
        }
        (Place, Page) = (asked, WebUtility.HtmlDecode(await Answer.Content.ReadAsStringAsync()));
        return Answer.StatusCode;
    }

    private async Task<HttpResponseMessage> OneAsync(HttpRequestMessage request)
    {
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        request.Headers.UserAgent.ParseAdd("Browser/1");
        var answer = await client.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = (cookie.Split('=')[0], cookie.Split(';')[0][(cookie.IndexOf('=') + 1)..]);
            cookie.ShouldContain("secure");
            cookie.ShouldContain("path=/");
            if (value.Length == 0)
                _cookies.Remove(name);
            else
                _cookies[name] = value;
        }
        return answer;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex TokenField();
}
