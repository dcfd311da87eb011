using Compliance.Cases;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Json;
using Compliance.Reporting;
using Compliance.Reporting.Periodic;
using Compliance.Web.Audit;
using Compliance.Web.Deciding;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Checks;

/// <summary>A stored case file, opened and judged by a rulebook.</summary>
/// <param name="Row">The row.</param>
/// <param name="Source">Its name, as it was sent.</param>
/// <param name="File">The file.</param>
/// <param name="By">The rulebook that judged it.</param>
/// <param name="Findings">Its findings: what asks for something has its proof, violations what would have made them lawful.</param>
public sealed record OpenedCase(StoredFile Row, string Source, CaseFile File, ShelvedRulebook By, IReadOnlyList<Finding> Findings)
{
    private readonly FindingReporter _reporter = new(By.Rulebook);

    /// <summary>The decisions that were applied.</summary>
    public DecisionRegister Decisions { get; init; } = new([]);

    /// <summary>The stable id of a finding.</summary>
    public string IdOf(Finding finding) => _reporter.Of(finding, "", 1).Id;

    /// <summary>Where a finding stands for good.</summary>
    public string AddressOf(Finding finding) => $"/findings/{Row.Id}/{IdOf(finding)}";

    /// <summary>The finding of an id, with its proof; <c>null</c> for none.</summary>
    public Finding? Find(string id) => Findings.FirstOrDefault(f => IdOf(f) == id) is { } finding ? Proved(finding) : null;

    /// <summary>The same with every proof, as the case report wants it.</summary>
    public Reporting.JudgedFile ForReport() => new(Source, File, [.. Findings.Select(Proved)]);

    /// <summary>A finding with its proof.</summary>
    internal Finding Proved(Finding finding) => finding.Proof is null && By.Checker.Explain(File, finding.Act, finding.Rule, Row.KnownOn)?.Proof is { } proof ? finding with { Proof = proof } : finding;
}

/// <summary>A finding that another rulebook judges otherwise.</summary>
/// <param name="Before">The finding before; <c>null</c> where there was none.</param>
/// <param name="After">The finding now; <c>null</c> where there is none.</param>
public sealed record ChangedFinding(Finding? Before, Finding? After);

/// <summary>Opens stored case files for who sees them, writes down that they were read, and judges them again.</summary>
public sealed class CaseDesk(Database database, CaseStore store, Shelf shelf, AuditChain audit, DecisionProof decisions)
{
    /// <summary>The file of an id; <c>null</c> where there is none, or it is of another body.</summary>
    public async Task<StoredFile?> FindAsync(Caller caller, Guid id, CancellationToken stop)
    {
        await using var db = database.Read();
        return await db.FilesSeenBy(caller).SingleOrDefaultAsync(f => f.Id == id, stop);
    }

    /// <summary>Opens a judged file for reading, by the rulebook that judged it; that it was read is written down before it is shown. <c>null</c> where its content was erased.</summary>
    /// <param name="caller">Who reads.</param>
    /// <param name="row">The row.</param>
    /// <param name="what">What of it is read, in a code.</param>
    /// <param name="stop">Stops.</param>
    public async Task<OpenedCase?> ReadAsync(Caller caller, StoredFile row, string what, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(row);
        await NoteAsync(caller, row, what, stop);
        var by = await shelf.FindAsync(row.Rulebook, stop) ?? throw new InvalidOperationException($"The rulebook that judged file {row.Id} is not kept here.");
        return Opened(row, by, await decisions.ActiveAsync(row, stop));
    }

    /// <summary>Writes down that a file was read.</summary>
    public Task NoteAsync(Caller caller, StoredFile row, string what, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(row);
        return database.WriteAsync(db => audit.AppendAsync(db, (caller.Id, AuditAction.FileRead, $"file:{row.Id}", what)), stop);
    }

    /// <summary>The file judged by the rulebook that judges now, and what that changes. Nothing is stored.</summary>
    public (OpenedCase Again, IReadOnlyList<ChangedFinding> Changes) Again(OpenedCase opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var again = Opened(opened.Row, shelf.Current, opened.Decisions)!;
        var (before, after) = (Keyed(opened.Findings), Keyed(again.Findings));
        var changes = before.Keys.Union(after.Keys).Select(k => new ChangedFinding(before.GetValueOrDefault(k), after.GetValueOrDefault(k))).Where(IsChange);
        return (again, [.. changes]);

        static Dictionary<(string, string), Finding> Keyed(IEnumerable<Finding> findings) => findings.DistinctBy(f => (f.Act.Id, f.Rule)).ToDictionary(f => (f.Act.Id, f.Rule));
        static bool IsChange(ChangedFinding c) => c.Before is null || c.After is null || FindingKind.Of(c.Before) != FindingKind.Of(c.After) || c.Before.Version?.From != c.After.Version?.From;
    }

    /// <summary>Judges a file by the rulebook that judges now, and keeps that. False where the file was replaced, erased or refused, or another rulebook judges by now than the one that was looked at.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The file.</param>
    /// <param name="rulebook">Identity of the rulebook whose changes were shown.</param>
    /// <param name="stop">Stops.</param>
    public async Task<bool> KeepAgainAsync(Caller caller, Guid id, string rulebook, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var by = shelf.Current;
        if (by.Rulebook.Identity != rulebook || await FindAsync(caller, id, stop) is not { State: "judged", IsReplaced: false } found || store.ContentOf(found) is not { } content)
            return false;
        var judged = JudgedFile.Of(content, store.NameOf(found) ?? "", 1, by, new() { KnownOn = found.KnownOn, WithRepairs = true });
        var isKept = await database.WriteAsync(async db =>
        {
            await CaseStore.TakeTurnAsync(db);
            if (await db.FilesSeenBy(caller).SingleOrDefaultAsync(f => f.Id == id && f.State == "judged" && !f.IsReplaced, stop) is not { } row)
                return false;
            await store.SettleAsync(db, row, judged, rulebook);
            await audit.AppendAsync(db, (caller.Id, AuditAction.Checked, $"file:{id}", $"again rulebook={rulebook}"));
            return true;
        }, stop);
        if (isKept)
            await decisions.ReproveAsync(id, stop);
        return isKept;
    }

    private OpenedCase? Opened(StoredFile row, ShelvedRulebook by, DecisionRegister register)
    {
        if (store.ContentOf(row) is not { } content)
            return null;
        var source = store.NameOf(row) ?? "";
        var file = new CaseReader().ReadDocument(content, source).Case ?? throw new InvalidOperationException($"File {row.Id} was judged and cannot be read now.");
        var opened = new OpenedCase(row, source, file, by, by.Checker.Check(file, decisions.OptionsOf(row) with { WithRepairs = true, Decisions = register })) { Decisions = register };
        return opened with { Findings = [.. opened.Findings.Select(f => FindingKind.Of(f).IsQuiet ? f : opened.Proved(f))] };
    }
}
