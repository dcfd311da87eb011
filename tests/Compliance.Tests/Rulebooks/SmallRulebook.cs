using Compliance.Rulebooks;
using Compliance.Rulebooks.Examples;
using Compliance.Rules;

namespace Compliance.Tests.Rulebooks;

/// <summary>The invented rulebook of the fixtures, compiled once for all tests, and copies of it to be changed.</summary>
internal static class SmallRulebook
{
    public static readonly string Folder = RepositoryRoot.PathTo("fixtures", "rulebooks", "small");
    private static readonly Lazy<LoadResult> Once = new(() => RulebookLoader.Load(Folder));

    public static LoadResult Loaded => Once.Value;

    public static Rulebook Rulebook => Loaded.Rulebook.ShouldNotBeNull(string.Join('\n', Loaded.Faults));

    /// <summary>A copy in a temporary folder, with the files of another folder laid over it.</summary>
    public static TemporaryFolder Copy(string? overlay = null)
    {
        var copy = new TemporaryFolder();
        foreach (var source in new[] { Folder, overlay }.OfType<string>())
        {
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
                copy.Write(Path.GetRelativePath(source, file), File.ReadAllBytes(file));
        }
        return copy;
    }

    /// <summary>What is said of a rulebook and its examples, with paths inside its folder.</summary>
    public static IReadOnlyList<PageFault> FaultsIn(TemporaryFolder folder)
    {
        var loaded = RulebookLoader.Load(folder.Path);
        var faults = loaded.Rulebook is null ? loaded.Faults : RulebookExamples.Faults(loaded);
        return [.. faults.Select(f => f with
        {
            Path = Path.GetRelativePath(folder.Path, f.Path).Replace('\\', '/'),
            Message = f.Message.Replace(folder.Path + "/", "", StringComparison.Ordinal),
        })];
    }
}

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("compliance-").FullName;

    public string PathTo(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathTo(name))!);
        File.WriteAllBytes(PathTo(name), bytes);
    }

    public void Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Replaces a text that the file must hold.</summary>
    public void Replace(string name, string old, string by)
    {
        var text = File.ReadAllText(PathTo(name));
        text.ShouldContain(old);
        Write(name, text.Replace(old, by, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
