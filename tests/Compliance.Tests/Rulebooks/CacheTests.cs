using System.Text;
using Compliance.Rulebooks;
using Compliance.Tests.Checking;

namespace Compliance.Tests.Rulebooks;

public sealed class CacheTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private TemporaryFolder _book = null!;
    private TemporaryFolder _cache = null!;

    private string Entry => Directory.EnumerateFiles(_cache.Path).ShouldHaveSingleItem();

    [SetUp]
    public void Copy() => (_book, _cache) = (SmallRulebook.Copy(), new());

    [TearDown]
    public void Forget()
    {
        _book.Dispose();
        _cache.Dispose();
    }

    private LoadResult Load(string? folder = null)
    {
        var loaded = RulebookLoader.Load(_book.Path, new() { CacheFolder = folder ?? _cache.Path, Secret = Secret });
        loaded.Faults.ShouldBeEmpty();
        return loaded;
    }

    [Test]
    public void The_second_load_comes_from_the_cache_and_judges_the_same()
    {
        var (first, second) = (Load(), Load());
        (first.IsFromCache, second.IsFromCache).ShouldBe((false, true));
        Small.Verdicts(second.Rulebook!).ShouldBe(Small.Verdicts(first.Rulebook!));
        second.Packed.ShouldBe(first.Packed);
    }

    [Test]
    public void A_rulebook_is_said_to_be_compiled_only_when_it_is()
    {
        var said = new List<string>();
        for (var i = 0; i < 2; i++)
            RulebookLoader.Load(_book.Path, new() { CacheFolder = _cache.Path, Secret = Secret, Announce = said.Add });
        said.ShouldHaveSingleItem().ShouldContain(_book.Path);
    }

    [TestCase("law-on-oaths/1-setting.md")]
    [TestCase("calendar.yaml")]
    [TestCase("rulebook.yaml")]
    public void A_changed_byte_is_compiled_anew(string name)
    {
        Load();
        File.AppendAllText(_book.PathTo(name), "\n");
        Load().IsFromCache.ShouldBeFalse();
    }

    [TestCase("damaged")]
    [TestCase("truncated")]
    [TestCase("empty")]
    [TestCase("foreign")]
    public void An_entry_that_is_not_whole_is_ignored_and_rebuilt(string how)
    {
        var whole = Load().Packed;
        var bytes = File.ReadAllBytes(Entry);
        bytes[^10] ^= how == "damaged" ? (byte)1 : (byte)0;
        File.WriteAllBytes(Entry, how switch { "truncated" => bytes[..^100], "empty" => [], "foreign" => Encoding.UTF8.GetBytes("no rulebook"), _ => bytes });
        Load().IsFromCache.ShouldBeFalse();
        var rebuilt = Load();
        (rebuilt.IsFromCache, rebuilt.Packed.SequenceEqual(whole)).ShouldBe((true, true));
    }

    [Test]
    public void The_entry_of_another_rulebook_under_the_right_name_is_ignored()
    {
        Load();
        var (name, others) = (Entry, File.ReadAllBytes(Entry));
        _book.Replace("calendar.yaml", "invented", "Invented");
        File.Delete(name);
        Load();
        File.WriteAllBytes(Entry, others);
        Load().IsFromCache.ShouldBeFalse();
    }

    [Test]
    public void A_cache_folder_that_cannot_be_made_is_no_fault()
    {
        _cache.Write("file", "not a folder");
        Load(_cache.PathTo("file/cache")).IsFromCache.ShouldBeFalse();
        Load("\0").IsFromCache.ShouldBeFalse();
    }

    [Test]
    public void A_cache_folder_that_is_not_there_yet_is_made()
    {
        Load(_cache.PathTo("new/folder"));
        Load(_cache.PathTo("new/folder")).IsFromCache.ShouldBeTrue();
    }

    [Test]
    public void A_broken_rulebook_is_not_kept()
    {
        _book.Replace("law-on-oaths/1-setting.md", "x.IsSigned", "x.IsSinged");
        RulebookLoader.Load(_book.Path, new() { CacheFolder = _cache.Path, Secret = Secret }).Rulebook.ShouldBeNull();
        Directory.EnumerateFiles(_cache.Path).ShouldBeEmpty();
    }

    [Test]
    public void The_key_changes_with_every_file_and_every_part_it_depends_on()
    {
        var source = RulebookSource.Read(SmallRulebook.Folder, []).ShouldNotBeNull();
        var parts = source.Files.Concat(RulebookSource.Dependencies).ToList();
        RulebookSource.Digest(parts).ShouldBe(source.CompiledKey);
        RulebookSource.Dependencies.Select(d => d.Name).ShouldBe(["gate", "language", "engine version", "compiler", "engine", "loader", "packer", "runtime", "references"]);
        Encoding.UTF8.GetString(RulebookSource.Dependencies[0].Bytes).ShouldContain(Compliance.Rulebooks.Gate.AllowedSymbols.Digest);
        for (var i = 0; i < parts.Count; i++)
            RulebookSource.Digest(parts.Select((p, at) => at == i ? (p.Item1, [.. p.Item2, 1]) : p)).ShouldNotBe(source.CompiledKey);
    }
}
