using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Evidence;

namespace Compliance.Tests.Reporting.Evidence;

/// <summary>A small report folder with its case files, sealed; removed at the end.</summary>
internal sealed class SealedReport : IDisposable
{
    public static readonly SigningKey Key = SigningKey.New(null);

    public SealedReport(bool isSigned = true, string? pem = null)
    {
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(Cases);
        File.WriteAllText(Path.Combine(Cases, "a.json"), "{}");
        File.WriteAllText(Path.Combine(Cases, "b.jsonl"), "{}\n{}\nx\n");
        File.WriteAllText(Path.Combine(Folder, "report.html"), "<html>ə</html>");
        Directory.CreateDirectory(Path.Combine(Folder, "tables"));
        File.WriteAllText(Path.Combine(Folder, "tables", "t1.csv"), "a;b\n");
        using var signer = isSigned ? ManifestSigner.Open(pem ?? Key.PrivatePem, null).Signer.ShouldNotBeNull() : null;
        Digest = Seal(Draft(), Findings, signer);
    }

    /// <summary>Writes findings and manifest.</summary>
    public string Seal(Manifest draft, IEnumerable<ReportedFinding> findings, ManifestSigner? signer)
    {
        using var spool = new FindingSpool(PathOf(FindingLines.Name));
        foreach (var finding in findings)
            spool.Add(finding);
        return new ReportSeal(Folder).Write(draft, ["report.html", "tables/t1.csv"], spool, signer);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("sealed-").FullName;

    public string Folder => Path.Combine(Root, "report");

    public string Cases => Path.Combine(Root, "cases");

    public string Digest { get; }

    public static IReadOnlyList<ReportedFinding> Findings { get; } = [.. Enumerable.Range(1, 6).Select(Finding)];

    public static ReportedFinding Finding(int number) => new()
    {
        Id = $"f{number}", File = $"DİM/{number}", Source = "cases/b.jsonl", Line = number, Subject = "=ş-041\t\"", Act = "m-1", ActKind = "application", Date = new(2022, 5, number),
        Rule = "R1", Provision = "926-1.1", Citation = new("Art. 1.1", "Maddə 1.1"), Chapter = "2", Outcome = number % 2 == 0 ? "violation" : "compliant",
        Kind = number % 2 == 0 ? "violation" : "compliant", Severity = "major", Grade = "official-text", Message = new("Late.", "Gecikib: ə, ğ, ı."),
        Facts = [new("acts[0].date", new("day", "gün"), new("2022-05-01", "01.05.2022"))],
    };

    public Manifest Draft() => new()
    {
        Jurisdiction = "az", Rulebook = "rulebook-1", Engine = Engine.Current, KnownOn = new(2024, 1, 31), From = new(2022, 1, 1), To = new(2022, 12, 31), Languages = ["az", "en"],
        Options = new Dictionary<string, string> { ["released-only"] = "false" }, CreatedOn = new(2024, 2, 1), Judged = 3, Refused = 1, Received = 4,
        Inputs = [Input("a.json", 1, 0), Input("b.jsonl", 2, 1)], Outputs = [], Kinds = new Dictionary<string, long>(), Chain = new(0, ""),
    };

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string[] Lines() => File.ReadAllLines(PathOf(FindingLines.Name));

    public void SetLines(IEnumerable<string> lines) => File.WriteAllText(PathOf(FindingLines.Name), string.Concat(lines.Select(l => l + "\n")));

    /// <summary>What a forger without the key does next: the digests of the files are written anew, the chain is left.</summary>
    public void Redigest() => Rewrite(m => m with
    {
        Outputs = [.. m.Outputs.Select(o => Sha256Text.OfFile(PathOf(o.Path)) is var d ? new OutputDigest(o.Path, d.Sha256, d.Bytes) : o)],
    });

    public void Rewrite(Func<Manifest, Manifest> change) =>
        File.WriteAllBytes(PathOf(Manifest.Name), ManifestText.Write(change(ManifestText.Read(File.ReadAllBytes(PathOf(Manifest.Name))).Manifest!)));

    public Verification Verify(string? key = "", Func<VerificationRequest, VerificationRequest>? also = null)
    {
        var request = new VerificationRequest { Folder = Folder, TrustedPem = key is "" ? Key.PublicPem : key };
        return ReportVerifier.Verify(also is null ? request : also(request), CancellationToken.None);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private InputFile Input(string name, long judged, long refused) =>
        Sha256Text.OfFile(Path.Combine(Cases, name)) is var d ? new($"cases/{name}", d.Sha256, d.Bytes, judged, refused) : null!;
}

/// <summary>Words for what a verification should have found.</summary>
internal static class VerificationWords
{
    public static void ShouldBe(this Verification found, VerifiedPart part, VerifiedState state) =>
        found.Of(part).ShouldBe(state, string.Join("\n", found.Statements));

    public static void ShouldName(this Verification found, VerifiedPart part, string file, string words) =>
        found.Statements.ShouldContain(s => s.Part == part && s.State == VerifiedState.Differs && s.File == file && s.Words.En.Contains(words), string.Join("\n", found.Statements));
}
