using System.Globalization;
using Compliance.Law;

namespace Compliance.Json;

/// <summary>Something wrong with a file, and where. A file with a fault is refused; a fault is never guessed away.</summary>
/// <param name="Code">Stable code, for example <c>CF004</c>.</param>
/// <param name="Path">The file as it was named by the caller.</param>
/// <param name="Line">Line from 1; 0 where the file has no lines, for example because it cannot be read.</param>
/// <param name="Column">Column from 1, counted in UTF-16 units as editors do; a byte order mark does not count.</param>
/// <param name="JsonPath">The place inside the document, for example <c>$.acts[2].date</c>; empty outside JSON.</param>
/// <param name="Words">What is wrong and what was expected.</param>
public sealed record Fault(string Code, string Path, int Line, int Column, string JsonPath, Text Words)
{
    /// <summary>One line for people: <c>path(line,column): error CODE: words  [$.place]</c>.</summary>
    public string In(Language language)
    {
        var place = Line == 0 ? Path : string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Column})");
        var error = language == Language.Az ? "xəta" : "error";
        return $"{place}: {error} {Code}: {Words.In(language)}{(JsonPath.Length == 0 ? "" : $"  [{JsonPath}]")}";
    }

    /// <summary>The line in English.</summary>
    public override string ToString() => In(Language.En);
}
