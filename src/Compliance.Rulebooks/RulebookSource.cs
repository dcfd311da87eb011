using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Gate;
using Compliance.Rules;
using Microsoft.CodeAnalysis.CSharp;

namespace Compliance.Rulebooks;

/// <summary>The files of a rulebook, read but not understood yet, and their digests.</summary>
internal sealed class RulebookSource
{
    private RulebookSource(string folder, IReadOnlyList<(string Path, byte[] Bytes)> files) => (Folder, Files) = (folder, files);

    /// <summary>The folder as the caller named it.</summary>
    public string Folder { get; }

    /// <summary>The files, by path relative to the folder, in ordinal order.</summary>
    public IReadOnlyList<(string Path, byte[] Bytes)> Files { get; }

    /// <summary>What the rulebook says: digest of names and bytes.</summary>
    public string Identity => Digest(Files);

    /// <summary>What a compiled form depends on: the files, the gate with its list, the compiler, the domain it was compiled against.</summary>
    public string CompiledKey => Digest(Files.Concat(new[]
    {
        ("gate", Encoding.UTF8.GetBytes(RuleCompiler.Version + AllowedSymbols.Digest + SyntaxGate.Options.LanguageVersion)),
        ("compiler", typeof(CSharpCompilation).Assembly.ManifestModule.ModuleVersionId.ToByteArray()),
        ("engine", typeof(Rule).Assembly.ManifestModule.ModuleVersionId.ToByteArray()),
        ("loader", typeof(RulebookSource).Assembly.ManifestModule.ModuleVersionId.ToByteArray()),
        ("packer", typeof(Json.PackedRulebook).Assembly.ManifestModule.ModuleVersionId.ToByteArray()),
        ("runtime", typeof(object).Assembly.ManifestModule.ModuleVersionId.ToByteArray()),
    }));

    /// <summary>Reads the folder; what cannot be read is a fault.</summary>
    public static RulebookSource? Read(string folder, List<PageFault> faults)
    {
        if (!Directory.Exists(folder))
        {
            faults.Add(new(folder, 1, 1, "RB000", "There is no such folder. A rulebook is a folder with rulebook.yaml, calendar.yaml and a folder of pages for each act."));
            return null;
        }
        var files = new List<(string, byte[])>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(p => Path.GetExtension(p) is ".md" or ".yaml").Order(StringComparer.Ordinal))
        {
            try
            {
                files.Add((Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                faults.Add(new(path, 1, 1, "RB000", $"The file cannot be read: {error.Message}"));
            }
        }
        return new(folder, files);
    }

    /// <summary>The text of a file, or <c>null</c> and a fault.</summary>
    public string? Text(string path, List<PageFault> faults)
    {
        var file = Files.FirstOrDefault(f => f.Path == path);
        if (file.Bytes is null)
        {
            faults.Add(new(Place(path), 1, 1, "RB000", "The rulebook has no such file."));
            return null;
        }
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new(Place(path), 1, 1, "RB000", "The file is not UTF-8. Save it as UTF-8."));
            return null;
        }
    }

    /// <summary>A file's path as the caller would write it.</summary>
    public string Place(string path) => Path.Combine(Folder, path).Replace('\\', '/');

    private static string Digest(IEnumerable<(string Name, byte[] Bytes)> parts)
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
