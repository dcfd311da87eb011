using Compliance.Rulebooks;
using Compliance.Rules;

namespace Compliance.Tests.Rulebooks;

/// <summary>The invented rulebook with reviews, compiled once for all tests, and copies of it to be changed.</summary>
internal static class ReviewedRulebook
{
    public const string Setting = "RV-7-1.1-setting";
    public const string UnderTheFlag = "RV-7-1.1-under-the-flag";
    public const string Signed = "RV-7-1.2-signed";
    public const string Dignity = "RV-7-1.3-dignity";
    public const string Kept = "RV-7-2.1-kept";
    public const string OnTheConstitution = "RV-7-3.1-on-the-constitution";
    public const string Repeated = "RV-7-3.2-repeated";
    public const string NoSignature = "RV-7-3.3-no-signature";

    public const string SettingPage = "law-on-oaths/1-setting.md";
    public const string PapersPage = "law-on-oaths/2-papers.md";
    public const string ArchivePage = "law-on-oaths/3-archive.md";

    public static readonly string Folder = RepositoryRoot.PathTo("fixtures", "rulebooks", "reviewed");
    private static readonly Lazy<LoadResult> Once = new(() => RulebookLoader.Load(Folder));

    public static LoadResult Loaded => Once.Value;

    public static Rulebook Rulebook => Loaded.Rulebook.ShouldNotBeNull(string.Join('\n', Loaded.Faults));

    public static TemporaryFolder Copy()
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
            copy.Write(Path.GetRelativePath(Folder, file), File.ReadAllBytes(file));
        return copy;
    }

    /// <summary>How far the review of a part has come: a page, or a provision with lines of its own.</summary>
    public static ReviewState StateIn(TemporaryFolder folder, string page, string provision = "") =>
        PartIn(folder, page, provision).Release.State();

    public static ReviewedPart PartIn(TemporaryFolder folder, string page, string provision = "")
    {
        var (pages, faults) = RulebookReviews.Read(folder.Path);
        faults.ShouldBeEmpty();
        var found = pages.Single(p => p.Name == page);
        return provision.Length == 0 ? found.Rest.ShouldNotBeNull() : found.Provisions.Single(p => p.Provision == provision);
    }

    /// <summary>Writes a review into a page of a copy.</summary>
    public static void Sign(TemporaryFolder folder, string page, string by, string provision = "", string on = "2027-01-15") =>
        folder.Write(page, PartIn(folder, page, provision).Signed(File.ReadAllText(folder.PathTo(page)), by, DateOnly.Parse(on)));
}
