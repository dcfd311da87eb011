using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Compliance.Web.Tests.Hosts;

/// <summary>A real PostgreSQL of the tests' own: a cluster in a temporary folder, started once, stopped at the end. Where none is installed, tests that need it are skipped with the way out.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>What a skipped test says.</summary>
    public const string HowToInstall = "PostgreSQL is not installed. Install it with: apt-get install -y postgresql";

    private readonly string _folder;
    private readonly int _port;

    private PostgresServer(string folder, int port) => (_folder, _port) = (folder, port);

    private static string? Programs { get; } = new[] { "/usr/lib/postgresql" }.Where(Directory.Exists).SelectMany(d => Directory.GetDirectories(d))
        .OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")));

    /// <summary>Whether one can be started here.</summary>
    public static bool IsInstalled => Programs is not null;

    /// <summary>Starts a cluster.</summary>
    /// <param name="settings">Settings beside those of a fresh one, <c>name=value</c>.</param>
    public static async Task<PostgresServer> StartAsync(params string[] settings)
    {
        if (!IsInstalled)
            Assert.Ignore(HowToInstall);
        var folder = Directory.CreateTempSubdirectory("pg-").FullName;
        var port = FreePort();
        if (Environment.UserName == "root")
            await RunAsync("chown", ["postgres", folder]);
        await RunAsAsync($"{Programs}/initdb -D {folder}/data -A trust -U postgres -E UTF8 --locale=C.UTF-8 --data-checksums");
        var options = string.Join(' ', settings.Append($"port={port.ToString(CultureInfo.InvariantCulture)}").Append("listen_addresses=127.0.0.1").Append($"unix_socket_directories={folder}").Select(s => $"-c {s}"));
        await RunAsAsync($"{Programs}/pg_ctl -D {folder}/data -w -l {folder}/log -o \"{options}\" start");
        return new(folder, port);
    }

    /// <summary>The folder with all of its files.</summary>
    public string DataFolder => Path.Combine(_folder, "data");

    /// <summary>Makes a database of a new name.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"t{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(To("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return To(name);
    }

    /// <summary>Copies a database with <c>pg_dump</c>, as its administrator does.</summary>
    public async Task<string> DumpAsync(string connection)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.dump");
        await RunAsAsync($"{Programs}/pg_dump -h 127.0.0.1 -p {_port.ToString(CultureInfo.InvariantCulture)} -U postgres -Fc -f {path} {new NpgsqlConnectionStringBuilder(connection).Database}");
        return path;
    }

    /// <summary>Puts a copy into a database of a new name.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> RestoreAsync(string dump)
    {
        var connection = await NewDatabaseAsync();
        await RunAsAsync($"{Programs}/pg_restore -h 127.0.0.1 -p {_port.ToString(CultureInfo.InvariantCulture)} -U postgres --exit-on-error -d {new NpgsqlConnectionStringBuilder(connection).Database} {dump}");
        return connection;
    }

    /// <summary>Writes all pages to their files.</summary>
    public async Task CheckpointAsync()
    {
        await using var connection = new NpgsqlConnection(To("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("CHECKPOINT", connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsAsync($"{Programs}/pg_ctl -D {_folder}/data -m immediate stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string To(string database) => $"Host=127.0.0.1;Port={_port.ToString(CultureInfo.InvariantCulture)};Username=postgres;Database={database};Maximum Pool Size=40";

    private static Task RunAsAsync(string command) => Environment.UserName == "root" ? RunAsync("su", ["postgres", "-s", "/bin/bash", "-c", command]) : RunAsync("/bin/bash", ["-c", command]);

    private static async Task RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var outcome = process.StandardOutput.ReadToEndAsync();
        // pg_ctl start leaves the server with our pipes: the program's own end is what counts.
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await outcome} {await process.StandardError.ReadToEndAsync()}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
