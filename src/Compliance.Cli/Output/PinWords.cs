using Compliance.Law;
using Compliance.Rulebooks.Pins;

namespace Compliance.Cli.Output;

/// <summary>What <c>rules pin</c> says, in both languages.</summary>
internal static class PinWords
{
    public static readonly Text Missing = new("not in the text", "mətndə yoxdur");
    public static readonly Text Outside = new("in the text, not in the rulebook", "mətndə var, qaydalar kitabında yoxdur");
    public static readonly Text Titles = new("titles of its articles pinned apart", "maddələrinin ayrıca qeydə alınan adları");
    public static readonly Text UnnamedParts = new("paragraphs no page names (their provision's pin holds them)", "heç bir səhifənin adlandırmadığı abzaslar (müddəanın mətninə daxildir)");
    public static readonly Text OutsideChanged = new("outside the rulebook", "qaydalar kitabından kənarda");
    public static readonly Text TitlesChanged = new("titles of articles", "maddələrin adları");
    public static readonly Text Rules = new("rules", "qaydalar");
    public static readonly Text Exceptions = new("exceptions", "istisnalar");
    public static readonly Text Definitions = new("definitions", "anlayışlar");
    public static readonly Text Findings = new("findings that rest on it", "ona əsaslanan nəticələr");
    public static readonly Text Nothing = new("no rule, exception or definition stands on it", "ona əsaslanan qayda, istisna və ya anlayış yoxdur");
    public static readonly Text Pinned = new("text pinned", "mətn qeydə alınıb");

    public static Text Of(PinChange change) => change switch
    {
        PinChange.Changed => new("changed", "dəyişib"),
        PinChange.Added => new("added", "əlavə olunub"),
        _ => new("vanished", "yoxa çıxıb"),
    };

    public static Text OfProvision(PinChange change, string edition) => change switch
    {
        PinChange.Changed => new($"text changed since it was pinned on edition {edition}", $"{edition} redaksiyası üzrə qeydə alınandan sonra mətn dəyişib"),
        PinChange.Added => new($"text added since edition {edition} was pinned", $"{edition} redaksiyası qeydə alınandan sonra mətn əlavə olunub"),
        _ => new($"text vanished since it was pinned on edition {edition}", $"{edition} redaksiyası üzrə qeydə alınmış mətn yoxa çıxıb"),
    };
}
