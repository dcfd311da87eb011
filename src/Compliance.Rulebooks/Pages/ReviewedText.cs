using System.Security.Cryptography;
using System.Text;

namespace Compliance.Rulebooks.Pages;

/// <summary>The text a reviewer of a page or provision sees, and its digest. The lines that name author and reviewers are no part of it.</summary>
internal sealed class ReviewedText(string text, IReadOnlySet<int> signingLines)
{
    /// <summary>Digits of a digest: enough to tell texts apart, few enough to stand on a line.</summary>
    public const int Digits = 12;

    private readonly string[] _lines = text.Split('\n');

    /// <summary>The last line of the page, from 1.</summary>
    public int Last => _lines.Length;

    /// <summary>The digest of pieces of the page, each from its first to its last line.</summary>
    public string Digest(IEnumerable<(int First, int Last)> pieces)
    {
        var seen = string.Join("\n\n", pieces.Select(p => Piece(p.First, p.Last)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen)))[..Digits];
    }

    /// <summary>A piece as it reads without its signing lines, wherever in it they stand and whether or not blank lines set them off.</summary>
    private string Piece(int first, int last)
    {
        var kept = new List<string>();
        var isAfterSigning = false;
        for (var number = first; number <= last; number++)
        {
            var line = _lines[number - 1];
            if (signingLines.Contains(number))
            {
                isAfterSigning = true;
                continue;
            }
            if (isAfterSigning && IsBlank(line) && (kept.Count == 0 || IsBlank(kept[^1])))
                continue;
            isAfterSigning = false;
            kept.Add(line);
        }
        return string.Join('\n', kept).TrimEnd();
    }

    private static bool IsBlank(string line) => string.IsNullOrWhiteSpace(line);
}
