using Compliance.Cases;
using Compliance.Checking;
using Compliance.Law;

namespace Compliance.Reporting;

/// <summary>The words of codes that findings carry. A code the product does not know stays as it is.</summary>
internal static class PlainWords
{
    public static Text Change(string code) => code switch
    {
        "new" => new("new", "yeni"),
        "persisting" => new("persisting", "davam edir"),
        "resolved" => new("resolved", "aradan qaldırılıb"),
        "unsettled" => new("a violation before, open now", "əvvəl pozuntu idi, indi açıqdır"),
        _ => new(code, code),
    };

    public static Text Remedy(string code) => Codes.Of(typeof(PossibilityKind)).TryGet(code, out var kind) ? Codes.Of(typeof(PossibilityKind)).WordsOf(kind) : new(code, code);

    /// <summary>The codes of what a person can say of the effect of an error.</summary>
    public static IReadOnlyList<string> Effects { get; } = ["none-identified", "could-have-changed", "changed"];

    public static Text Effect(string code) => code switch
    {
        "none-identified" => new("none identified", "aşkar edilməyib"),
        "could-have-changed" => new("could have changed the outcome", "nəticəni dəyişə bilərdi"),
        "changed" => new("changed the outcome", "nəticəni dəyişib"),
        _ => new(code, code),
    };
}
