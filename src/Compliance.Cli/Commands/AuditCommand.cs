using System.CommandLine;
using Compliance.Cli.Parsing;
using Compliance.Law;
using Compliance.Reporting.Evidence;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance audit verify</c>: what can be established of an audit log that the service exported, offline.</summary>
internal static class AuditCommand
{
    private const int MostBytes = 1024 * 1024;

    private static readonly (AuditPart Part, Text Name)[] Parts =
    [
        (AuditPart.Links, new("links", "bağlar")), (AuditPart.Heads, new("signed heads", "imzalanmış baş qeydlər")), (AuditPart.Kept, new("head kept elsewhere", "başqa yerdə saxlanılan baş qeyd")),
    ];

    /// <summary>The command and its subcommand.</summary>
    public static Command Build(Shell shell)
    {
        var log = new Argument<string>("log") { Description = "The exported log (JSON Lines)." }.WithoutOptions();
        var head = new Option<string?>("--head") { Description = "A signed head that was kept elsewhere: it shows a cut tail and a log written anew.", HelpName = "file" };
        var key = new Option<string?>("--key") { Description = "The public key of the service (PEM), had by another way than the log.", HelpName = "file" };
        var language = SharedOptions.InLanguage();
        var verify = new Command("verify", "Verify an audit log: its links, its signed heads, a head kept elsewhere.") { log, head, key, language };
        verify.SetAction(p => Verify(shell, p.GetRequiredValue(log), p.GetValue(head), p.GetValue(key), p.GetValue(language)));
        HelpPage.Teach(verify,
            [
                "compliance audit verify audit.jsonl --key audit-key.pem                     nothing was edited, deleted or moved",
                "compliance audit verify audit.jsonl --key audit-key.pem --head head.json    and nothing was cut off or written anew",
            ], ExitCodes.OfVerify);
        var audit = new Command("audit", "The audit log of the service.") { verify };
        HelpPage.Teach(audit, ["compliance audit verify audit.jsonl --key audit-key.pem --head head.json"], ExitCodes.OfVerify);
        return audit;
    }

    private static int Verify(Shell shell, string path, string? headPath, string? keyPath, Language language)
    {
        if (!File.Exists(path))
            return shell.Complain($"There is no file '{path}'. Expected a log that the audit page exported.");
        byte[]? headBytes = null, keyBytes = null;
        if ((headPath is not null && !TryRead(shell, headPath, out headBytes)) || (keyPath is not null && !TryRead(shell, keyPath, out keyBytes)))
            return ExitCodes.Unreadable;
        var kept = headBytes is null ? null : SignedHead.Parse(headBytes);
        if (headBytes is not null && kept is null)
            return shell.Complain($"'{headPath}' is no signed head. Expected the one line that the audit page gives.");
        var pem = keyBytes is null ? null : System.Text.Encoding.UTF8.GetString(keyBytes);
        using (var trusted = pem is null ? null : AuditTrail.PublicKey(pem))
        {
            if (pem is not null && trusted is null)
                return shell.Complain($"'{keyPath}' is no public key on P-256. Expected the PEM that the audit page shows.");
        }
        using var log = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var statements = AuditTrail.Verify(log, kept, pem, shell.Stop);
        foreach (var (part, name) in Parts)
            Write(shell.Output, name.In(language), [.. statements.Where(s => s.Part == part)], language);
        if (kept is null)
            shell.Output.WriteLine(new Text("Whether its tail was cut, the log itself cannot show: compare it with a head kept elsewhere (--head).",
                "Sonunun kəsilib-kəsilmədiyini jurnalın özü göstərə bilməz: onu başqa yerdə saxlanılan baş qeydlə müqayisə edin (--head).").In(language));
        return ExitCodes.Of(statements.Max(s => s.State));
    }

    private static void Write(TextWriter output, string name, IReadOnlyList<AuditStatement> statements, Language language)
    {
        var state = statements.Count == 0 ? new Text("not looked at", "yoxlanılmayıb") : Output.VerificationText.Word(statements.Max(s => s.State));
        output.WriteLine($"{name}: {state.In(language)}");
        foreach (var statement in statements)
            output.WriteLine($"  {statement.Words.In(language)}");
    }

    private static bool TryRead(Shell shell, string path, out byte[]? bytes)
    {
        bytes = null;
        try
        {
            if (new FileInfo(path).Length <= MostBytes)
                bytes = File.ReadAllBytes(path);
            else
                shell.Complain($"'{path}' is too long.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            shell.Complain($"'{path}' cannot be read: {error.Message}");
        }
        return bytes is not null;
    }
}
