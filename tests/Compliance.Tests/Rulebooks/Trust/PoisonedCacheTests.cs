using System.Diagnostics;
using System.Security.Cryptography;
using Compliance.Rulebooks;

namespace Compliance.Tests.Rulebooks.Trust;

/// <summary>What lies in a cache is code. What this user did not put there is never run; a cache that others can change is not used, and says why.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class PoisonedCacheTests
{
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);
    private TemporaryFolder _book = null!;
    private TemporaryFolder _cache = null!;
    private ForeignCode _foreign = null!;

    [SetUp]
    public void Plant() => (_book, _cache, _foreign) = (SmallRulebook.Copy(), new(), new());

    [TearDown]
    public void Clear()
    {
        _book.Dispose();
        _cache.Dispose();
        _foreign.Dispose();
    }

    private string Entry => _cache.PathTo(RulebookSource.Read(_book.Path, [])!.CompiledKey + ".rulebook");

    private (LoadResult Result, List<string> Said) Load(string? folder = null, byte[]? secret = null)
    {
        var said = new List<string>();
        var loaded = RulebookLoader.Load(_book.Path, new() { CacheFolder = folder ?? _cache.Path, Secret = secret ?? Secret, Announce = said.Add });
        loaded.Faults.ShouldBeEmpty();
        loaded.Rulebook.ShouldNotBeNull();
        return (loaded, said);
    }

    private static byte[] Sealed(byte[] secret, string key, byte[] pack)
    {
        using var folder = new TemporaryFolder();
        new CompiledCache(folder.Path, secret).Keep(key, pack);
        return File.ReadAllBytes(folder.PathTo(key + ".rulebook"));
    }

    private static IEnumerable<TestCaseData> Poisons =>
    [
        new TestCaseData((byte[] pack, string _) => pack).SetArgDisplayNames("a pack"),
        new TestCaseData((byte[] pack, string _) => (byte[])[.. new byte[32], .. pack]).SetArgDisplayNames("a seal of zeros"),
        new TestCaseData((byte[] pack, string key) => Sealed(new byte[32], key, pack)).SetArgDisplayNames("sealed with another secret"),
        new TestCaseData((byte[] pack, string _) => Sealed(Secret, "another-key", pack)).SetArgDisplayNames("sealed under another key"),
        new TestCaseData((byte[] pack, string key) => Sealed(Secret, key, pack)).SetArgDisplayNames("sealed with the very secret"),
    ];

    [TestCaseSource(nameof(Poisons))]
    public void Planted_code_is_never_run(Func<byte[], string, byte[]> poison)
    {
        var entry = Entry;
        File.WriteAllBytes(entry, poison(_foreign.Pack, Path.GetFileNameWithoutExtension(entry)));
        Load().Result.IsFromCache.ShouldBeFalse();
        _foreign.Sang.ShouldBeFalse();
        Load().Result.IsFromCache.ShouldBeTrue("the entry was written anew");
    }

    [Test]
    public void A_link_to_an_entry_is_not_followed()
    {
        Load();
        var (entry, elsewhere) = (Entry, _book.PathTo("elsewhere"));
        File.Move(entry, elsewhere);
        File.CreateSymbolicLink(entry, elsewhere);
        Load().Result.IsFromCache.ShouldBeFalse();
    }

    [TestCase(UnixFileMode.OtherWrite)]
    [TestCase(UnixFileMode.GroupWrite)]
    public void A_folder_that_others_can_write_to_is_not_used(UnixFileMode right)
    {
        Load();
        File.SetUnixFileMode(_cache.Path, File.GetUnixFileMode(_cache.Path) | right);
        var (result, said) = Load();
        result.IsFromCache.ShouldBeFalse();
        said[0].ShouldBe($"The cache '{_cache.Path}' is not used: others can change or read it. Take that right from them: 'chmod go-rwx'.");
    }

    [Test]
    public void A_folder_that_is_a_link_is_not_used()
    {
        Load();
        var link = _book.PathTo("link");
        Directory.CreateSymbolicLink(link, _cache.Path);
        var (result, said) = Load(link);
        result.IsFromCache.ShouldBeFalse();
        said[0].ShouldContain("it is a link");
    }

    [Test]
    public void A_folder_of_another_user_is_not_used()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            PrivateFolder.Open("/usr").ShouldBe("it belongs to another user.");
            return;
        }
        Process.Start("chown", ["12345", _cache.Path]).WaitForExit();
        var (result, said) = Load();
        result.IsFromCache.ShouldBeFalse();
        said[0].ShouldContain("it belongs to another user");
    }

    [Test]
    public void Without_a_secret_nothing_is_kept_and_nothing_taken()
    {
        Load();
        var loaded = RulebookLoader.Load(_book.Path, new() { CacheFolder = _cache.Path });
        (loaded.IsFromCache, loaded.Rulebook is not null).ShouldBe((false, true));
    }

    [Test]
    public void A_cache_folder_is_made_for_its_user_alone()
    {
        var made = _cache.PathTo("new/folder");
        Load(made);
        File.GetUnixFileMode(made).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Test]
    public void A_secret_is_made_once_for_its_user_alone()
    {
        var path = _cache.PathTo("own/secret");
        var (secret, why) = OwnSecret.Open(path);
        (secret!.Length, why).ShouldBe((32, ""));
        OwnSecret.Open(path).Secret.ShouldBe(secret);
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        OwnSecret.Open(_cache.PathTo("own/other")).Secret.ShouldNotBe(secret);
    }

    [TestCase("open", "others can change or read it")]
    [TestCase("short", "is damaged")]
    [TestCase("link", "it is a link")]
    [TestCase("folder", "The folder of")]
    public void A_secret_that_others_may_know_is_none(string how, string word)
    {
        var path = _cache.PathTo("secret");
        OwnSecret.Open(path).Secret.ShouldNotBeNull();
        if (how == "open")
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        else if (how == "short")
            File.WriteAllBytes(path, [1]);
        else if (how == "folder")
            File.SetUnixFileMode(_cache.Path, (UnixFileMode)0x1FF);
        else
        {
            File.Move(path, path + ".real");
            File.CreateSymbolicLink(path, path + ".real");
        }
        var (secret, why) = OwnSecret.Open(path);
        secret.ShouldBeNull();
        why.ShouldContain(word);
    }
}
