using System.Reflection.PortableExecutable;

namespace Compliance.Json;

/// <summary>The file around the metadata: a library of intermediate language, with no native code, resources or entry point.</summary>
internal static class HeaderExam
{
    public static IEnumerable<CodeFault> Faults(PEReader file, int length)
    {
        var headers = file.PEHeaders;
        if (!file.HasMetadata || headers.CorHeader is not { } head || headers.PEHeader is not { } optional)
            return [new(null, "The compiled rules hold no metadata.")];
        return Of(file, headers, head, optional, length).Where(f => f.IsSo).Select(f => new CodeFault(null, $"The compiled rules have {f.What}."));
    }

    private static IEnumerable<(bool IsSo, string What)> Of(PEReader file, PEHeaders headers, CorHeader head, PEHeader optional, int length) =>
    [
        (headers.SectionHeaders.Max(s => s.PointerToRawData + s.SizeOfRawData) != length, "less or more bytes than their sections say"),
        (!headers.IsDll, "the form of a program, not of a library"),
        (head.Flags != CorFlags.ILOnly, $"the flags '{head.Flags}', which allow more than intermediate language"),
        (head.EntryPointTokenOrRelativeVirtualAddress != 0, "an entry point"),
        (head.ResourcesDirectory.Size != 0, "resources"),
        (head.StrongNameSignatureDirectory.Size != 0, "a strong name"),
        (HasAny(head.CodeManagerTableDirectory, head.VtableFixupsDirectory, head.ExportAddressTableJumpsDirectory, head.ManagedNativeHeaderDirectory), "native code"),
        (HasAny(optional.ExportTableDirectory, optional.ThreadLocalStorageTableDirectory, optional.DelayImportTableDirectory, optional.ExceptionTableDirectory), "native tables"),
        (file.ReadDebugDirectory().Any(d => d.Type != DebugDirectoryEntryType.Reproducible), "information for debugging, which names places of the machine it was made on"),
    ];

    private static bool HasAny(params DirectoryEntry[] directories) => directories.Any(d => d.Size != 0);
}
