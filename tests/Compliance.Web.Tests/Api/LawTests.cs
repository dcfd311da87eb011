namespace Compliance.Web.Tests.Api;

internal sealed class LawTests : ApiFixture
{
    [Test]
    public async Task CoverageCountsEveryProvisionOnce()
    {
        using var answer = await All.GetAsync("/v1/provisions");
        var json = await JsonAsync(answer);
        var provisions = json["provisions"]!;
        foreach (var act in json["coverage"]!)
        {
            provisions.Count(p => (string)p["act"]! == (string)act["act"]!).ShouldBe((int)act["provisions"]!);
            act["byStatus"]!.Sum(s => (int)s.First!).ShouldBe((int)act["provisions"]!);
        }
        using var definitions = await All.GetAsync("/v1/provisions?act=926&status=definition");
        (await JsonAsync(definitions))["provisions"]!.Select(p => (string)p["id"]!).ShouldBe(provisions.Where(p => (string)p["act"]! == "926" && (string)p["status"]! == "definition").Select(p => (string)p["id"]!));
    }

    [Test]
    public async Task AProvisionLeadsToItsRulesAndARuleToItsProvision()
    {
        using var rule = await All.GetAsync("/v1/rules/AZ-926-25.3-inspection-ordered-by-head");
        var json = await JsonAsync(rule);
        json["versions"]!.ShouldAllBe(v => ((string)v["citation"]!["en"]!).Length > 0 && ((string)v["duty"]!["az"]!).Length > 0);
        using var provision = await All.GetAsync($"/v1/provisions/{json["provision"]}");
        (await JsonAsync(provision))["clauses"]!.Select(c => (string)c["id"]!).ShouldContain("AZ-926-25.3-inspection-ordered-by-head");
        using var listed = await All.GetAsync($"/v1/rules?provision={json["provision"]}&act=service-inspection");
        (await JsonAsync(listed))["rules"]!.Select(r => (string)r["id"]!).ShouldContain("AZ-926-25.3-inspection-ordered-by-head");
    }

    [Test]
    public async Task AKeyForReportsMayReadTheLawAndNobodyMayNot()
    {
        using var reports = await Service.KeyClientAsync("report");
        using var answer = await reports.GetAsync("/v1/rules");
        ((int)answer.StatusCode).ShouldBe(200);
        using var nobody = Service.Client();
        using var refused = await nobody.GetAsync("/v1/rules");
        await ProblemAsync(refused, 401);
    }
}
