using System.Net;
using System.Text.RegularExpressions;
using Compliance.Web.Operation;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Batches;
using Compliance.Web.Tests.Hosts;
using Compliance.Web.Tests.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Operation;

/// <summary>What monitoring sees: enough to know that something is wrong, nothing that tells of whom.</summary>
public sealed partial class MetricsTests
{
    [Test]
    public async Task Metrics_tell_of_requests_work_log_and_process_without_an_id_or_a_name()
    {
        await using var service = await TestService.StartAsync(also: b => b.Configuration["Compliance:Metrics"] = "127.0.0.1:0");
        using var client = await service.KeyClientAsync("check read");
        using var batch = await client.SendAsync(Samples.Send("one", Samples.Lines(3)));
        await Samples.OverAsync(client, batch.Headers.Location!.ToString());
        using var lost = await client.GetAsync($"/v1/batches/{Guid.NewGuid()}?x={StoredCases.Name}");
        using var nowhere = await client.GetAsync($"/{StoredCases.Name}/{StoredCases.Id}");
        using var refused = await client.GetAsync("/v1/reports-of-nobody");
        using var narrow = await service.KeyClientAsync("read");
        using var shut = await narrow.SendAsync(Samples.Send("two", Samples.Lines(1)));
        var text = await TextAsync(service);
        foreach (var family in new[]
        {
            "http_requests_total{method=\"POST\",route=\"/v1/batches\",status=\"202\"} 1", "http_request_duration_seconds_bucket{route=\"/v1/batches\",le=\"+Inf\"} 2", "compliance_checks_total{way=\"batch\"} ", "compliance_chunks{state=\"done\"} 2",
            "compliance_batches{state=\"done\"} 1", "compliance_oldest_batch_seconds 0", "compliance_writer_wait_seconds_count ", "compliance_audited_total{action=\"access-refused\"} ", "compliance_audit_head_age_seconds ", "compliance_database_up 1", "process_resident_memory_bytes ",
        })
            text.ShouldContain(family, customMessage: text);
        text.ShouldNotContain(StoredCases.Name);
        text.ShouldNotContain(StoredCases.Id);
        Id().Matches(string.Join('\n', text.Split('\n').Where(l => !l.StartsWith("compliance_build_info{", StringComparison.Ordinal)))).ShouldBeEmpty(); // the version names its commit
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            (line.StartsWith("# HELP ", StringComparison.Ordinal) || line.StartsWith("# TYPE ", StringComparison.Ordinal) || Sample().IsMatch(line)).ShouldBeTrue(line);
        text.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l[..l.LastIndexOf(' ')]).ShouldBeUnique();
    }

    [Test]
    public async Task Metrics_are_answered_at_their_own_address_only_and_nothing_else_is_there()
    {
        await using var service = await TestService.StartAsync(also: b => b.Configuration["Compliance:Metrics"] = "127.0.0.1:0");
        using var browser = service.Client();
        (await browser.GetAsync("/metrics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var client = new HttpClient { BaseAddress = new(service.App.Services.GetRequiredService<MetricsHost>().Address) };
        (await client.GetAsync("/metrics")).Content.Headers.ContentType!.ToString().ShouldBe(MetricsText.ContentType);
        foreach (var other in new[] { "/", "/healthz", "/v1/openapi.json", "/metrics/x", "/sign-in" })
            (await client.GetAsync(other)).StatusCode.ShouldBe(HttpStatusCode.NotFound, other);
        (await client.PostAsync("/metrics", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var taken = new Uri(service.App.Services.GetRequiredService<MetricsHost>().Address).Authority;
        foreach (var (place, words) in new[] { (taken, "somebody else listens"), ("9464", "Expected an address and a port"), ("here:1", "Expected an address and a port") })
            (await Should.ThrowAsync<StartRefusedException>(async () => await TestService.StartAsync(also: b => b.Configuration["Compliance:Metrics"] = place))).Message.ShouldContain(words);
        await using var silent = await TestService.StartAsync();
        silent.App.Services.GetRequiredService<MetricsHost>().Address.ShouldBeEmpty();
    }

    private static async Task<string> TextAsync(TestService service)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(service.App.Services.GetRequiredService<MetricsHost>().Address + "/metrics");
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z_]+(\\{([a-z]+=\"([^\"\\\\\n]|\\\\.)*\",?)+\\})? -?([0-9.]+(E[+-]?[0-9]+)?|\\+Inf|NaN)$")]
    private static partial Regex Sample();
}
