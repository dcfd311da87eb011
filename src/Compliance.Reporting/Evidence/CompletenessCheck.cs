using Compliance.Law;

namespace Compliance.Reporting.Evidence;

/// <summary>Whether the findings are all there, in their order, and the counts add up.</summary>
internal static class CompletenessCheck
{
    public static void Look(Statements statements, string folder, Manifest manifest, CancellationToken stop)
    {
        var before = statements.All.Count;
        Counts(statements, manifest);
        try
        {
            Findings(statements, Path.Combine(folder, FindingLines.Name), manifest, stop);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Differ(statements, FindingLines.Name, "It cannot be read: no finding was looked at.", "Oxuna bilmir: tapıntılar yoxlanılmayıb.");
        }
        if (statements.IsCleanSince(before))
            statements.Hold(VerifiedPart.Completeness, FindingLines.Name, Whole(manifest));
    }

    private static Text Whole(Manifest manifest)
    {
        var findings = new Text($"All {manifest.Chain.Count} findings are there, unchanged and in order", $"Bütün tapıntılar ({manifest.Chain.Count}) dəyişmədən və öz ardıcıllığı ilə yerindədir");
        return manifest.IsPublished ? new($"{findings.En}. The published edition does not say how many files were received.", $"{findings.Az}. Dərc olunan nəşr alınan faylların sayını göstərmir.")
            : new($"{findings.En}; files received ({manifest.Received}) = judged ({manifest.Judged}) + refused ({manifest.Refused}).",
                $"{findings.Az}; alınan fayllar ({manifest.Received}) = yoxlanılan ({manifest.Judged}) + qəbul edilməyən ({manifest.Refused}).");
    }

    private static void Counts(Statements statements, Manifest manifest)
    {
        if (manifest.Received != manifest.Judged + manifest.Refused)
            Differ(statements, Manifest.Name, $"Files received ({manifest.Received}) are not files judged ({manifest.Judged}) and refused ({manifest.Refused}).", $"Alınan faylların sayı ({manifest.Received}) yoxlanılanların ({manifest.Judged}) və qəbul edilməyənlərin ({manifest.Refused}) cəminə bərabər deyil.");
        if (!manifest.IsPublished && (manifest.Inputs.Sum(i => i.Judged) != manifest.Judged || manifest.Inputs.Sum(i => i.Refused) != manifest.Refused))
            Differ(statements, Manifest.Name, "What was judged and refused of each input does not sum to what was judged and refused of all.", "Ayrı-ayrı fayllar üzrə saylar ümumi saya bərabər deyil.");
        if (manifest.Kinds.Values.Sum() != manifest.Chain.Count)
            Differ(statements, Manifest.Name, "The findings of each kind do not sum to the findings of the chain.", "Növlər üzrə tapıntıların cəmi zəncirdəki saya bərabər deyil.");
    }

    private static void Findings(Statements statements, string path, Manifest manifest, CancellationToken stop)
    {
        var (chain, kinds, ids) = (new FindingChain(), new Dictionary<string, long>(StringComparer.Ordinal), new SeenIds());
        foreach (var seen in FindingLineReader.Read(path).OnAllProcessors(l => SeenLine.Of(l.Line, l.IsWhole)))
        {
            stop.ThrowIfCancellationRequested();
            chain.AddDigest(seen.Digest);
            if (seen.Kind is not { } kind)
            {
                Differ(statements, FindingLines.Name, $"Line {chain.Count} is no whole finding.", $"Sətir {chain.Count}: bütöv tapıntı deyil.");
                return;
            }
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (!manifest.IsPublished && seen.Mark is { } mark)
                ids.Add(mark);
        }
        if (ids.Repeated() is { Count: > 0 } repeated)
            Repeated(statements, path, repeated, stop);
        Compare(statements, manifest, chain.State, kinds);
    }

    /// <summary>Names the ids that come a second time: the file is read again, because only marks of them were kept.</summary>
    private static void Repeated(Statements statements, string path, HashSet<ulong> marks, CancellationToken stop)
    {
        var (ids, at) = (new HashSet<string>(StringComparer.Ordinal), 0L);
        foreach (var (line, _) in FindingLineReader.Read(path))
        {
            stop.ThrowIfCancellationRequested();
            at++;
            if (SeenLine.IdOf(line) is { } id && marks.Contains(SeenIds.Mark(id)) && !ids.Add(id))
                Differ(statements, FindingLines.Name, $"Line {at} has the finding '{id}' a second time.", $"Sətir {at}: “{id}” tapıntısı təkrar göstərilib.");
        }
    }

    private static void Compare(Statements statements, Manifest manifest, ChainEnd chain, Dictionary<string, long> kinds)
    {
        if (chain.Count != manifest.Chain.Count)
            Differ(statements, FindingLines.Name, $"It has {chain.Count} findings, not {manifest.Chain.Count}: {(chain.Count < manifest.Chain.Count ? "some were removed" : "some were added")}.",
                $"Tapıntıların sayı: {chain.Count}, olmalı idi: {manifest.Chain.Count}; {(chain.Count < manifest.Chain.Count ? "bəziləri çıxarılıb" : "bəziləri əlavə edilib")}.");
        else if (chain.Sha256 != manifest.Chain.Sha256)
            Differ(statements, FindingLines.Name, "The chain ends elsewhere: a finding was changed or moved.", "Zəncir başqa cür bitir: tapıntı dəyişdirilib və ya yeri dəyişib.");
        foreach (var kind in kinds.Keys.Union(manifest.Kinds.Keys).Order(StringComparer.Ordinal).Where(k => kinds.GetValueOrDefault(k) != manifest.Kinds.GetValueOrDefault(k)))
            Differ(statements, FindingLines.Name, $"It has {kinds.GetValueOrDefault(kind)} findings '{kind}', not {manifest.Kinds.GetValueOrDefault(kind)}.",
                $"“{kind}” tapıntılarının sayı: {kinds.GetValueOrDefault(kind)}, olmalı idi: {manifest.Kinds.GetValueOrDefault(kind)}.");
    }

    private static void Differ(Statements statements, string file, string en, string az) => statements.Differ(VerifiedPart.Completeness, file, new Text(en, az));
}
