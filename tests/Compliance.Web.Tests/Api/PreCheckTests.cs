using System.Diagnostics;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Web.Checks;
using Compliance.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Api;

internal sealed class PreCheckTests : ApiFixture
{
    private const string Inspection = "days-of-work/2022-inspection-ordered-by-a-deputy";
    private const string Address = "/v1/prechecks?on=2022-05-10&act=inspection";

    private static string Ordered(string by) => Case(Inspection).Replace("empowered-official", by, StringComparison.Ordinal);

    private ShelvedRulebook By => Service.App.Services.GetRequiredService<Shelf>().Current;

    [Test]
    public async Task AViolationBlocks()
    {
        using var answer = await All.PostAsync(Address, Body(Case(Inspection)));
        var json = await JsonAsync(answer);
        ((string)json["may"]!).ShouldBe("no");
        json["blocking"]!.Select(f => (string)f["rule"]!).ShouldBe(["AZ-926-25.3-inspection-ordered-by-head"]);
    }

    [Test]
    public async Task WhatTheFileDoesNotSettleIsMissingAndNamesWhomToAsk()
    {
        using var answer = await All.PostAsync(Address, Body(Case(Inspection).Replace("\"orderedBy\": \"empowered-official\"", "\"orderedBy\": null", StringComparison.Ordinal).Replace(",\n      \"orderedBy\": null", "", StringComparison.Ordinal)));
        var json = await JsonAsync(answer);
        ((string)json["may"]!).ShouldBe("not-settled");
        json["blocking"]!.ShouldBeEmpty();
        json["missing"]!.SelectMany(f => f["missing"]!).SelectMany(m => m["facts"]!).ShouldContain(f => (string)f["path"]! == "acts[0].orderedBy" && ((string)f["holder"]!).Length > 0);
    }

    [Test]
    public void TheAnswerIsYesOnlyIfNothingBlocksAndNothingIsMissing()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(TestService.Root, "fixtures", "cases", "az"), "*.json", SearchOption.AllDirectories).Where(p => new FileInfo(p).Length < 20_000))
        {
            var file = new CaseReader().ReadDocument(File.ReadAllBytes(path), path).Case!;
            file.Acts.TryGet(out var acts);
            foreach (var act in acts.Where(a => a.Date.TryGet(out _)).Take(3))
            {
                act.Date.TryGet(out var day);
                var check = PreCheck.Of(By.Checker, file, act.Id, day, day.AddYears(1))!;
                check.Findings.Select(f => (f.Rule, f.Outcome)).ShouldBe(By.Checker.Check(file).Where(f => f.Act == act).Select(f => (f.Rule, f.Outcome)), path); // on its own day it is judged as it stands
                (check.May == MayBeSigned.Yes).ShouldBe(check.Findings.All(f => f.Outcome is not (Outcome.Undetermined or Outcome.Error) && (f.Outcome != Outcome.Violation || f.IsToBeConfirmed)));
                (check.Blocking.Count + check.Missing.Count + check.Failed.Count + check.Advisory.Count + check.Findings.Count(f => f.Outcome == Outcome.NotApplicable)
                    + check.Findings.Count(f => f is { Outcome: Outcome.Compliant, IsUnderReview: false, Caveats.Count: 0 })).ShouldBe(check.Findings.Count);
                check.Duties.ShouldAllBe(d => d.Act == check.Act);
            }
        }
    }

    [Test]
    public void TheDayAskedAboutIsTheDayJudgedAndTheFileStaysAsItIs()
    {
        var file = new CaseReader().ReadDocument(System.Text.Encoding.UTF8.GetBytes(Case(Inspection)), "x").Case!;
        var check = PreCheck.Of(By.Checker, file, "inspection", new(1999, 1, 1))!;
        check.Findings.ShouldAllBe(f => f.Outcome == Outcome.NotApplicable || f.Outcome == Outcome.NotChecked); // before the Law was in force
        check.May.ShouldBe(MayBeSigned.Yes);
        file.Acts.TryGet(out var acts);
        acts[0].Date.TryGet(out var day);
        day.ShouldBe(new(2022, 5, 10));
        PreCheck.Of(By.Checker, file, "nobody", new(2022, 5, 10)).ShouldBeNull();
    }

    [TestCase("/v1/prechecks?act=inspection", 400)]
    [TestCase("/v1/prechecks?on=2022-05-10", 400)]
    [TestCase("/v1/prechecks?on=2022-05-10&act=nobody", 422)]
    public async Task WhatIsNotToldIsAskedFor(string address, int status)
    {
        using var answer = await All.PostAsync(address, Body(Case(Inspection)));
        await ProblemAsync(answer, status);
    }

    [TestCase("empowered-official", "no")]
    public async Task TheExampleProgramSaysTheSame(string by, string expected)
    {
        var folder = Directory.CreateTempSubdirectory("precheck-");
        try
        {
            var (pack, trust, file) = (Path.Combine(folder.FullName, "az.rulebook"), Path.Combine(folder.FullName, "maker.pub.pem"), Path.Combine(folder.FullName, "case.json"));
            var maker = Compliance.Reporting.Evidence.SigningKey.New(null);
            await File.WriteAllBytesAsync(pack, Compliance.Json.PackedRulebook.Sealed(By.Packed, Compliance.Json.PackSeal.OfKey(maker.PrivatePem, null).Seal!));
            await File.WriteAllTextAsync(trust, maker.PublicPem);
            await File.WriteAllTextAsync(file, Ordered(by));
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "PreCheckExample.dll"), pack, trust, file, "inspection", "2022-05-10" })
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var (output, errors) = (await process.StandardOutput.ReadToEndAsync(), await process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            errors.ShouldBeEmpty();
            ((string)Parsed(output)["may"]!).ShouldBe(expected);
            process.ExitCode.ShouldBe(1);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
