using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Compliance.Json;

/// <summary>The tables of the metadata that compiled rules have. Any other says that they hold what rules do not have.</summary>
internal static class TableExam
{
    /// <summary>The tables that may have rows.</summary>
    public static IReadOnlySet<TableIndex> Tables { get; } = new HashSet<TableIndex>
    {
        TableIndex.Module, TableIndex.TypeRef, TableIndex.TypeDef, TableIndex.Field, TableIndex.MethodDef, TableIndex.Param,
        TableIndex.MemberRef, TableIndex.CustomAttribute, TableIndex.StandAloneSig, TableIndex.TypeSpec,
        TableIndex.Assembly, TableIndex.AssemblyRef, TableIndex.NestedClass, TableIndex.MethodSpec,
    };

    public static IEnumerable<CodeFault> Faults(MetadataReader reader)
    {
        foreach (var table in Enum.GetValues<TableIndex>().Where(t => !Tables.Contains(t) && reader.GetTableRowCount(t) > 0))
            yield return new(null, $"The compiled rules have a table '{table}', which rules do not need.");
        if (reader.GetTableRowCount(TableIndex.Module) != 1 || reader.GetTableRowCount(TableIndex.Assembly) != 1)
            yield return new(null, "The compiled rules are not one assembly of one module.");
        if (reader.MetadataKind != MetadataKind.Ecma335)
            yield return new(null, $"The compiled rules are metadata of the kind '{reader.MetadataKind}'.");
    }
}
