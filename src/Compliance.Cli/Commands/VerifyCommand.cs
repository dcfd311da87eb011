using System.CommandLine;
using Compliance.Checking.Decisions;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Law;
using Compliance.Reporting.Evidence;

namespace Compliance.Cli.Commands;

/// <summary>Judges the case files of a report anew with an opened rulebook: what <c>verify --files</c> compares with.</summary>
internal delegate JudgedAgain ReportJudge(Shell shell, OpenRulebook rulebook, DecisionRegister? decisions, JudgeAgain request);

/// <summary><c>compliance verify</c>: what can be established of a report, offline.</summary>
internal sealed class VerifyCommand(Shell shell, ReportJudge judge)
{
    private const int MostKeyBytes = 1024 * 1024;

    /// <summary>The command.</summary>
    public static Command Build(Shell shell, ReportJudge judge)
    {
        var folder = new Argument<string>("folder") { Description = "The folder of the report." }.WithoutOptions();
        var files = new Option<string[]>("--files") { Description = "The case files it was made from, and folders of them: they are judged anew.", HelpName = "path", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };
        var key = new Option<string?>("--key") { Description = "The public key, or the certificates, that you trust (PEM). Never take it from the report's own folder.", HelpName = "file" };
        var expect = new Option<string?>("--expect") { Description = "SHA-256 of the manifest, known from elsewhere: it tells this report from an older one.", HelpName = "digest" };
        var decisions = DecisionsFile.Option();
        var (language, rulebook) = (SharedOptions.InLanguage(), new RulebookOptions());
        var command = new Command("verify", "Verify a report: its files, its findings and, with the case files, its verdicts.") { folder, files, decisions, key, expect, language };
        rulebook.AddTo(command);
        command.SetAction(p => new VerifyCommand(shell, judge).Run(new()
        {
            Folder = p.GetRequiredValue(folder), Files = p.GetValue(files) ?? [], Expected = p.GetValue(expect),
        }, p.GetValue(key), p.GetValue(decisions), p.GetValue(language), rulebook.Of(p)));
        HelpPage.Teach(command,
            [
                "compliance verify report/ --key key.pub.pem                       nothing was changed, added or removed",
                "compliance verify report/ --key key.pub.pem --files cases/        and the verdicts come out the same",
                "compliance verify report/ --key key.pub.pem --expect 5f0c…        and it is no older report",
            ], ExitCodes.OfVerify);
        return command;
    }

    private int Run(VerificationRequest request, string? key, string? decisionsPath, Language language, RulebookRequest rulebook)
    {
        if (!Directory.Exists(request.Folder))
            return shell.Complain($"There is no folder '{request.Folder}'. Expected the folder that 'compliance report' wrote.");
        if (request.Expected is { } expected && !Sha256Text.Is(expected.ToLowerInvariant()))
            return shell.Complain($"'--expect {expected}' is no SHA-256. Expected 64 digits from 0 to 9 and a to f, as 'compliance report' prints them.");
        if (request.Files.FirstOrDefault(f => !File.Exists(f) && !Directory.Exists(f)) is { } missing)
            return shell.Complain($"There is no file or folder '{missing}'.");
        if (key is not null && !TryKey(key, ref request))
            return ExitCodes.Unreadable;
        if (DecisionsFile.Open(shell, decisionsPath, language) is not { } decisions)
            return ExitCodes.Unreadable;
        if (decisionsPath is not null && request.Files.Count == 0)
            return shell.Complain("'--decisions' is for judging anew: name the case files too, with --files PATH.");
        var isOpen = true;
        if (request.Files.Count > 0)
            request = request with { Decisions = decisions.Sha256, Judge = asked => JudgeAnew(asked, rulebook, decisions.Register, out isOpen) };
        var verification = ReportVerifier.Verify(request, shell.Stop);
        new VerificationText(language).Write(shell.Output, verification, request.Folder);
        return isOpen ? ExitCodes.Of(verification) : ExitCodes.Unreadable;
    }

    private JudgedAgain JudgeAnew(JudgeAgain asked, RulebookRequest rulebook, DecisionRegister? decisions, out bool isOpen)
    {
        var opened = RulebookOpening.Open(shell, rulebook);
        isOpen = opened is not null;
        return opened is null ? new("", []) : opened.Rulebook.Identity == asked.Manifest.Rulebook ? judge(shell, opened, decisions, asked) : new(opened.Rulebook.Identity, []);
    }

    private bool TryKey(string path, ref VerificationRequest request)
    {
        try
        {
            if (new FileInfo(path).Length > MostKeyBytes)
                shell.Complain($"'{path}' is too long for a key.");
            else if (File.ReadAllText(path) is var pem && pem.Contains("PRIVATE KEY", StringComparison.Ordinal))
                shell.Complain($"'{path}' is a private key. Verifying takes the public one: 'compliance key new' wrote it as NAME.pub.pem.");
            else if (!pem.Contains("-----BEGIN PUBLIC KEY-----", StringComparison.Ordinal) && !pem.Contains("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal))
                shell.Complain($"'{path}' is no public key and no certificate. Expected PEM.");
            else
                request = request with { TrustedPem = pem };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            shell.Complain($"The key '{path}' cannot be read: {error.Message}");
        }
        return request.TrustedPem is not null;
    }
}
