using System.Text;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Cases;

/// <summary>The cases of the fixtures in a service.</summary>
internal static class Seed
{
    public static Caller Everybody { get; } = new("account:00000000-0000-0000-0000-000000000001", new HashSet<string>([Verb.Check, Verb.Read]), true, new HashSet<string>());

    /// <summary>A document of the fixtures, sent for another body where one is given.</summary>
    public static SentFile Fixture(string path, string? body = null)
    {
        var words = File.ReadAllText(Path.Combine(TestService.Root, "fixtures", "cases", "az", path));
        if (body is not null)
        {
            var sent = Newtonsoft.Json.Linq.JObject.Parse(words);
            sent["body"]!["id"] = body;
            words = sent.ToString();
        }
        return new(Path.GetFileName(path), Encoding.UTF8.GetBytes(words));
    }

    /// <summary>Case files of several folders.</summary>
    public static IReadOnlyList<SentFile> Fixtures(int most) => [.. Directory.EnumerateFiles(Path.Combine(TestService.Root, "fixtures", "cases", "az"), "*.json", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(f => new SentFile(Path.GetFileName(f), File.ReadAllBytes(f))).Take(most)];

    public static Task<Guid> TakeAsync(this TestService service, params IReadOnlyList<SentFile> files) =>
        service.App.Services.GetRequiredService<Intake>().TakeAsync(Everybody, files, "test", null, CancellationToken.None);
}
