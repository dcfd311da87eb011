using System.Globalization;
using System.Text;

namespace Compliance.Reporting.Excel;

/// <summary>Names of sheets: no two alike, whatever their case, and none that Excel refuses.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = "[]:*?/\\'";
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "History" }; // Excel keeps that one for itself

    /// <summary>The wanted name, or the nearest that is still free.</summary>
    public string Take(string wanted)
    {
        var clean = new StringBuilder(wanted.Length);
        foreach (var letter in wanted)
            clean.Append(Forbidden.Contains(letter, StringComparison.Ordinal) || char.IsControl(letter) || char.IsSurrogate(letter) ? '-' : letter);
        if (clean.ToString().Trim() is not { Length: > 0 } name)
            name = "table";
        var free = name[..Math.Min(name.Length, Longest)];
        for (var number = 2; !_taken.Add(free); number++)
        {
            var end = "-" + number.ToString(CultureInfo.InvariantCulture);
            free = name[..Math.Min(name.Length, Longest - end.Length)] + end;
        }
        return free;
    }
}
