using System.Security.Cryptography;
using System.Text;

namespace Compliance.Rulebooks.Gate;

/// <summary>Every symbol a rule may name or use, exactly: assembly and documentation id, from <c>AllowedSymbols.txt</c>. Nothing is allowed by prefix or pattern.</summary>
internal static class AllowedSymbols
{
    /// <summary>The list as it is kept, one <c>assembly id</c> a line.</summary>
    public static IReadOnlyList<string> Lines { get; } = Read();

    /// <summary>The same, to look up.</summary>
    public static IReadOnlySet<string> All { get; } = Lines.ToHashSet(StringComparer.Ordinal);

    /// <summary>Digest of the list: part of the key of every compiled rulebook, beside the build of this library, where the grammar stands.</summary>
    public static string Digest { get; } = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines))));

    /// <summary>The last names of acts and enumerations, for hints.</summary>
    public static IReadOnlyList<string> TypeNames { get; } = [.. Names("T:Compliance.Cases.Acts."), .. Lines.Where(l => l.Contains(" F:", StringComparison.Ordinal)).Select(l => l.Split('.')[^2]).Distinct(StringComparer.Ordinal)];

    /// <summary>The last names of the members, for hints.</summary>
    public static IReadOnlyList<string> MemberNames { get; } = [.. Names("M:").Concat(Names("P:")).Concat(Names("F:"))];

    private static IEnumerable<string> Names(string kind) =>
        Lines.Select(l => l[(l.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Where(id => id.StartsWith(kind, StringComparison.Ordinal))
            .Select(id => id.Split('(')[0].Split('.')[^1].Split('`')[0]).Distinct(StringComparer.Ordinal);

    private static string[] Read()
    {
        using var stream = typeof(AllowedSymbols).Assembly.GetManifestResourceStream("AllowedSymbols.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
