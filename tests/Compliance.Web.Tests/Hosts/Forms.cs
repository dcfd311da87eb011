using System.Text.RegularExpressions;

namespace Compliance.Web.Tests.Hosts;

/// <summary>Sends forms as a browser does: with the token of the page they stand on.</summary>
internal static partial class Forms
{
    /// <summary>Opens a page and sends its form.</summary>
    /// <param name="browser">Who is signed in.</param>
    /// <param name="page">The page of the form.</param>
    /// <param name="to">Where it is sent.</param>
    /// <param name="fields">Its fields; a name can come more than once.</param>
    public static async Task<HttpResponseMessage> SendFormAsync(this HttpClient browser, string page, string to, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.GetAsync(page);
        var token = Token().Match(await answer.Content.ReadAsStringAsync()).Groups["token"].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, to);
        var session = browser.DefaultRequestHeaders.GetValues("Cookie").Single();
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
            browser.DefaultRequestHeaders.Remove("Cookie");
        if (cookies is not null)
            browser.DefaultRequestHeaders.Add("Cookie", session + "; " + string.Join("; ", cookies.Select(c => c.Split(';')[0])));
        request.Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2)));
        return await browser.SendAsync(request);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
