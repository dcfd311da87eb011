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
        return Of(file, headers, head, optional, length).Select(f => new CodeFault(null, $"The compiled rules have {f}."));
    }

    private static IEnumerable<string> Of(PEReader file, PEHeaders headers, CorHeader head, PEHeader optional, int length)
    {
        if (End(headers) != length)
            yield return "less or more bytes than their sections say";
        if (!headers.IsDll)
            yield return "the form of a program, not of a library";
        if (head.Flags != CorFlags.ILOnly)
            yield return $"the flags '{head.Flags}', which allow more than intermediate language";
        if (head.EntryPointTokenOrRelativeVirtualAddress != 0)
            yield return "an entry point";
        if (head.ResourcesDirectory.Size != 0)
            yield return "resources";
        if (head.StrongNameSignatureDirectory.Size != 0)
            yield return "a strong name";
        if (head.CodeManagerTableDirectory.Size != 0 || head.VtableFixupsDirectory.Size != 0 || head.ExportAddressTableJumpsDirectory.Size != 0 || head.ManagedNativeHeaderDirectory.Size != 0)
            yield return "native code";
        if (optional.ExportTableDirectory.Size != 0 || optional.ThreadLocalStorageTableDirectory.Size != 0 || optional.DelayImportTableDirectory.Size != 0 || optional.ExceptionTableDirectory.Size != 0)
            yield return "native tables";
        foreach (var entry in file.ReadDebugDirectory())
        {
            if (entry.Type != DebugDirectoryEntryType.Reproducible)
                yield return "information for debugging, which names places of the machine it was made on";
        }
    }

    /// <summary>Where the last section ends.</summary>
    private static int End(PEHeaders headers)
    {
        var end = 0;
        foreach (var section in headers.SectionHeaders)
            end = Math.Max(end, section.PointerToRawData + section.SizeOfRawData);
        return end;
    }
}
