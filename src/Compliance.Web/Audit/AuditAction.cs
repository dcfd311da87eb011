namespace Compliance.Web.Audit;

/// <summary>What is written down of what people and systems do here.</summary>
public static class AuditAction
{
    public const string SignedIn = "signed-in";
    public const string SignInRefused = "sign-in-refused";
    public const string SignedOut = "signed-out";
    public const string SessionEnded = "session-ended";
    public const string AccountMade = "account-made";
    public const string AccountChanged = "account-changed";
    public const string PasswordChanged = "password-changed";
    public const string SecondFactorSet = "second-factor-set";
    public const string KeyMade = "key-made";
    public const string KeyRevoked = "key-revoked";
    public const string AccessRefused = "access-refused";
    public const string Checked = "checked";
    public const string BatchReceived = "batch-received";
    public const string BatchCut = "batch-cut";
    public const string BatchStopped = "batch-stopped";
    public const string ChunkJudged = "chunk-judged";
    public const string FileRead = "file-read";
    public const string FindingsRead = "findings-read";
    public const string DutiesRead = "duties-read";
    public const string DecisionProposed = "decision-proposed";
    public const string DecisionConfirmed = "decision-confirmed";
    public const string DecisionRefused = "decision-refused";
    public const string DecisionWithdrawn = "decision-withdrawn";
    public const string DecisionProved = "decision-proved";
    public const string DecisionsExported = "decisions-exported";
    public const string ReportAsked = "report-asked";
    public const string ReportBuilt = "report-built";
    public const string ReportRead = "report-read";
    public const string PersonExported = "person-exported";
    public const string ErasureAsked = "erasure-asked";
    public const string ErasureConfirmed = "erasure-confirmed";
    public const string ErasureRefused = "erasure-refused";
    public const string Erased = "erased";
    public const string AuditExported = "audit-exported";
    public const string Started = "started";
    public const string Restored = "restored";

    /// <summary>Every code.</summary>
    public static IReadOnlyList<string> All { get; } = [.. typeof(AuditAction).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];
}
