using System.Diagnostics;
using System.Text;
using Compliance.Rulebooks;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Rulebooks;

/// <summary>Whatever stands in the files of a rulebook, they are read or have faults with places, soon.</summary>
public sealed class OddPageTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly string[] Names = ["law-on-oaths/1-setting.md", "law-on-oaths/2-papers.md", "rulebook.yaml", "calendar.yaml"];
    private static readonly Dictionary<string, string> Texts = Names.ToDictionary(n => n, n => File.ReadAllText(Path.Combine(SmallRulebook.Folder, n)));

    [Test]
    public void Thousands_of_damaged_files_are_refused_each_fault_with_its_place()
    {
        var (refused, codes) = (0, new HashSet<string>(StringComparer.Ordinal));
        Check(4_000, Names, folder =>
        {
            var faults = new List<PageFault>();
            var isBuilt = RulebookSource.Read(folder, faults) is { } source && new RulebookBuilder(source, faults).Build() is not null;
            (isBuilt || faults.Count > 0).ShouldBeTrue("What is not understood has a fault.");
            refused += faults.Count > 0 ? 1 : 0;
            codes.UnionWith(faults.Select(f => f.Code));
            return faults;
        });
        refused.ShouldBeGreaterThan(2_000);
        codes.Count.ShouldBeGreaterThan(10, string.Join(' ', codes.Order(StringComparer.Ordinal)));
    }

    [Test]
    public void A_damaged_page_is_loaded_or_refused_by_all_steps_together()
    {
        var refused = 0;
        Check(12, Names[..2], folder =>
        {
            var loaded = RulebookLoader.Load(folder);
            (loaded.Rulebook is null).ShouldBe(loaded.Faults.Count > 0);
            refused += loaded.Faults.Count > 0 ? 1 : 0;
            return loaded.Faults;
        });
        refused.ShouldBeGreaterThan(2);
    }

    private static void Check(int count, string[] names, Func<string, IReadOnlyList<PageFault>> read)
    {
        using var folder = SmallRulebook.Copy();
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var name = names[seed % names.Length];
            var bytes = OddPages.Of(seed, Texts[name]);
            folder.Write(name, bytes);
            var watch = Stopwatch.StartNew();
            var faults = read(folder.Path);
            watch.Elapsed.ShouldBeLessThan(Longest);
            folder.Write(name, Texts[name]);
            faults.ShouldAllBe(f => f.Line >= 1 && f.Line <= LinesOf(f.Path, name, bytes) && f.Column >= 1 && f.Code.Length == 5 && f.Message.Length > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(1991, 1019));
    }

    /// <summary>The lines of the file that a fault names: it has to be one of the rulebook.</summary>
    private static int LinesOf(string path, string damaged, byte[] bytes)
    {
        var name = Names.SingleOrDefault(n => path.EndsWith("/" + n, StringComparison.Ordinal)).ShouldNotBeNull(path);
        var text = name == damaged ? Encoding.UTF8.GetString(bytes) : Texts[name];
        return Math.Max(text.ReplaceLineEndings("\n").Count(c => c == '\n'), bytes.Count(b => b == '\n')) + 1;
    }
}
