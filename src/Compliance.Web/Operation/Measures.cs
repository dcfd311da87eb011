using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Compliance.Web.Operation;

/// <summary>What is counted and timed while the service works. Labels are codes of ours: never an id, a name, or a word somebody sent.</summary>
internal static class Measures
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Compliance";

    private static readonly Meter Meter = new(Name);

    /// <summary>Case files judged, by way: <c>check</c> (not stored), <c>page</c>, <c>batch</c>.</summary>
    public static Counter<long> Checks { get; } = Meter.CreateCounter<long>("compliance_checks", description: "Case files judged, by way.");

    /// <summary>Entries of the audit log, by code of the act: sign-ins refused and access refused are among them.</summary>
    public static Counter<long> Audited { get; } = Meter.CreateCounter<long>("compliance_audited", description: "Entries added to the audit log since the start, by code of the act.");

    /// <summary>Seconds that a transaction that writes waited for its turn.</summary>
    public static Histogram<double> WriterWait { get; } = Meter.CreateHistogram<double>("compliance_writer_wait_seconds", description: "Time a writing transaction waited for its turn.");

    /// <summary>Statements and transactions that the database refused.</summary>
    public static Counter<long> DatabaseErrors { get; } = Meter.CreateCounter<long>("compliance_database_errors", description: "Statements, transactions and connections that failed, by kind of error.");

    /// <summary>Work in the background that ended with an error, by what it was.</summary>
    public static Counter<long> WorkErrors { get; } = Meter.CreateCounter<long>("compliance_failures", description: "Requests and background work that ended with an error nobody expected, by where.");

    /// <summary>Adds to a counter under one label.</summary>
    public static void Count(Counter<long> counter, string label, string value, long count = 1) => counter.Add(count, new KeyValuePair<string, object?>(label, value));

    /// <summary>Counts what the database refuses.</summary>
    public static IInterceptor[] OfDatabase { get; } = [new FailedCommands(), new FailedTransactions(), new FailedConnections()];

    private static void Failed(Exception error) => Count(DatabaseErrors, "kind", error.GetType().Name);

    private sealed class FailedCommands : DbCommandInterceptor
    {
        public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Failed(eventData.Exception);

        public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
        {
            Failed(eventData.Exception);
            return Task.CompletedTask;
        }
    }

    private sealed class FailedTransactions : DbTransactionInterceptor
    {
        public override void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => Failed(eventData.Exception);

        public override Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
        {
            Failed(eventData.Exception);
            return Task.CompletedTask;
        }
    }

    private sealed class FailedConnections : DbConnectionInterceptor
    {
        public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) => Failed(eventData.Exception);

        public override Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
        {
            Failed(eventData.Exception);
            return Task.CompletedTask;
        }
    }
}
