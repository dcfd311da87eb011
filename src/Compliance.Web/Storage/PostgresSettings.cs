using Npgsql;

namespace Compliance.Web.Storage;

/// <summary>What PostgreSQL has to be set to.</summary>
internal static class PostgresSettings
{
    private static readonly (string Name, string[] Loses)[] Settings = [("fsync", ["off"]), ("full_page_writes", ["off"]), ("synchronous_commit", ["off"])];

    /// <summary>Refuses a connection that others could read, and a server, or a role of it, that acknowledges what a crash can lose.</summary>
    /// <exception cref="StartRefusedException">It would not keep what it is given.</exception>
    public static async Task CheckAsync(string connectionString, CancellationToken stop)
    {
        if (OpenTo(connectionString) is { Length: > 0 } host)
            throw new StartRefusedException($"The connection to PostgreSQL on '{host}' could be read on its way. Put 'SSL Mode=VerifyFull' into the connection string (and 'Root Certificate=FILE' for an authority of your own); only on this machine it can be left out.");
        await using var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(stop);
        }
        catch (NpgsqlException error)
        {
            throw new StartRefusedException($"PostgreSQL cannot be reached: {error.Message}. Expected a running server and a database the role may use; see docs/service.md.");
        }
        foreach (var (name, loses) in Settings)
        {
            await using var command = new NpgsqlCommand($"SHOW {name}", connection);
            var value = (string)(await command.ExecuteScalarAsync(stop))!;
            if (loses.Contains(value))
                throw new StartRefusedException($"PostgreSQL has '{name}' set to '{value}': what was acknowledged could be lost. Set it to 'on' for the server and for the role.");
        }
    }

    /// <summary>A host on another machine that is not reached by verified TLS; <c>null</c> where there is none.</summary>
    internal static string? OpenTo(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        return settings.SslMode == SslMode.VerifyFull ? null : (settings.Host ?? "").Split(',').Select(h => h.Trim()).FirstOrDefault(h => !IsHere(h));
    }

    private static bool IsHere(string host) => host.StartsWith('/') || host.StartsWith('@') || host is "localhost" || (System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var address) && System.Net.IPAddress.IsLoopback(address));
}
