using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Compliance.Web.Storage.Migrations;

/// <summary>The first schema. Its columns have the types each database gives to the type of .NET: one text for both.</summary>
[DbContext(typeof(ServiceDb)), Migration("0001_first")]
public sealed class M0001 : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        Accounts(migration);
        Keeping(migration);
        Cases(migration);
        Findings(migration);
        Reports(migration);
    }

    private static void Accounts(MigrationBuilder m)
    {
        m.CreateTable("accounts", t => new
        {
            Id = t.Column<Guid>(), Login = t.Column<string>(), PasswordHash = t.Column<string>(), Role = t.Column<string>(), AllBodies = t.Column<bool>(), IsDisabled = t.Column<bool>(),
            MustChangePassword = t.Column<bool>(), SecondFactor = t.Column<byte[]>(nullable: true), SecondFactorStep = t.Column<long>(), Language = t.Column<string>(),
            Issuer = t.Column<string>(), Subject = t.Column<string>(), InvitedOn = t.Column<DateTime>(nullable: true), CreatedOn = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("PK_accounts", x => x.Id));
        m.CreateIndex("IX_accounts_Issuer_Subject", "accounts", ["Issuer", "Subject"], unique: true, filter: "\"Subject\" <> ''");
        m.CreateIndex("IX_accounts_Login", "accounts", "Login", unique: true);
        m.CreateTable("account_bodies", t => new { AccountId = t.Column<Guid>(), Body = t.Column<string>() }, constraints: t =>
        {
            t.PrimaryKey("PK_account_bodies", x => new { x.AccountId, x.Body });
            t.ForeignKey("FK_account_bodies_accounts_AccountId", x => x.AccountId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
        });
        m.CreateTable("recovery_codes", t => new { Id = t.Column<Guid>(), AccountId = t.Column<Guid>(), Hash = t.Column<byte[]>(), UsedOn = t.Column<DateTime>(nullable: true) },
            constraints: t => t.PrimaryKey("PK_recovery_codes", x => x.Id));
        m.CreateIndex("IX_recovery_codes_AccountId", "recovery_codes", "AccountId");
        m.CreateTable("failed_sign_ins", t => new { Id = t.Column<Guid>(), Who = t.Column<byte[]>(), On = t.Column<DateTime>() }, constraints: t => t.PrimaryKey("PK_failed_sign_ins", x => x.Id));
        m.CreateIndex("IX_failed_sign_ins_Who_On", "failed_sign_ins", ["Who", "On"]);
        m.CreateTable("sessions", t => new
        {
            Id = t.Column<Guid>(), TokenHash = t.Column<byte[]>(), AccountId = t.Column<Guid>(), IsComplete = t.Column<bool>(), CreatedOn = t.Column<DateTime>(), SeenOn = t.Column<DateTime>(),
            ProvedOn = t.Column<DateTime>(), IsStrong = t.Column<bool>(), EndedOn = t.Column<DateTime>(nullable: true), Agent = t.Column<string>(), Address = t.Column<string>(), NewFactor = t.Column<byte[]>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_sessions", x => x.Id));
        m.CreateIndex("IX_sessions_TokenHash", "sessions", "TokenHash", unique: true);
        m.CreateIndex("IX_sessions_AccountId", "sessions", "AccountId");
        m.CreateTable("provider_trips", t => new { Id = t.Column<Guid>(), State = t.Column<byte[]>(), Browser = t.Column<byte[]>(), Words = t.Column<byte[]>(), StartedOn = t.Column<DateTime>() },
            constraints: t => t.PrimaryKey("PK_provider_trips", x => x.Id));
        m.CreateIndex("IX_provider_trips_State", "provider_trips", "State", unique: true);
        m.CreateTable("api_keys", t => new
        {
            Id = t.Column<Guid>(), Name = t.Column<string>(), Hash = t.Column<byte[]>(), Issuer = t.Column<string>(), Subject = t.Column<string>(), Client = t.Column<string>(), Verbs = t.Column<string>(), AllBodies = t.Column<bool>(), Bodies = t.Column<string>(),
            CreatedBy = t.Column<Guid>(), CreatedOn = t.Column<DateTime>(), ExpiresOn = t.Column<DateTime>(), RevokedOn = t.Column<DateTime>(nullable: true), LastUsedOn = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_api_keys", x => x.Id));
        m.CreateIndex("IX_api_keys_Hash", "api_keys", "Hash", unique: true);
        m.CreateTable("views", t => new { Id = t.Column<Guid>(), AccountId = t.Column<Guid>(), Name = t.Column<string>(), Query = t.Column<string>() }, constraints: t => t.PrimaryKey("PK_views", x => x.Id));
        m.CreateIndex("IX_views_AccountId", "views", "AccountId");
    }

    private static void Keeping(MigrationBuilder m)
    {
        m.CreateTable("audit", t => new
        {
            Number = t.Column<long>(), On = t.Column<DateTime>(), Actor = t.Column<string>(), Action = t.Column<string>(), Object = t.Column<string>(), Detail = t.Column<string>(),
            Previous = t.Column<byte[]>(), Hash = t.Column<byte[]>(),
        }, constraints: t => t.PrimaryKey("PK_audit", x => x.Number));
        m.CreateIndex("IX_audit_Object", "audit", "Object");
        m.CreateTable("audit_heads", t => new { Number = t.Column<long>(), Hash = t.Column<byte[]>(), On = t.Column<DateTime>(), Signature = t.Column<byte[]>() },
            constraints: t => t.PrimaryKey("PK_audit_heads", x => x.Number));
        m.CreateTable("answers", t => new
        {
            Owner = t.Column<string>(), Key = t.Column<string>(), Fingerprint = t.Column<byte[]>(), Status = t.Column<int>(), Answer = t.Column<string>(), On = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("PK_answers", x => new { x.Owner, x.Key }));
        m.CreateTable("rulebooks", t => new { Id = t.Column<string>(), Jurisdiction = t.Column<string>(), Packed = t.Column<byte[]>(), FirstUsedOn = t.Column<DateTime>() },
            constraints: t => t.PrimaryKey("PK_rulebooks", x => x.Id));
        m.CreateTable("erasures", t => new
        {
            Id = t.Column<Guid>(), PersonHash = t.Column<byte[]>(), Bodies = t.Column<string>(), State = t.Column<string>(), AskedBy = t.Column<Guid>(), AskedOn = t.Column<DateTime>(), ConfirmedBy = t.Column<Guid>(nullable: true),
            ConfirmedOn = t.Column<DateTime>(nullable: true), DoneOn = t.Column<DateTime>(nullable: true), Files = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("PK_erasures", x => x.Id));
        m.CreateIndex("IX_erasures_PersonHash", "erasures", "PersonHash");
        m.CreateTable("doomed_keys", t => new { KeyId = t.Column<Guid>() }, constraints: t => t.PrimaryKey("PK_doomed_keys", x => x.KeyId));
    }

    private static void Cases(MigrationBuilder m)
    {
        m.CreateTable("batches", t => new
        {
            Id = t.Column<Guid>(), Owner = t.Column<string>(), Name = t.Column<byte[]>(), Kind = t.Column<string>(), Purpose = t.Column<string>(), AllBodies = t.Column<bool>(), Bodies = t.Column<string>(), KeyId = t.Column<Guid>(),
            Bytes = t.Column<long>(), ReceivedOn = t.Column<DateTime>(), State = t.Column<string>(), Rulebook = t.Column<string>(), KnownOn = t.Column<DateOnly>(nullable: true),
            Received = t.Column<long>(), Judged = t.Column<long>(), Refused = t.Column<long>(), Stopped = t.Column<long>(), Reason = t.Column<string>(), DoneOn = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_batches", x => x.Id));
        m.CreateIndex("IX_batches_Owner", "batches", "Owner");
        m.CreateTable("batch_parts", t => new { BatchId = t.Column<Guid>(), Number = t.Column<int>(), Content = t.Column<byte[]>(), On = t.Column<DateTime>() },
            constraints: t => t.PrimaryKey("PK_batch_parts", x => new { x.BatchId, x.Number }));
        m.CreateTable("chunks", t => new
        {
            Id = t.Column<Guid>(), BatchId = t.Column<Guid>(), First = t.Column<long>(), Last = t.Column<long>(), State = t.Column<string>(), Epoch = t.Column<long>(),
            ClaimedUntil = t.Column<DateTime>(nullable: true), Tries = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("PK_chunks", x => x.Id));
        m.CreateIndex("IX_chunks_BatchId_First", "chunks", ["BatchId", "First"], unique: true);
        m.CreateIndex("IX_chunks_State", "chunks", "State");
        m.CreateTable("files", t => new
        {
            Id = t.Column<Guid>(), BatchId = t.Column<Guid>(), Position = t.Column<long>(), Line = t.Column<int>(), Tries = t.Column<int>(), State = t.Column<string>(), Body = t.Column<string>(), CaseHash = t.Column<byte[]>(), IsReplaced = t.Column<bool>(),
            Name = t.Column<byte[]>(), Content = t.Column<byte[]>(), Faults = t.Column<byte[]>(), KeyId = t.Column<Guid>(), Rulebook = t.Column<string>(), KnownOn = t.Column<DateOnly>(nullable: true),
            ReceivedOn = t.Column<DateTime>(), JudgedOn = t.Column<DateTime>(nullable: true), Acts = t.Column<int>(), Counts = t.Column<string>(),
        }, constraints: t => t.PrimaryKey("PK_files", x => x.Id));
        m.CreateIndex("IX_files_BatchId_Position", "files", ["BatchId", "Position"], unique: true);
        m.CreateIndex("IX_files_CaseHash", "files", "CaseHash");
        m.CreateIndex("IX_files_Body", "files", "Body");
        m.CreateTable("file_persons", t => new { FileId = t.Column<Guid>(), PersonHash = t.Column<byte[]>() }, constraints: t => t.PrimaryKey("PK_file_persons", x => new { x.FileId, x.PersonHash }));
        m.CreateIndex("IX_file_persons_PersonHash", "file_persons", "PersonHash");
    }

    private static void Findings(MigrationBuilder m)
    {
        m.CreateTable("findings", t => new
        {
            Number = Counted(t.Column<long>()), FileId = t.Column<Guid>(), FindingId = t.Column<string>(), Body = t.Column<string>(), Month = t.Column<string>(), ActKind = t.Column<string>(),
            Rule = t.Column<string>(), Provision = t.Column<string>(), Chapter = t.Column<string>(), Outcome = t.Column<string>(), Kind = t.Column<string>(), Severity = t.Column<string>(), Grade = t.Column<string>(),
            IsUnderReview = t.Column<bool>(), WordingFrom = t.Column<DateOnly>(nullable: true), Detail = t.Column<byte[]>(),
        }, constraints: t => t.PrimaryKey("PK_findings", x => x.Number));
        m.CreateIndex("IX_findings_FileId_FindingId", "findings", ["FileId", "FindingId"], unique: true);
        m.CreateIndex("IX_findings_Body_Kind_Number", "findings", ["Body", "Kind", "Number"]);
        m.CreateIndex("IX_findings_Provision_Kind_Number", "findings", ["Provision", "Kind", "Number"]);
        m.CreateIndex("IX_findings_Chapter_Kind_Number", "findings", ["Chapter", "Kind", "Number"]);
        m.CreateIndex("IX_findings_Kind_Number", "findings", ["Kind", "Number"]);
        m.CreateTable("counts", t => new
        {
            Body = t.Column<string>(), Month = t.Column<string>(), Chapter = t.Column<string>(), Provision = t.Column<string>(), Kind = t.Column<string>(), Severity = t.Column<string>(),
            Grade = t.Column<string>(), Count = t.Column<long>(),
        }, constraints: t => t.PrimaryKey("PK_counts", x => new { x.Body, x.Month, x.Chapter, x.Provision, x.Kind, x.Severity, x.Grade }));
        m.CreateTable("decisions", t => new
        {
            Id = t.Column<Guid>(), FileId = t.Column<Guid>(), FindingId = t.Column<string>(), Rule = t.Column<string>(), Body = t.Column<string>(), Kind = t.Column<string>(), State = t.Column<string>(),
            Standing = t.Column<string>(), ExpiresOn = t.Column<DateOnly>(nullable: true), Content = t.Column<byte[]>(), ProposedBy = t.Column<Guid>(), ProposedOn = t.Column<DateTime>(),
            SettledBy = t.Column<Guid>(nullable: true), SettledOn = t.Column<DateTime>(nullable: true), Reply = t.Column<byte[]>(), WithdrawnOn = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_decisions", x => x.Id));
        m.CreateIndex("IX_decisions_FileId", "decisions", "FileId");
        m.CreateIndex("IX_decisions_State_Standing", "decisions", ["State", "Standing"]);
    }

    private static void Reports(MigrationBuilder m)
    {
        m.CreateTable("reports", t => new
        {
            Id = t.Column<Guid>(), Owner = t.Column<string>(), Asked = t.Column<string>(), Bodies = t.Column<string>(), State = t.Column<string>(), Epoch = t.Column<long>(),
            ClaimedUntil = t.Column<DateTime>(nullable: true), Tries = t.Column<int>(), Done = t.Column<int>(), Total = t.Column<int>(), Manifest = t.Column<string>(), KeyId = t.Column<Guid>(),
            AskedOn = t.Column<DateTime>(), DoneOn = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_reports", x => x.Id));
        m.CreateIndex("IX_reports_State", "reports", "State");
        m.CreateTable("report_files", t => new { ReportId = t.Column<Guid>(), Path = t.Column<string>(), Bytes = t.Column<long>(), Content = t.Column<byte[]>() },
            constraints: t => t.PrimaryKey("PK_report_files", x => new { x.ReportId, x.Path }));
    }

    /// <summary>A number that the database counts up, in the words of both.</summary>
    private static OperationBuilder<Microsoft.EntityFrameworkCore.Migrations.Operations.AddColumnOperation> Counted(OperationBuilder<Microsoft.EntityFrameworkCore.Migrations.Operations.AddColumnOperation> column) =>
        column.Annotation("Sqlite:Autoincrement", true).Annotation("Npgsql:ValueGenerationStrategy", Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
}
