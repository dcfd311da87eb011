using System.Diagnostics;
using System.Runtime.CompilerServices;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Json;
using Compliance.Rulebooks;
using Compliance.Rules;

namespace Compliance.Cli.Running;

/// <summary>A rulebook that was opened: what it says, where it stands, its packed form.</summary>
internal sealed record OpenRulebook(Rulebook Rulebook, string Path, byte[] Packed);

/// <summary>Opens the rulebook a command asks for, from its pages or from a packed file.</summary>
internal static class RulebookOpening
{
    /// <summary>The rulebook; <c>null</c> after the user was told why there is none.</summary>
    public static OpenRulebook? Open(Shell shell, RulebookRequest request)
    {
        var watch = Stopwatch.StartNew();
        if (Place(shell, request) is not { } path)
            return null;
        var opened = File.Exists(path) ? FromFile(shell, path, request) : FromFolder(shell, path, request);
        shell.Stop.ThrowIfCancellationRequested();
        if (opened is not null)
            shell.Note("Rulebook {Path} opened in {Time} ms: {Rules} rules, {Duties} duties, identity {Identity}.", path, watch.ElapsedMilliseconds, opened.Rulebook.Rules.Count, opened.Rulebook.Duties.Count, opened.Rulebook.Identity);
        return opened;
    }

    /// <summary>Where the rulebook is; <c>null</c> after the user was told that there is none.</summary>
    public static string? Place(Shell shell, RulebookRequest request)
    {
        var path = request.Path ?? RulebookFolder.Find();
        if (path is null)
            shell.Complain("There is no rulebook: no folder rules/az here, above, or beside the program. Name one with --rules PATH.");
        else if (!File.Exists(path) && !Directory.Exists(path))
            shell.Complain($"There is no rulebook '{path}'. Expected a folder with rulebook.yaml, or a file made with 'compliance rules pack'.");
        else
            return path;
        return null;
    }

    private static OpenRulebook? FromFile(Shell shell, string path, RulebookRequest request)
    {
        if (RulebookTrust.Of(shell, request) is not { } trust)
            return null;
        try
        {
            var bytes = File.ReadAllBytes(path);
            var (rulebook, fault) = PackedRulebook.Read(bytes, trust);
            if (rulebook is not null)
                return new(rulebook, path, bytes);
            shell.Complain($"{path}: {fault}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            shell.Complain($"The rulebook '{path}' cannot be read: {error.Message}");
        }
        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // Keeps the compiler's libraries out of runs on packed rulebooks.
    private static OpenRulebook? FromFolder(Shell shell, string path, RulebookRequest request)
    {
        var (secret, why) = request.CacheFolder is null ? (null, "") : OwnSecret.Open(OwnSecret.UsualPlace);
        if (why.Length > 0)
            shell.Error.WriteLine($"Compiled rulebooks are not kept: {why}");
        var loaded = RulebookLoader.Load(path, new() { CacheFolder = request.CacheFolder, Secret = secret, Announce = shell.Error.WriteLine });
        if (loaded.Rulebook is { } rulebook)
            return new(rulebook, path, loaded.Packed);
        foreach (var fault in loaded.Faults)
            shell.Error.WriteLine(fault.ToString());
        shell.Complain($"The rulebook '{path}' has {Counted.Of(loaded.Faults.Count, "fault", "faults")}: nothing was judged by it.");
        return null;
    }
}
