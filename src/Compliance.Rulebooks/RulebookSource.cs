using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Gate;
using Compliance.Rules;

namespace Compliance.Rulebooks;

/// <summary>The files of a rulebook, read but not understood yet, and their digests.</summary>
internal sealed class RulebookSource
{
    /// <summary>Largest page, in bytes.</summary>
    public const int MostOfPage = 512 * 1024;

    /// <summary>Largest list of acts or calendar, in bytes.</summary>
    public const int MostOfYaml = 4 * 1024 * 1024;

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, MaxRecursionDepth = 8, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    private RulebookSource(string folder, IReadOnlyList<(string Path, byte[] Bytes)> files) => (Folder, Files) = (folder, files);

    /// <summary>The folder as the caller named it.</summary>
    public string Folder { get; }

    /// <summary>The files, by path relative to the folder, in ordinal order.</summary>
    public IReadOnlyList<(string Path, byte[] Bytes)> Files { get; }

    /// <summary>What the rulebook says: digest of names and bytes.</summary>
    public string Identity => Digest(Files);

    /// <summary>What a compiled form depends on: the files, the gate with its list, the language, the compiler, the domain and libraries it was compiled against.</summary>
    public string CompiledKey => Digest(Files.Concat(Dependencies));

    /// <summary>What a compiled form depends on besides the files. Telling it loads nothing of the compiler.</summary>
    internal static IReadOnlyList<(string Name, byte[] Bytes)> Dependencies { get; } =
    [
        ("gate", Encoding.UTF8.GetBytes(Gate)),
        ("language", Encoding.UTF8.GetBytes(((int)Grammar.Version).ToString(System.Globalization.CultureInfo.InvariantCulture))),
        ("engine version", Encoding.UTF8.GetBytes(typeof(Rule).Assembly.GetName().Version!.ToString())),
        ("compiler", CompilerFile.Identity().ToByteArray()),
        ("engine", typeof(Rule).Assembly.ManifestModule.ModuleVersionId.ToByteArray()),
        ("loader", typeof(RulebookSource).Assembly.ManifestModule.ModuleVersionId.ToByteArray()),
        ("packer", typeof(Json.PackedRulebook).Assembly.ManifestModule.ModuleVersionId.ToByteArray()),
        ("runtime", typeof(object).Assembly.ManifestModule.ModuleVersionId.ToByteArray()),
        ("references", [.. RuleCompiler.References.SelectMany(r => System.Reflection.Assembly.Load(r).ManifestModule.ModuleVersionId.ToByteArray())]),
    ];

    /// <summary>The gate: its version and the digest of what it allows.</summary>
    internal static string Gate => $"{RuleCompiler.Version} {AllowedSymbols.Digest}";

    /// <summary>What compiled forms made by these libraries depend on, whatever the files.</summary>
    internal static string OwnKey { get; } = Digest(Dependencies);

    /// <summary>Reads the folder; what cannot be read is a fault.</summary>
    public static RulebookSource? Read(string folder, List<PageFault> faults)
    {
        if (!Directory.Exists(folder))
        {
            faults.Add(new(folder, 1, 1, RulebookFaultCodes.UnreadableFile, "There is no such folder. A rulebook is a folder with rulebook.yaml, calendar.yaml and a folder of pages for each act."));
            return null;
        }
        var files = new List<(string, byte[])>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", Everywhere).Where(p => Path.GetExtension(p) is ".md" or ".yaml").Order(StringComparer.Ordinal))
        {
            if (Bytes(path, faults) is { } bytes)
                files.Add((Path.GetRelativePath(folder, path).Replace('\\', '/'), bytes));
        }
        return new(folder, files);
    }

    private static byte[]? Bytes(string path, List<PageFault> faults)
    {
        try
        {
            var (length, most) = (new FileInfo(path).Length, path.EndsWith(".md", StringComparison.Ordinal) ? MostOfPage : MostOfYaml);
            if (length <= most)
                return File.ReadAllBytes(path);
            faults.Add(new(path.Replace('\\', '/'), 1, 1, RulebookFaultCodes.TooLarge, FormattableString.Invariant($"The file has {length} bytes; at most {most} are read. One page holds one article.")));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            faults.Add(new(path.Replace('\\', '/'), 1, 1, RulebookFaultCodes.UnreadableFile, $"The file cannot be read ({error.GetType().Name})."));
        }
        return null;
    }

    /// <summary>The text of a file, or <c>null</c> and a fault.</summary>
    public string? Text(string path, List<PageFault> faults)
    {
        var file = Files.FirstOrDefault(f => f.Path == path);
        if (file.Bytes is null)
        {
            faults.Add(new(Place(path), 1, 1, RulebookFaultCodes.UnreadableFile, $"The rulebook has no file '{path}'. It needs rulebook.yaml, calendar.yaml and a folder of pages for each act."));
            return null;
        }
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException error)
        {
            var before = file.Bytes.AsSpan(0, Math.Clamp(error.Index, 0, file.Bytes.Length));
            var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            faults.Add(new(Place(path), before.Count((byte)'\n') + 1, column, RulebookFaultCodes.UnreadableFile, $"The byte '{Convert.ToHexString(error.BytesUnknown ?? [])}' is not UTF-8. Save the file as UTF-8."));
            return null;
        }
    }

    /// <summary>A digest of one file.</summary>
    public string DigestOf(string path) => Convert.ToHexStringLower(SHA256.HashData(Files.First(f => f.Path == path).Bytes).AsSpan(0, 16));

    /// <summary>A file's path as the caller would write it.</summary>
    public string Place(string path) => Path.Combine(Folder, path).Replace('\\', '/');

    internal static string Digest(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[8];
        foreach (var (name, bytes) in parts)
        {
            var text = Encoding.UTF8.GetBytes(name);
            BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
            BinaryPrimitives.WriteInt32LittleEndian(length[4..], bytes.Length);
            hash.AppendData(length);
            hash.AppendData(text);
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
