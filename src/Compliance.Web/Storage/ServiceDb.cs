using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Compliance.Web.Storage;

/// <summary>The database of the service, on SQLite or PostgreSQL: one schema.</summary>
public sealed class ServiceDb(DbContextOptions<ServiceDb> options) : DbContext(options)
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<FailedSignIn> FailedSignIns => Set<FailedSignIn>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<ProviderTrip> Trips => Set<ProviderTrip>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    public DbSet<KeptAnswer> Answers => Set<KeptAnswer>();

    public DbSet<StoredRulebook> Rulebooks => Set<StoredRulebook>();

    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<BatchPart> BatchParts => Set<BatchPart>();

    public DbSet<Chunk> Chunks => Set<Chunk>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<FilePerson> Persons => Set<FilePerson>();

    public DbSet<StoredFinding> Findings => Set<StoredFinding>();

    public DbSet<FindingCount> Counts => Set<FindingCount>();

    public DbSet<StoredDecision> Decisions => Set<StoredDecision>();

    public DbSet<SavedView> Views => Set<SavedView>();

    public DbSet<StoredReport> Reports => Set<StoredReport>();

    public DbSet<ReportFile> ReportFiles => Set<ReportFile>();

    public DbSet<Erasure> Erasures => Set<Erasure>();

    public DbSet<DoomedKey> DoomedKeys => Set<DoomedKey>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => conventions.Properties<DateTime>().HaveConversion<UtcTime>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Account>(e =>
        {
            e.ToTable("accounts").HasIndex(a => a.Login).IsUnique();
            e.HasIndex(a => new { a.Issuer, a.Subject }).IsUnique().HasFilter("\"Subject\" <> ''"); // one person of a provider, one account
            e.HasMany(a => a.Bodies).WithOne().HasForeignKey(b => b.AccountId);
        });
        model.Entity<AccountBody>().ToTable("account_bodies").HasKey(b => new { b.AccountId, b.Body });
        model.Entity<RecoveryCode>().ToTable("recovery_codes").HasIndex(c => c.AccountId);
        model.Entity<FailedSignIn>().ToTable("failed_sign_ins").HasIndex(f => new { f.Who, f.On });
        model.Entity<Session>(e =>
        {
            e.ToTable("sessions").HasIndex(s => s.TokenHash).IsUnique();
            e.HasIndex(s => s.AccountId);
        });
        model.Entity<ProviderTrip>().ToTable("provider_trips").HasIndex(t => t.State).IsUnique();
        model.Entity<ApiKey>().ToTable("api_keys").HasIndex(k => k.Hash).IsUnique();
        model.Entity<AuditEntry>(e =>
        {
            e.ToTable("audit").HasKey(a => a.Number);
            e.Property(a => a.Number).ValueGeneratedNever();
            e.HasIndex(a => a.Object);
        });
        model.Entity<AuditHead>(e =>
        {
            e.ToTable("audit_heads").HasKey(h => h.Number);
            e.Property(h => h.Number).ValueGeneratedNever();
        });
        model.Entity<KeptAnswer>().ToTable("answers").HasKey(a => new { a.Owner, a.Key });
        model.Entity<StoredRulebook>().ToTable("rulebooks");
        Cases(model);
    }

    private static void Cases(ModelBuilder model)
    {
        model.Entity<Batch>().ToTable("batches").HasIndex(b => b.Owner);
        model.Entity<BatchPart>().ToTable("batch_parts").HasKey(p => new { p.BatchId, p.Number });
        model.Entity<Chunk>(e =>
        {
            e.ToTable("chunks").HasIndex(c => new { c.BatchId, c.First }).IsUnique();
            e.HasIndex(c => c.State);
        });
        model.Entity<StoredFile>(e =>
        {
            e.ToTable("files").HasIndex(f => new { f.BatchId, f.Position }).IsUnique();
            e.HasIndex(f => f.CaseHash);
            e.HasIndex(f => f.Body);
        });
        model.Entity<FilePerson>(e =>
        {
            e.ToTable("file_persons").HasKey(p => new { p.FileId, p.PersonHash });
            e.HasIndex(p => p.PersonHash);
        });
        model.Entity<StoredFinding>(e =>
        {
            e.ToTable("findings").HasKey(f => f.Number);
            e.Property(f => f.Number).ValueGeneratedOnAdd();
            e.HasIndex(f => new { f.FileId, f.FindingId }).IsUnique();
            e.HasIndex(f => new { f.Body, f.Kind, f.Number });
            e.HasIndex(f => new { f.Provision, f.Kind, f.Number });
            e.HasIndex(f => new { f.Chapter, f.Kind, f.Number });
            e.HasIndex(f => new { f.Kind, f.Number });
        });
        model.Entity<FindingCount>().ToTable("counts").HasKey(c => new { c.Body, c.Month, c.Chapter, c.Provision, c.Kind, c.Severity, c.Grade });
        model.Entity<StoredDecision>(e =>
        {
            e.ToTable("decisions").HasIndex(d => d.FileId);
            e.HasIndex(d => new { d.State, d.Standing });
        });
        model.Entity<SavedView>().ToTable("views").HasIndex(v => v.AccountId);
        model.Entity<StoredReport>().ToTable("reports").HasIndex(r => r.State);
        model.Entity<ReportFile>().ToTable("report_files").HasKey(f => new { f.ReportId, f.Path });
        model.Entity<Erasure>().ToTable("erasures").HasIndex(e => e.PersonHash);
        model.Entity<DoomedKey>().ToTable("doomed_keys").HasKey(k => k.KeyId);
    }

    /// <summary>Times are UTC going in and coming out.</summary>
    private sealed class UtcTime() : ValueConverter<DateTime, DateTime>(t => t.Kind == DateTimeKind.Utc ? t : t.ToUniversalTime(), t => DateTime.SpecifyKind(t, DateTimeKind.Utc));
}
