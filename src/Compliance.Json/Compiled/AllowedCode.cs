using System.Text;

namespace Compliance.Json;

/// <summary>What compiled rules may refer to, exactly, from <c>AllowedCode.txt</c>: types as <c>[assembly]name</c>, members with their signature, attributes by what they stand on.</summary>
internal static class AllowedCode
{
    /// <summary>The list as it is kept.</summary>
    public static IReadOnlyList<string> Lines { get; } = Read();

    private static readonly HashSet<string> All = Lines.ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether an assembly is on the list, by its simple name.</summary>
    public static bool HasAssembly(string name) => All.Contains($"assembly {name}");

    /// <summary>Whether a type is on the list.</summary>
    public static bool HasType(string type) => All.Contains($"type {type}");

    /// <summary>Whether a member is, as <c>[assembly]Type::Name</c> with its signature.</summary>
    public static bool HasMember(string member) => All.Contains($"member {member}");

    /// <summary>Whether an attribute, by its constructor, may stand on that kind of thing.</summary>
    public static bool HasAttribute(string on, string member) => All.Contains($"attribute {on} {member}");

    private static string[] Read()
    {
        using var stream = typeof(AllowedCode).Assembly.GetManifestResourceStream("AllowedCode.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
