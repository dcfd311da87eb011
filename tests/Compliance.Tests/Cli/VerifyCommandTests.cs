using Compliance.Cli;
using Compliance.Cli.Commands;
using Compliance.Reporting.Evidence;
using Compliance.Tests.Reporting.Evidence;

namespace Compliance.Tests.Cli;

public sealed class VerifyCommandTests
{
    [Test]
    public void A_new_key_is_readable_by_its_owner_only_and_is_never_written_over()
    {
        using var space = new Workspace();
        var path = space.PathTo("key.pem");
        Workspace.RunAlone("key", "new", "--out", path).Code.ShouldBe(0);
        File.ReadAllText(space.PathTo("key.pub.pem")).ShouldStartWith("-----BEGIN PUBLIC KEY-----");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var again = Workspace.RunAlone("key", "new", "--out", path);
        again.Code.ShouldBe(2);
        again.Error.ShouldContain("is there already");
        Workspace.RunAlone("key", "new", "--out", space.PathTo("no", "key.pem")).Error.ShouldContain("there is no folder");
        Workspace.RunAlone("key", "new", "--out", space.PathTo("b.pem"), "--passphrase-env", "COMPLIANCE_NO_SUCH").Error.ShouldContain("no such environment variable");
    }

    [Test]
    public void A_report_with_its_key_is_established_and_without_it_is_not()
    {
        using var report = new SealedReport();
        var key = WithKey(report);
        var result = Workspace.RunAlone("verify", report.Folder, "--key", key);
        result.Code.ShouldBe(0, result.Output + result.Error);
        result.Lines.ShouldContain("integrity: established");
        result.Lines.ShouldContain("completeness: established");
        result.Lines.ShouldContain("re-judgment: not asked for");
        result.Output.ShouldContain(report.Digest);
        Workspace.RunAlone("verify", report.Folder).Code.ShouldBe(3);
        Workspace.RunAlone("verify", report.Folder, "--language", "az").Output.ShouldContain("bütövlük: təsdiqlənməyib");
    }

    [Test]
    public void What_differs_is_named_with_its_file()
    {
        using var report = new SealedReport();
        File.AppendAllText(report.PathOf("report.html"), "<script>");
        var result = Workspace.RunAlone("verify", report.Folder, "--key", WithKey(report));
        result.Code.ShouldBe(1);
        result.Output.ShouldContain("  differs: report.html: It was changed");
    }

    [Test]
    public void What_cannot_be_read_ends_with_2()
    {
        using var report = new SealedReport();
        Workspace.RunAlone("verify", report.PathOf("nowhere")).Error.ShouldContain("There is no folder");
        Workspace.RunAlone("verify", report.Folder, "--expect", "12").Error.ShouldContain("is no SHA-256");
        Workspace.RunAlone("verify", report.Folder, "--files", report.PathOf("nowhere")).Error.ShouldContain("There is no file or folder");
        Workspace.RunAlone("verify", report.Folder, "--key", report.PathOf("report.html")).Error.ShouldContain("is no public key");
        File.WriteAllText(Path.Combine(report.Root, "private.pem"), SealedReport.Key.PrivatePem);
        Workspace.RunAlone("verify", report.Folder, "--key", Path.Combine(report.Root, "private.pem")).Error.ShouldContain("is a private key");
        File.WriteAllText(report.PathOf("manifest.json"), "{}");
        var unread = Workspace.RunAlone("verify", report.Folder);
        unread.Code.ShouldBe(2);
        unread.Lines.ShouldContain("completeness: not looked at");
    }

    [Test]
    public void Case_files_are_judged_anew_only_by_the_rulebook_of_the_report()
    {
        using var space = new Workspace();
        using var report = new SealedReport();
        var result = Verify(report, space, (_, _, _, _) => throw new InvalidOperationException("Not to be judged."));
        result.Code.ShouldBe(1);
        result.Output.ShouldContain("The rulebook is another one: the report was made by 'rulebook-1'");
        var identity = result.Output.Split("this one is '")[1].Split('\'')[0];
        using var same = new SealedReport(isSigned: false);
        same.Rewrite(m => m with { Rulebook = identity });
        Verify(same, space, (_, opened, _, _) => new(opened.Rulebook.Identity, SealedReport.Findings)).Lines.ShouldContain("re-judgment: established");
    }

    private static RunResult Verify(SealedReport report, Workspace space, ReportJudge judge)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = VerifyCommand.Build(new Shell(output, error), judge).Parse([report.Folder, "--files", report.Cases, "--rules", space.Rules, "--cache", Workspace.Cache]).Invoke();
        return new(code, output.ToString(), error.ToString());
    }

    private static string WithKey(SealedReport report)
    {
        var path = Path.Combine(report.Root, "key.pub.pem");
        File.WriteAllText(path, SealedReport.Key.PublicPem);
        return path;
    }
}
