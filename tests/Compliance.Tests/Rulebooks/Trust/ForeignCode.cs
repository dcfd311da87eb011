using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Compliance.Json;
using Compliance.Rulebooks;
using Compliance.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Compliance.Tests.Rulebooks.Trust;

/// <summary>Code that writes a file as soon as it is loaded: the canary that must never sing.</summary>
public sealed class ForeignCode : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ForeignCode() => Assembly = Compiled($$"""
        public static class Start
        {
            [System.Runtime.CompilerServices.ModuleInitializer]
            public static void Go() => System.IO.File.WriteAllText({{SymbolDisplay.FormatLiteral(Canary, true)}}, "sang");
        }
        public static class Rules
        {
            public static System.Threading.Tasks.Task<Compliance.Rules.Clause[]> Factory(object[] state) => null;
        }
        """);

    /// <summary>The file it writes.</summary>
    public string Canary => _folder.PathTo("canary");

    /// <summary>The compiled code.</summary>
    public byte[] Assembly { get; }

    /// <summary>A pack, well made but for its code.</summary>
    public byte[] Pack => PackedRulebook.Pack(Data, Assembly, "gate");

    /// <summary>What the pages of the invented rulebook say.</summary>
    public static RulebookData Data => new RulebookBuilder(RulebookSource.Read(SmallRulebook.Folder, [])!, []).Build()!;

    /// <summary>Whether it ran.</summary>
    public bool Sang => File.Exists(Canary);

    /// <summary>Loads it as a careless host would.</summary>
    public void Load()
    {
        var loaded = new AssemblyLoadContext("careless").LoadFromStream(new MemoryStream(Assembly));
        RuntimeHelpers.RunModuleConstructor(loaded.ManifestModule.ModuleHandle);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Code compiled as anybody could, against the domain.</summary>
    public static byte[] Compiled(string code)
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = new[] { "System.Private.CoreLib.dll", "System.Runtime.dll" }.Select(n => Path.Combine(folder, n)).Append(typeof(Clause).Assembly.Location).Select(p => MetadataReference.CreateFromFile(p));
        using var stream = new MemoryStream();
        var result = CSharpCompilation.Create("Compliance.Rules.Compiled", [CSharpSyntaxTree.ParseText(code)], references, new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)).Emit(stream);
        result.Success.ShouldBeTrue(string.Join('\n', result.Diagnostics));
        return stream.ToArray();
    }
}
