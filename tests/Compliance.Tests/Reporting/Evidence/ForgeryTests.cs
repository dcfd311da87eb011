using Compliance.Reporting.Evidence;
using static Compliance.Reporting.Evidence.VerifiedPart;

namespace Compliance.Tests.Reporting.Evidence;

/// <summary>Every way to change a sealed report that we thought of is found and named.</summary>
public sealed class ForgeryTests
{
    [Test]
    public void An_untouched_signed_report_is_established()
    {
        using var report = new SealedReport();
        var found = report.Verify();
        found.Worst.ShouldBe(VerifiedState.Established, string.Join("\n", found.Statements));
        found.Digest.ShouldBe(report.Digest);
    }

    [TestCase("report.html")]
    [TestCase("tables/t1.csv")]
    [TestCase("findings.jsonl")]
    public void An_edit_of_any_byte_of_an_output_is_named(string name)
    {
        using var report = new SealedReport();
        var bytes = File.ReadAllBytes(report.PathOf(name));
        foreach (var at in Enumerable.Range(0, bytes.Length).Where(i => i % Math.Max(1, bytes.Length / 40) == 0))
        {
            var changed = (byte[])bytes.Clone();
            changed[at] ^= 1;
            File.WriteAllBytes(report.PathOf(name), changed);
            report.Verify().ShouldName(Integrity, name, "changed");
        }
    }

    [Test]
    public void A_missing_an_added_a_renamed_and_a_linked_file_are_named()
    {
        using var report = new SealedReport();
        File.Move(report.PathOf("report.html"), report.PathOf("report2.html"));
        File.WriteAllText(report.PathOf("tables/.hidden"), "x");
        File.Delete(report.PathOf("tables/t1.csv"));
        File.WriteAllText(Path.Combine(report.Root, "elsewhere.csv"), "a;b\n");
        File.CreateSymbolicLink(report.PathOf("tables/t1.csv"), Path.Combine(report.Root, "elsewhere.csv"));
        var found = report.Verify();
        found.ShouldName(Integrity, "report.html", "missing");
        found.ShouldName(Integrity, "report2.html", "added");
        found.ShouldName(Integrity, "tables/.hidden", "added");
        found.ShouldName(Integrity, "tables/t1.csv", "link");
    }

    [TestCase("../secret.txt")]
    [TestCase("/etc/hostname")]
    [TestCase("a//b")]
    [TestCase("report.html")]
    public void A_path_that_leaves_the_folder_or_stands_twice_is_named(string path)
    {
        using var report = new SealedReport(isSigned: false);
        report.Rewrite(m => m with { Outputs = [.. m.Outputs, new(path, new('0', 64), 1)] });
        report.Verify(key: null).ShouldName(Integrity, path, "twice, or it lies outside");
    }

    [Test]
    public void A_reordering_with_digests_written_anew_is_found_by_the_chain() =>
        AfterForging(lines => [lines[1], lines[0], .. lines[2..]]).ShouldName(Completeness, "findings.jsonl", "changed or moved");

    [Test]
    public void An_edited_finding_with_digests_written_anew_is_found_by_the_chain() =>
        AfterForging(lines => [lines[0].Replace("\"rule\":\"R1\"", "\"rule\":\"R2\""), .. lines[1..]]).ShouldName(Completeness, "findings.jsonl", "changed or moved");

    [Test]
    public void A_removed_finding_is_found() =>
        AfterForging(lines => [.. lines[..2], .. lines[3..]]).ShouldName(Completeness, "findings.jsonl", "5 findings, not 6: some were removed");

    [Test]
    public void A_cut_tail_is_found() =>
        AfterForging(lines => lines[..4]).ShouldName(Completeness, "findings.jsonl", "4 findings, not 6: some were removed");

    [Test]
    public void An_added_and_a_doubled_finding_are_found()
    {
        var found = AfterForging(lines => [.. lines, lines[5]]);
        found.ShouldName(Completeness, "findings.jsonl", "7 findings, not 6: some were added");
        found.ShouldName(Completeness, "findings.jsonl", "Line 7 has the finding 'f6' a second time");
    }

    [Test]
    public void A_violation_turned_compliant_is_found_in_the_counts_too() =>
        AfterForging(lines => [.. lines.Select(l => l.Replace("\"kind\":\"violation\"", "\"kind\":\"compliant\""))]).ShouldName(Completeness, "findings.jsonl", "0 findings 'violation', not 3");

    [Test]
    public void A_last_line_cut_in_the_middle_and_a_line_that_is_not_canonical_are_found()
    {
        using var report = new SealedReport(isSigned: false);
        var whole = File.ReadAllText(report.PathOf("findings.jsonl"));
        File.WriteAllText(report.PathOf("findings.jsonl"), whole[..^1]);
        report.Verify(key: null).ShouldName(Completeness, "findings.jsonl", "Line 6 is no whole finding");
        File.WriteAllText(report.PathOf("findings.jsonl"), whole.Replace("\n", "\r\n"));
        report.Verify(key: null).ShouldName(Completeness, "findings.jsonl", "Line 1 is no whole finding");
    }

    [Test]
    public void Counts_that_do_not_add_up_are_named()
    {
        using var report = new SealedReport(isSigned: false);
        report.Rewrite(m => m with { Received = 5 });
        report.Verify(key: null).ShouldName(Completeness, "manifest.json", "Files received (5)");
        report.Rewrite(m => m with { Received = 5, Judged = 4 });
        report.Verify(key: null).ShouldName(Completeness, "manifest.json", "of each input");
    }

    [Test]
    public void A_manifest_edited_without_signing_anew_is_named()
    {
        using var report = new SealedReport();
        foreach (var change in new Func<Manifest, Manifest>[]
                 {
                     m => m with { Rulebook = "rulebook-2" }, m => m with { Engine = m.Engine with { Version = "9" } }, m => m with { KnownOn = null },
                     m => m with { To = new(2023, 12, 31) }, m => m with { CreatedOn = new(2025, 1, 1) }, m => m with { Options = new Dictionary<string, string>() },
                 })
        {
            var before = File.ReadAllBytes(report.PathOf("manifest.json"));
            report.Rewrite(change);
            report.Verify().ShouldName(Integrity, "manifest.json.sig", "changed after it was signed");
            File.WriteAllBytes(report.PathOf("manifest.json"), before);
        }
    }

    [Test]
    public void A_signature_by_another_key_none_and_an_absent_one_are_named()
    {
        using var report = new SealedReport(pem: SigningKey.New(null).PrivatePem);
        report.Verify().ShouldName(Integrity, "manifest.json.sig", "of another key");
        foreach (var bytes in new byte[][] { [], [0x30, 0x06, 2, 1, 0, 2, 1, 0], [.. "not a signature"u8] })
        {
            File.WriteAllBytes(report.PathOf("manifest.json.sig"), bytes);
            report.Verify().ShouldBe(Integrity, VerifiedState.Differs);
        }
        File.Delete(report.PathOf("manifest.json.sig"));
        report.Verify().ShouldName(Integrity, "manifest.json.sig", "taken away");
    }

    [Test]
    public void No_key_and_no_signature_are_said_plainly_and_are_not_established()
    {
        using var report = new SealedReport();
        report.Verify(key: null).ShouldBe(Integrity, VerifiedState.NotEstablished);
        report.Verify(key: "no key at all").ShouldBe(Integrity, VerifiedState.NotEstablished);
        File.Delete(report.PathOf("manifest.json.sig"));
        report.Verify(key: null).Statements.ShouldContain(s => s.Words.En.StartsWith("The report is not signed") && s.State == VerifiedState.NotEstablished);
    }

    [Test]
    public void An_older_report_in_place_of_the_one_expected_is_named()
    {
        using var older = new SealedReport();
        older.Verify(also: r => r with { Expected = older.Digest }).Worst.ShouldBe(VerifiedState.Established);
        older.Verify(also: r => r with { Expected = new('a', 64) }).ShouldName(Integrity, "manifest.json", "another report than the one expected");
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("[1]")]
    [TestCase("{\"format\":\"compliance-waiver/1\"}")]
    [TestCase("{\"format\":\"compliance-report-manifest/1\"}")]
    [TestCase("{\"format\":1,\"format\":2}")]
    public void An_unreadable_manifest_or_a_file_of_another_kind_is_unreadable(string text)
    {
        using var report = new SealedReport();
        File.WriteAllText(report.PathOf("manifest.json"), text);
        report.Verify().Worst.ShouldBe(VerifiedState.Unreadable);
        File.Delete(report.PathOf("manifest.json"));
        report.Verify().Worst.ShouldBe(VerifiedState.Unreadable);
    }

    [Test]
    public void A_manifest_with_blanks_a_mark_or_an_additional_name_is_unreadable()
    {
        using var report = new SealedReport();
        var text = File.ReadAllText(report.PathOf("manifest.json"));
        foreach (var changed in new[] { text + "\n", "\uFEFF" + text, text.Replace("{\"chain\"", "{\"aaa\":1,\"chain\""), text.Replace("\"judged\":3", "\"judged\":3.0") })
        {
            File.WriteAllText(report.PathOf("manifest.json"), changed);
            report.Verify().Worst.ShouldBe(VerifiedState.Unreadable, changed[..40]);
        }
    }

    private static Verification AfterForging(Func<string[], string[]> change)
    {
        using var report = new SealedReport(isSigned: false);
        report.SetLines(change(report.Lines()));
        report.Redigest();
        var found = report.Verify(key: null);
        found.ShouldBe(Integrity, VerifiedState.NotEstablished);
        return found;
    }
}
