using Compliance.Json;

namespace Compliance.Cli.Running;

/// <summary>Reads the first case file while the rulebook is opened, and forgets it: what the first reading makes ready takes many times as long as a file.</summary>
internal static class Rehearsal
{
    private const int Most = 256 * 1024;

    /// <summary>Begins on a thread of its own; nobody waits for it, and what goes wrong goes wrong again when the file is read.</summary>
    public static void Begin(IReadOnlyList<string> paths, int threads)
    {
        if (threads > 1)
            Task.Run(() => IsSmall(paths[0]) ? new CaseReader().ReadPath(paths[0]).First() : null);
    }

    /// <summary>Whether it is a file of some bytes and no more: what can be read once only, such as a pipe, has none.</summary>
    private static bool IsSmall(string path) => new FileInfo(path) is { Exists: true, Length: > 0 and <= Most };
}
