using System.Security.Cryptography;
using System.Text;
using Compliance.Web.Accounts;
using Compliance.Web.Storage;
using Compliance.Web.Texts;

namespace Compliance.Web.Tests.Accounts;

public sealed class PasswordsTests
{
    private static readonly Passwords NoFile = new(new(""));

    [TestCase(11, false)]
    [TestCase(12, true)]
    [TestCase(13, true)]
    [TestCase(127, true)]
    [TestCase(128, true)]
    [TestCase(129, false)]
    public void A_password_has_12_to_128_characters(int length, bool isTaken) =>
        (NoFile.FaultOf(string.Concat(Enumerable.Range(0, length).Select(i => "xöz kəm9ülvTbşnr"[i * 7 % 16])), "rena") is null).ShouldBe(isTaken);

    [TestCase("password1234")]
    [TestCase("P@ssw0rd2026!")]
    [TestCase("qwertyuiop[]")]
    [TestCase("1qaz2wsx3edc")]
    [TestCase("aaaaaaaaaaaaaaaa")]
    [TestCase("abcabcabcabc")]
    [TestCase("Azərbaycan2026!")]
    [TestCase("DövlətQulluğu1")]
    [TestCase("compliance-admin")]
    [TestCase("rena.aliyeva1991")]
    [TestCase("Bakı Bakı Bakı")]
    [TestCase("йцукенгшщзхъ")]
    public void What_is_guessed_first_is_refused(string password) => NoFile.FaultOf(password, "rena.aliyeva").ShouldBe(AccountTexts.PasswordTooEasy);

    [TestCase("otuz göyərçin damda")]
    [TestCase("correct horse battery staple")]
    [TestCase("xT9!vq2Lmw#b")]
    [TestCase("            zəfəran çaydan")]
    [TestCase("лошадь степь мост")]
    public void Words_that_have_nothing_to_do_with_each_other_are_taken_without_rules_of_composition(string password) => NoFile.FaultOf(password, "rena.aliyeva").ShouldBeNull();

    [Test]
    public void A_password_counts_as_typed()
    {
        var account = new Account { PasswordHash = Passwords.HashOf(" otuz Göyərçin ") };
        Passwords.IsRight(account, " otuz Göyərçin ").ShouldBeTrue();
        Passwords.IsRight(account, "otuz Göyərçin").ShouldBeFalse();
        Passwords.IsRight(account, " otuz göyərçin ").ShouldBeFalse();
        Passwords.IsRight(null, "").ShouldBeFalse();
        Passwords.IsRight(new(), "").ShouldBeFalse();
    }

    [Test]
    public void A_hash_is_made_with_at_least_210000_rounds()
    {
        var bytes = Convert.FromBase64String(Passwords.HashOf("x"));
        System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5)).ShouldBeGreaterThanOrEqualTo(210_000u);
    }

    [TestCase("", "\n")]
    [TestCase(":3", "\n")]
    [TestCase(":12345", "\r\n")]
    public void Every_password_of_a_breach_is_found_and_no_other(string count, string end)
    {
        var lost = Enumerable.Range(0, 500).Select(i => $"lost-{i}").ToList();
        using var file = new TextFile(string.Concat(lost.Select(HashOf).Order(StringComparer.Ordinal).Select(h => h + count + end)));
        var breached = new BreachedPasswords(file.Path);
        lost.ShouldAllBe(p => breached.Holds(p));
        Enumerable.Range(0, 500).ShouldAllBe(i => !breached.Holds($"kept-{i}"));
        new Passwords(breached).FaultOf("lost-1 and found zq", "").ShouldBeNull();
    }

    [Test]
    public void The_beginning_of_a_hash_is_enough_and_the_last_line_needs_no_end()
    {
        using var file = new TextFile(string.Join('\n', new[] { "one", "two", "nine" }.Select(p => HashOf(p)[..10].ToLowerInvariant()).Order(StringComparer.Ordinal)));
        var breached = new BreachedPasswords(file.Path);
        new[] { "one", "two", "nine" }.ShouldAllBe(p => breached.Holds(p));
        breached.Holds("three").ShouldBeFalse();
    }

    [TestCase("hello\nworld\n")]
    [TestCase("ABCDEF\n")]
    [TestCase("FFFFFFFFFF\nAAAAAAAAAA\nAAAAAAAAAB\n")]
    public void A_file_that_is_no_list_of_hashes_stops_the_start(string words)
    {
        using var file = new TextFile(words);
        Should.Throw<StartRefusedException>(() => new BreachedPasswords(file.Path)).Message.ShouldContain("HASH:COUNT");
    }

    [Test]
    public void A_file_that_is_missing_stops_the_start() => Should.Throw<StartRefusedException>(() => new BreachedPasswords("/nowhere/hashes.txt")).Message.ShouldContain("'/nowhere/hashes.txt'");

    private static string HashOf(string password)
    {
#pragma warning disable CA5350 // how such lists are written
        return Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350
    }

    private sealed class TextFile : IDisposable
    {
        public TextFile(string words)
        {
            Path = System.IO.Path.GetTempFileName();
            File.WriteAllText(Path, words);
        }

        public string Path { get; }

        public void Dispose() => File.Delete(Path);
    }
}
