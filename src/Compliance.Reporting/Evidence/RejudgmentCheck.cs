using Compliance.Law;
using Compliance.Reporting.Documents;
using Newtonsoft.Json.Linq;

namespace Compliance.Reporting.Evidence;

/// <summary>Whether the same case files, judged anew by the same rulebook, give the same findings.</summary>
internal static class RejudgmentCheck
{
    public static void Look(Statements statements, VerificationRequest request, Manifest manifest, CancellationToken stop)
    {
        if (manifest.IsPublished)
        {
            Open(statements, "", "The published edition names no case files: verify the internal one with them.", "Dərc olunan nəşr işlərin fayllarını göstərmir: onlarla daxili nəşri yoxlayın.");
            return;
        }
        var before = statements.All.Count;
        if (Match(statements, request.Files, manifest, stop) is not { } files || !statements.IsCleanSince(before))
            return;
        statements.Hold(VerifiedPart.Rejudgment, "", new(
            $"The input given ({(files.Count == 1 ? "1 file" : $"{files.Count} files")}, {manifest.Judged} case files judged) is that of the report.",
            $"Verilmiş fayllar (sayı: {files.Count}, yoxlanılmış işlər: {manifest.Judged}) hesabat üzrə yoxlanılan faylların özüdür."));
        if (!HasDecisions(statements, request.Decisions, manifest.Options.GetValueOrDefault(Manifest.DecisionsOption, "")))
            return;
        if (request.Judge is null)
            Open(statements, "", "Nothing here can judge them anew.", "Onları yenidən yoxlamaq imkanı yoxdur.");
        else
            Judge(statements, request, manifest, request.Judge(new(manifest, files)), stop);
    }

    /// <summary>Whether the decisions are at hand by which the report was made: without them its findings cannot come out the same.</summary>
    private static bool HasDecisions(Statements statements, string given, string made)
    {
        if (given == made)
        {
            if (made.Length > 0)
                statements.Hold(VerifiedPart.Rejudgment, "", new("The file of decisions is the one the report was made with.", "Qərarlar faylı hesabatın hazırlandığı fayldır."));
            return true;
        }
        if (given.Length == 0)
            Open(statements, "", $"The report was made with decisions kept beside the case files (SHA-256 '{made}'): without that file nothing is judged anew. Name it with --decisions FILE.",
                $"Hesabat iş fayllarından ayrıca saxlanılan qərarlarla (SHA-256 “{made}”) hazırlanıb: həmin fayl olmadan yenidən yoxlama aparılmır. Onu --decisions FAYL ilə göstərin.");
        else if (made.Length == 0)
            Differ(statements, "", "A file of decisions was given, but the report was made without one.", "Qərarlar faylı verilib, lakin hesabat onsuz hazırlanıb.");
        else
            Differ(statements, "", $"The file of decisions is another one: the report was made with '{made}', this one is '{given}'.", $"Qərarlar faylı başqadır: hesabat “{made}” ilə hazırlanıb, bu isə “{given}”.");
        return false;
    }

    /// <summary>Where each input of the manifest lies now, told by its digest: it may have moved.</summary>
    private static List<(string Path, string Place)>? Match(Statements statements, IReadOnlyList<string> given, Manifest manifest, CancellationToken stop)
    {
        if (Digests(statements, given, stop) is not { } places)
            return null;
        var matched = new List<(string Path, string Place)>();
        foreach (var input in manifest.Inputs)
        {
            if (places.TryGetValue(input.Sha256, out var found) && found.Count > 0)
            {
                var place = found.Find(p => EndsAlike(p, input.Path)) ?? found[0];
                found.Remove(place);
                matched.Add((input.Path, place));
            }
            else
            {
                Differ(statements, input.Path, "It was judged, but no file given is the same: it was changed or is missing.", "Yoxlanılıb, lakin verilən fayllar arasında eynisi yoxdur: dəyişdirilib və ya verilməyib.");
            }
        }
        foreach (var place in places.Values.SelectMany(p => p).Order(StringComparer.Ordinal))
            Differ(statements, place, "It was given, but the report was made without it.", "Verilib, lakin hesabat onsuz hazırlanıb.");
        return matched;
    }

    private static Dictionary<string, List<string>>? Digests(Statements statements, IReadOnlyList<string> given, CancellationToken stop)
    {
        var places = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        try
        {
            foreach (var path in given.SelectMany(CaseFilePaths.Under).Distinct(StringComparer.Ordinal))
            {
                var digest = Sha256Text.OfFile(path, stop).Sha256;
                if (!places.TryGetValue(digest, out var same))
                    places[digest] = same = [];
                same.Add(path);
            }
            return places;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            statements.Unreadable(VerifiedPart.Rejudgment, string.Join(", ", given), new("A case file given cannot be read.", "Verilən işin faylı oxuna bilmir."));
            return null;
        }
    }

    private static void Judge(Statements statements, VerificationRequest request, Manifest manifest, JudgedAgain again, CancellationToken stop)
    {
        if (again.Rulebook.Length == 0)
            Open(statements, "", "There is no rulebook to judge them by.", "Onları yoxlamaq üçün qaydalar toplusu yoxdur.");
        else if (again.Rulebook != manifest.Rulebook)
            Differ(statements, "", $"The rulebook is another one: the report was made by '{manifest.Rulebook}', this one is '{again.Rulebook}'.", $"Qaydalar toplusu başqadır: hesabat “{manifest.Rulebook}” ilə hazırlanıb, bu isə “{again.Rulebook}”.");
        else if (FirstDifference(request.Folder, again.Findings, stop) is { } line)
            Differ(statements, FindingLines.Name, $"Judged anew, finding {line} is another one{Engines(manifest, " (engine {0}, not {1})")}.", $"Yenidən yoxlanıldıqda fərqlənən ilk tapıntı: {line}{Engines(manifest, " (mühərrik {1} yox, {0})")}.");
        else
            statements.Hold(VerifiedPart.Rejudgment, FindingLines.Name, new($"Judged anew, the same findings came out{Engines(manifest, ", by another build of the engine ({0}, not {1})")}.", $"Yenidən yoxlanıldıqda eyni tapıntılar alınıb{Engines(manifest, " (mühərrik {1} yox, {0})")}."));
    }

    private static long? FirstDifference(string folder, IEnumerable<ReportedFinding> findings, CancellationToken stop)
    {
        long at = 0;
        if (!File.Exists(Path.Combine(folder, FindingLines.Name)))
            return 1;
        using var lines = FindingLineReader.Read(Path.Combine(folder, FindingLines.Name)).GetEnumerator();
        foreach (var finding in findings)
        {
            stop.ThrowIfCancellationRequested();
            at++;
            if (!lines.MoveNext() || !lines.Current.Line.AsSpan().SequenceEqual(FindingLines.Line((finding with { Change = ChangeIn(lines.Current.Line) }).Kept)))
                return at;
        }
        return lines.MoveNext() ? at + 1 : null;
    }

    /// <summary>What the line says against a baseline: the baseline is not at hand, so that is not judged anew.</summary>
    private static string ChangeIn(byte[] line) => line.AsSpan().IndexOf("\"change\""u8) >= 0 && EvidenceJson.Read(line) is JObject finding && finding["change"] is JValue { Type: JTokenType.String } change ? (string)change! : "";

    private static string Engines(Manifest manifest, string words) => manifest.Engine == Engine.Current ? ""
        : words.Replace("{0}", Short(Engine.Current), StringComparison.Ordinal).Replace("{1}", Short(manifest.Engine), StringComparison.Ordinal);

    private static string Short(Engine engine) => $"{engine.Version} {(engine.Build.Length > 12 ? engine.Build[..12] : engine.Build)}";

    private static bool EndsAlike(string place, string path) => place.Replace('\\', '/').EndsWith("/" + path, StringComparison.Ordinal) || place == path;

    private static void Open(Statements statements, string file, string en, string az) => statements.LeaveOpen(VerifiedPart.Rejudgment, file, new Text(en, az));

    private static void Differ(Statements statements, string file, string en, string az) => statements.Differ(VerifiedPart.Rejudgment, file, new Text(en, az));
}
