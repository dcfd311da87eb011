using Compliance.Law;

namespace Compliance.Reporting.Evidence;

/// <summary>Whether the folder holds the files the manifest names, all of them, unchanged, and no other.</summary>
internal static class FilesCheck
{
    public static void Look(Statements statements, string folder, Manifest manifest, CancellationToken stop)
    {
        var before = statements.All.Count;
        var named = new HashSet<string>(StringComparer.Ordinal) { Manifest.Name, ManifestSigner.SignatureName };
        foreach (var output in manifest.Outputs)
        {
            stop.ThrowIfCancellationRequested();
            if (!IsInside(output.Path) || !named.Add(output.Path))
                Differ(statements, output.Path, "The manifest names it twice, or it lies outside the folder.", "Manifest onu iki dəfə göstərir və ya o, qovluqdan kənardadır.");
            else
                LookAt(statements, folder, output, stop);
        }
        if (!named.Contains(FindingLines.Name))
            Differ(statements, FindingLines.Name, "The manifest does not name it.", "Manifestdə göstərilməyib.");
        foreach (var extra in Extra(folder, named))
            Differ(statements, extra, "The manifest does not name it: it was added.", "Manifestdə göstərilməyib: əlavə edilib.");
        if (statements.IsCleanSince(before))
            statements.Hold(VerifiedPart.Integrity, "", new($"All {manifest.Outputs.Count} files are those the manifest names; there is no other.", $"Manifestdəki faylların hamısı ({manifest.Outputs.Count}) yerindədir və dəyişməyib; başqa fayl yoxdur."));
    }

    private static void LookAt(Statements statements, string folder, OutputDigest output, CancellationToken stop)
    {
        var file = new FileInfo(Path.Combine(folder, output.Path));
        if (!file.Exists)
            Differ(statements, output.Path, "It is missing.", "Yoxdur.");
        else if (file.LinkTarget is not null)
            Differ(statements, output.Path, "It is a link to another place, not a file of the report.", "Hesabatın faylı deyil, başqa yerə keçiddir.");
        else if (file.Length != output.Bytes)
            Differ(statements, output.Path, $"It was changed: it has {file.Length} bytes, not {output.Bytes}.", $"Dəyişdirilib: ölçüsü {file.Length} bayt, olmalı idi: {output.Bytes}.");
        else
            Compare(statements, file.FullName, output, stop);
    }

    private static void Compare(Statements statements, string path, OutputDigest output, CancellationToken stop)
    {
        try
        {
            if (Sha256Text.OfFile(path, stop).Sha256 != output.Sha256)
                Differ(statements, output.Path, "It was changed: its digest is another one.", "Dəyişdirilib: SHA-256 cəmi başqadır.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Differ(statements, output.Path, "It cannot be read.", "Oxuna bilmir.");
        }
    }

    private static IEnumerable<string> Extra(string folder, HashSet<string> named) =>
        new DirectoryInfo(folder).EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
            .Where(e => e is FileInfo || e.LinkTarget is not null)
            .Select(e => Path.GetRelativePath(folder, e.FullName).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(p => !named.Contains(p)).Order(StringComparer.Ordinal);

    private static bool IsInside(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains(':', StringComparison.Ordinal)
        && path.Split('/').All(p => p is not ("" or "." or ".."));

    private static void Differ(Statements statements, string file, string en, string az) => statements.Differ(VerifiedPart.Integrity, file, new Text(en, az));
}
