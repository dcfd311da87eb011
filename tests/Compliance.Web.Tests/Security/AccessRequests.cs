using System.Net.Http.Headers;
using System.Text;
using Compliance.Web.Tests.Hosts;

namespace Compliance.Web.Tests.Access;

/// <summary>An answer, read to its end.</summary>
internal sealed record AccessAnswer(int Status, string Place, string Text, HttpResponseMessage Message)
{
    /// <summary>The status, with the place a redirect leads to.</summary>
    public string Words => Place.Length > 0 ? $"{Status} {Place}" : $"{Status}";

    /// <summary>Whether it is what was expected: the status, and the beginning of the place without its query; of several, divided by <c>|</c>, one.</summary>
    public bool Is(string expected) => expected.Split('|').Any(IsOne);

    private bool IsOne(string expected)
    {
        var parts = expected.Split(' ');
        return Status.ToString(System.Globalization.CultureInfo.InvariantCulture) == parts[0] && (parts.Length == 1 || (parts[1].EndsWith('/') && parts[1].Length > 1 ? Place.StartsWith(parts[1], StringComparison.Ordinal) : Place.Split('?')[0] == parts[1]));
    }
}

/// <summary>Sends what rows say, as browsers and HR systems do.</summary>
internal static class AccessRequests
{
    private const string FormsCookie = "__Host-compliance-forms";

    /// <summary>Sends the request of a row.</summary>
    /// <param name="stage">Where.</param>
    /// <param name="row">What.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="form">Token and cookie of forms; <c>null</c> without.</param>
    public static Task<AccessAnswer> SendAsync(this AccessStage stage, AccessRow row, AccessCaller caller, (string Token, string Cookie)? form = null)
    {
        var request = new HttpRequestMessage(new(row.Endpoint.Split(' ')[0]), stage.Filled(row.Address, caller));
        if (row.IsPost)
            request.Content = row.IsApi ? Body(row.Form, request) : Form(stage.Filled(row.Form, caller), form?.Token);
        return stage.SendAsync(request, caller, form?.Cookie ?? "");
    }

    /// <summary>Sends any request.</summary>
    public static async Task<AccessAnswer> SendAsync(this AccessStage stage, HttpRequestMessage request, AccessCaller caller, string cookie = "")
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using (request)
        {
            caller.Sign(request, cookie);
            var answer = await stage.Client.SendAsync(request, limit.Token);
            return new((int)answer.StatusCode, answer.Headers.Location?.ToString() ?? "", Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(limit.Token)), answer);
        }
    }

    public static Task<AccessAnswer> GetAsync(this AccessStage stage, string address, AccessCaller caller) => stage.SendAsync(new HttpRequestMessage(HttpMethod.Get, address), caller);

    /// <summary>Posts a form of pages with the token of the caller's session.</summary>
    public static async Task<AccessAnswer> PostAsync(this AccessStage stage, string address, string form, AccessCaller caller)
    {
        var (token, cookie) = await stage.FormAsync(caller);
        return await stage.SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = Form(form, token) }, caller, cookie);
    }

    /// <summary>Token and cookie of forms, as a page gives them to a caller.</summary>
    public static async Task<(string Token, string Cookie)> FormAsync(this AccessStage stage, AccessCaller caller)
    {
        var answer = await stage.GetAsync(caller.Verbs.Count == 0 || caller.Key.Length > 0 ? "/sign-in" : "/account/password", caller);
        var token = Browser.TokenOf(answer.Text);
        token.ShouldNotBeEmpty($"{caller.Name} gets no form: {answer.Words}");
        return (token, answer.Message.Headers.GetValues("Set-Cookie").First(c => c.StartsWith(FormsCookie, StringComparison.Ordinal)).Split(';')[0]);
    }

    private static HttpContent Form(string fields, string? token)
    {
        var all = fields.Split('&').Select(f => f.Split('=', 2)).Select(f => (Name: f[0], Value: f[1])).ToList();
        if (token is not null)
            all.Insert(0, ("__RequestVerificationToken", token)); // before the files, as pages write it
        if (!all.Exists(f => f.Value.StartsWith('@')))
            return new FormUrlEncodedContent(all.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in all)
        {
            if (value.StartsWith('@'))
                form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(AccessStage.CaseOf(AccessStage.Alpha, "CASE-SENT"))), name, "sent.json");
            else
                form.Add(new StringContent(value), name);
        }
        return form;
    }

    private static ByteArrayContent Body(string kind, HttpRequestMessage request)
    {
        if (kind is "@line" or "@report")
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        var content = new ByteArrayContent(kind switch
        {
            "@nothing" => [],
            "@report" => Encoding.UTF8.GetBytes($$"""{ "period": "2023", "bodies": ["{{AccessStage.Alpha}}"], "formats": ["json"], "edition": "published" }"""),
            _ => Encoding.UTF8.GetBytes(AccessStage.CaseOf(AccessStage.Alpha, "CASE-SENT")),
        });
        content.Headers.ContentType = new MediaTypeHeaderValue(kind == "@line" ? "application/x-ndjson" : "application/json");
        return content;
    }
}
