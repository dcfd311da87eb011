using System.Security.Cryptography;
using System.Text;
using Compliance.Reporting.Evidence;

namespace Compliance.Web.Tests.Audit;

/// <summary>Each attack on an exported log has its own word.</summary>
public sealed class AuditTrailTests
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [OneTimeTearDown]
    public void Forget() => Key.Dispose();

    [Test]
    public void A_log_as_it_was_exported_is_established()
    {
        var (log, kept) = Log(10);
        Verify(log, kept).Select(s => (s.Part, s.State)).ShouldBe([(AuditPart.Links, VerifiedState.Established), (AuditPart.Heads, VerifiedState.Established), (AuditPart.Kept, VerifiedState.Established)]);
    }

    [Test]
    public void An_edited_entry_is_named() => Links(l => l[3] = l[3].Replace("\"detail\":\"d4\"", "\"detail\":\"d5\"", StringComparison.Ordinal)).ShouldBe(["Entry 4 was edited: its content has another digest than it states."]);

    [Test]
    public void A_deleted_first_entry_is_named() => Links(l => l.RemoveAt(0)).ShouldBe(["The log begins with entry 2: those before it were deleted."]);

    [Test]
    public void A_deleted_entry_in_the_middle_is_named() => Links(l => l.RemoveAt(4)).ShouldBe(["Entries between 4 and 6 were deleted."]);

    [Test]
    public void Swapped_entries_are_named() => Links(l => (l[4], l[5]) = (l[5], l[4])).ShouldContain("Entry 5 stands after entry 6: entries were swapped.");

    [Test]
    public void A_doubled_entry_is_named() => Links(l => l.Insert(5, l[4])).ShouldBe(["Entry 5 stands twice."]);

    [Test]
    public void An_entry_replaced_with_its_own_digest_is_named_by_the_one_after_it()
    {
        Links(l => l[4] = Line(Entry(5, Hash(l[3])) with { Detail = "other" })).ShouldBe(["Entry 6 was not made after the entry before it: one of the two was replaced."]);
    }

    [Test]
    public void A_deleted_last_entry_is_seen_by_its_head()
    {
        var (log, kept) = Log(10);
        log.RemoveAt(9);
        Words(Verify(log, null), AuditPart.Heads).ShouldHaveSingleItem().ShouldContain("its tail was cut");
        log.RemoveAt(10); // the head of entry 10 too
        Verify(log, null).ShouldAllBe(s => s.State == VerifiedState.Established);
        Words(Verify(log, kept), AuditPart.Kept).ShouldHaveSingleItem().ShouldContain("its tail was cut, or an older database was put in its place");
    }

    [Test]
    public void A_chain_rebuilt_with_new_digests_does_not_fit_its_heads()
    {
        var (log, kept) = Log(10, "x");
        var (rebuilt, _) = Log(10, "changed");
        Verify([.. rebuilt.Take(10), .. log.Skip(10)], kept).Where(s => s.State == VerifiedState.Differs).Select(s => (s.Part, s.Words.En)).ShouldBe(
        [
            (AuditPart.Heads, "Entry 5 is another one than its head says: the log was written anew."), (AuditPart.Heads, "Entry 10 is another one than its head says: the log was written anew."),
            (AuditPart.Kept, "Entry 10 is another one than its head says: the log was written anew."),
        ]);
    }

    [Test]
    public void A_chain_rebuilt_with_heads_of_another_key_is_seen_by_the_key()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (rebuilt, _) = Log(10, "changed", other);
        Words(Verify(rebuilt, null), AuditPart.Heads).ShouldBe(["The head of entry 5 was not signed by the key given.", "The head of entry 10 was not signed by the key given."]);
    }

    [Test]
    public void Fields_that_give_the_same_letters_one_after_the_other_give_other_digests() =>
        (Entry(1, AuditRecord.Origin) with { Object = "ab", Detail = "c" }).Digest().ShouldNotBe((Entry(1, AuditRecord.Origin) with { Object = "a", Detail = "bc" }).Digest());

    [Test]
    public void Without_heads_or_without_a_key_nothing_is_said_to_be_proven()
    {
        var (log, kept) = Log(10);
        Verify([.. log.Take(9)], null).Last().State.ShouldBe(VerifiedState.NotEstablished);
        AuditTrail.Verify(Stream(log), kept, null, CancellationToken.None).Select(s => s.State).ShouldBe([VerifiedState.Established, VerifiedState.NotEstablished, VerifiedState.NotEstablished]);
    }

    [TestCase("")]
    [TestCase("no json")]
    [TestCase("{\"format\":\"compliance-audit/2\"}")]
    [TestCase("{\"number\":1,\"number\":2}")]
    public void What_is_no_log_is_unreadable(string line) => Verify([line], null).ShouldHaveSingleItem().State.ShouldBe(VerifiedState.Unreadable);

    [Test]
    public void Entries_after_heads_and_lines_beyond_measure_are_unreadable()
    {
        var (log, _) = Log(10);
        Verify([.. log, log[0]], null)[0].State.ShouldBe(VerifiedState.Unreadable);
        Verify([.. log.Take(3), new string('x', 10_000_000)], null)[0].State.ShouldBe(VerifiedState.Unreadable);
    }

    private static List<string> Links(Action<List<string>> change)
    {
        var (log, _) = Log(10);
        change(log);
        return Words(Verify(log, null), AuditPart.Links);
    }

    private static (List<string> Log, SignedHead Last) Log(int count, string words = "d", ECDsa? key = null)
    {
        var (lines, heads, previous) = (new List<string>(), new List<SignedHead>(), AuditRecord.Origin);
        for (var number = 1; number <= count; number++)
        {
            var entry = Entry(number, previous) with { Detail = $"{words}{number}" };
            previous = Convert.ToHexStringLower(entry.Digest());
            lines.Add(Line(entry));
            if (number % 5 == 0)
                heads.Add(SignedHead.Sign(key ?? Key, number, previous, "2024-05-06T07:08:09.000Z"));
        }
        return ([.. lines, .. heads.Select(h => h.Line())], heads[^1]);
    }

    private static AuditRecord Entry(long number, string previous) => new(number, "2024-05-06T07:08:09.000Z", "account:1", "file-read", "file:1", "", previous);

    private static string Line(AuditRecord entry) => entry.Line(Convert.ToHexStringLower(entry.Digest()));

    private static string Hash(string line) => (string)Newtonsoft.Json.Linq.JObject.Parse(line)["hash"]!;

    private static MemoryStream Stream(IEnumerable<string> log) => new(Encoding.UTF8.GetBytes(string.Concat(log.Select(l => l + "\n"))));

    private static IReadOnlyList<AuditStatement> Verify(IEnumerable<string> log, SignedHead? kept) => AuditTrail.Verify(Stream(log), kept, Key.ExportSubjectPublicKeyInfoPem(), CancellationToken.None);

    private static List<string> Words(IEnumerable<AuditStatement> statements, AuditPart part) => [.. statements.Where(s => s.Part == part && s.State == VerifiedState.Differs).Select(s => s.Words.En)];
}
