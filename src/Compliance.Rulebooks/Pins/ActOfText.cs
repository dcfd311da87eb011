using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Rulebooks.Pins;

/// <summary>Tells which act of a rulebook a text is of: by the number under its signature, else by the name of its file.</summary>
public static class ActOfText
{
    /// <summary>The acts it can be of: one where it can be told, none or several where not.</summary>
    public static IReadOnlyList<LegalAct> Candidates(Rulebook rulebook, OfficialText text)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(text);
        var signed = rulebook.Acts.Where(a => text.ActNumbers.Contains(a.Number, StringComparer.Ordinal)).ToList();
        return signed.Count > 0 ? signed : [.. rulebook.Acts.Where(a => IsNamed(a, FolderOf(rulebook, a), Path.GetFileNameWithoutExtension(text.Path)))];
    }

    /// <summary>The act of that id, number or folder of pages; <c>null</c> for none.</summary>
    public static LegalAct? Find(Rulebook rulebook, string word)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        return rulebook.Acts.FirstOrDefault(a => Is(a.Id) || Is(a.Number) || Is(FolderOf(rulebook, a)));

        bool Is(string name) => string.Equals(name, word, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsNamed(LegalAct act, string folder, string name)
    {
        var words = name.Split([' ', '-', '_', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words.Contains(act.Id, StringComparer.OrdinalIgnoreCase)
            || (folder.Length > 0 && name.Contains(folder, StringComparison.OrdinalIgnoreCase))
            || (act.Number.Contains('-', StringComparison.Ordinal) && name.Contains(act.Number, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The folder the act's pages lie in; empty where no page is known.</summary>
    private static string FolderOf(Rulebook rulebook, LegalAct act) =>
        rulebook.Provisions.Where(p => p.Provision.Act == act).Select(p => p.Source.Split('/')).FirstOrDefault(parts => parts.Length > 1)?[^2] ?? "";
}
