using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Compliance.Json;

/// <summary>The tables of the metadata that compiled rules have. Any other says that they hold what rules do not have.</summary>
internal static class TableExam
{
    /// <summary>Whether a table may have rows.</summary>
    public static bool Lists(TableIndex table) => table is
        TableIndex.Module or TableIndex.TypeRef or TableIndex.TypeDef or TableIndex.Field or TableIndex.MethodDef or TableIndex.Param
        or TableIndex.MemberRef or TableIndex.CustomAttribute or TableIndex.StandAloneSig or TableIndex.TypeSpec
        or TableIndex.Assembly or TableIndex.AssemblyRef or TableIndex.NestedClass or TableIndex.MethodSpec;

    public static IEnumerable<CodeFault> Faults(MetadataReader reader)
    {
        for (var table = (TableIndex)0; (int)table < MetadataTokens.TableCount; table++)
        {
            if (!Lists(table) && reader.GetTableRowCount(table) > 0)
                yield return new(null, $"The compiled rules have a table '{table}', which rules do not need.");
        }
        if (reader.GetTableRowCount(TableIndex.Module) != 1 || reader.GetTableRowCount(TableIndex.Assembly) != 1)
            yield return new(null, "The compiled rules are not one assembly of one module.");
        if (reader.MetadataKind != MetadataKind.Ecma335)
            yield return new(null, $"The compiled rules are metadata of the kind '{reader.MetadataKind}'.");
    }
}
