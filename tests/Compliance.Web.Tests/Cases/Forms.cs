using System.Text.RegularExpressions;
using Compliance.Web.Checks;

namespace Compliance.Web.Tests.Cases;

/// <summary>Forms of pages, filled in and sent as a browser does.</summary>
internal static class Forms
{
    /// <summary>Sends files from the page that takes them.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(this HttpClient browser, string purpose, params SentFile[] files)
    {
        var (token, cookie) = await TokenAsync(browser, "/check");
        using var form = new MultipartFormDataContent { { new StringContent(purpose), "purpose" }, { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var file in files)
            form.Add(new ByteArrayContent(file.Content.ToArray()), "files", file.Name);
        return await SendAsync(browser, "/check", form, cookie);
    }

    /// <summary>Posts a form that stands on a page.</summary>
    public static async Task<HttpResponseMessage> PostAsync(this HttpClient browser, string from, string to, params (string, string)[] fields)
    {
        var (token, cookie) = await TokenAsync(browser, from);
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await SendAsync(browser, to, form, cookie);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string to, HttpContent form, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = form };
        request.Headers.Add("Cookie", $"{browser.DefaultRequestHeaders.GetValues("Cookie").Single()}; {cookie}");
        return await browser.SendAsync(request);
    }

    private static async Task<(string Token, string Cookie)> TokenAsync(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);
        var token = Regex.Match(await answer.Content.ReadAsStringAsync(), "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        return (token, answer.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("__Host-compliance-forms", StringComparison.Ordinal)).Split(';')[0]);
    }
}
