using System.Net.Http.Headers;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Hosts;

/// <summary>The service in memory, on a database of its own in a folder of its own; both are gone at the end.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly bool _ownsFolder;

    private TestService(WebApplication app, string folder, bool ownsFolder) => (App, Folder, _ownsFolder) = (app, folder, ownsFolder);

    /// <summary>The service.</summary>
    public WebApplication App { get; }

    /// <summary>Its data folder.</summary>
    public string Folder { get; }

    public Database Database => App.Services.GetRequiredService<Database>();

    /// <summary>A service that runs.</summary>
    /// <param name="postgres">Connection string of a database; <c>null</c> for SQLite.</param>
    /// <param name="folder">A data folder that outlives it; <c>null</c> for one of its own.</param>
    /// <param name="also">What else is set up.</param>
    public static async Task<TestService> StartAsync(string? postgres = null, string? folder = null, Action<WebApplicationBuilder>? also = null)
    {
        var data = folder ?? Directory.CreateTempSubdirectory("service-").FullName;
        var app = await Service.BuildAsync([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Compliance:DataFolder"] = data, ["Compliance:Database"] = postgres ?? "", ["Compliance:Rules"] = Path.Combine(Root, "rules", "az"),
                ["Compliance:CacheFolder"] = Path.Combine(AppContext.BaseDirectory, "rulebooks"), // compiled once for all tests
            });
            builder.WebHost.UseTestServer();
            also?.Invoke(builder);
        });
        await app.StartAsync();
        return new(app, data, folder is null);
    }

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A browser without cookies.</summary>
    public HttpClient Client()
    {
        var client = App.GetTestClient();
        client.BaseAddress = new("https://localhost");
        return client;
    }

    /// <summary>A client with a new key.</summary>
    /// <param name="verbs">What it may do, joined by blanks.</param>
    /// <param name="bodies">The bodies given to it; none: all.</param>
    public async Task<HttpClient> KeyClientAsync(string verbs, params string[] bodies)
    {
        var key = Tokens.New("cmp_");
        await Database.WriteAsync(db =>
        {
            db.ApiKeys.Add(new()
            {
                Id = Guid.NewGuid(), Name = "test", Hash = Tokens.HashOf(key), Verbs = verbs, AllBodies = bodies.Length == 0, Bodies = string.Join('\n', bodies),
                CreatedOn = DateTime.UtcNow, ExpiresOn = DateTime.UtcNow.AddDays(1),
            });
            return Task.CompletedTask;
        }, CancellationToken.None);
        var client = Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>A browser in which somebody of a role is signed in, past the second factor.</summary>
    public async Task<HttpClient> SignedInAsync(Role role, params string[] bodies)
    {
        var token = Tokens.New();
        var account = new Account { Id = Guid.NewGuid(), Login = $"{role.Code}-{Guid.NewGuid():N}", Role = role.Code, AllBodies = bodies.Length == 0, Language = "en", CreatedOn = DateTime.UtcNow };
        account.Bodies.AddRange(bodies.Select(b => new AccountBody { AccountId = account.Id, Body = b }));
        await Database.WriteAsync(db =>
        {
            db.Accounts.Add(account);
            db.Sessions.Add(new() { Id = Guid.NewGuid(), TokenHash = Tokens.HashOf(token), AccountId = account.Id, IsComplete = true, CreatedOn = DateTime.UtcNow, SeenOn = DateTime.UtcNow, ProvedOn = DateTime.UtcNow });
            return Task.CompletedTask;
        }, CancellationToken.None);
        var client = Client();
        client.DefaultRequestHeaders.Add("Cookie", $"{SignIn.Cookie}={token}");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        if (_ownsFolder)
            Directory.Delete(Folder, recursive: true);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Compliance.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }
}
