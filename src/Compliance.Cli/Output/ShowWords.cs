using Compliance.Law;

namespace Compliance.Cli.Output;

/// <summary>What <c>rules show</c> says, in both languages.</summary>
internal static class ShowWords
{
    public static readonly Text Acts = new("acts", "aktlar");
    public static readonly Text Severity = new("severity", "ağırlıq");
    public static readonly Text Review = new("review", "rəy");
    public static readonly Text Author = new("author", "müəllif");
    public static readonly Text Reviewer = new("reviewed by", "rəyçi");
    public static readonly Text Reading = new("reading", "oxunuş");
    public static readonly Text Breach = new("a breach is", "pozuntu");
    public static readonly Text Due = new("falls due", "vaxtı çatan");
    public static readonly Text Question = new("left to a person", "şəxsin qərarına buraxılıb");
    public static readonly Text Overrides = new("takes precedence over", "bunlardan üstündür");
    public static readonly Text Exception = new("exception to", "bunlara istisna");
    public static readonly Text Transition = new("transition clause", "keçid müddəası");
    public static readonly Text Where = new("only acts covered by", "yalnız bu anlayışın əhatə etdiyi aktlar");
    public static readonly Text WhereNot = new("only acts not covered by", "yalnız bu anlayışın əhatə etmədiyi aktlar");
    public static readonly Text Source = new("page", "səhifə");
}
