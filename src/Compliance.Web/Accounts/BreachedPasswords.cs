using System.Security.Cryptography;
using System.Text;
using Compliance.Web.Storage;

namespace Compliance.Web.Accounts;

/// <summary>Passwords known from breaches: a file the administrator supplies, one SHA-1 or beginning of one a line, <c>HASH</c> or <c>HASH:COUNT</c>, sorted. It is searched where it lies and never read whole.</summary>
public sealed class BreachedPasswords
{
    /// <summary>The fewest digits of a hash in a line: a shorter one would refuse passwords nobody lost.</summary>
    public const int ShortestHash = 10;

    private readonly string _path;

    /// <summary>The file; no path for none.</summary>
    /// <exception cref="StartRefusedException">There is no such file, or it holds something else.</exception>
    public BreachedPasswords(string path)
    {
        _path = path;
        if (path.Length == 0)
            return;
        if (!File.Exists(path))
            throw new StartRefusedException($"There is no file of breached passwords '{path}' ('Compliance:BreachedPasswords'). Expected lines of SHA-1, sorted: 'HASH' or 'HASH:COUNT'.");
        using var file = Open();
        var (first, second) = (LineFrom(file, 0), LineFrom(file, file.Length / 2));
        if (!IsHash(first.Hash) || (second.Hash.Length > 0 && (!IsHash(second.Hash) || string.CompareOrdinal(first.Hash, second.Hash) > 0)))
            throw new StartRefusedException($"The file of breached passwords '{path}' is not written as expected: each line is 'HASH' or 'HASH:COUNT' with at least {ShortestHash} hexadecimal digits, and lines are sorted.");
    }

    /// <summary>Whether a password is among them.</summary>
    public bool Holds(string password)
    {
        if (_path.Length == 0)
            return false;
#pragma warning disable CA5350 // SHA-1 is how such lists are written; it protects nothing here
        var hash = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350
        using var file = Open();
        long low = 0, high = file.Length; // the line looked for begins at low or later, and before high
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var (held, next) = LineFrom(file, middle);
            if (held.Length == 0)
            {
                high = middle;
                continue;
            }
            var order = string.CompareOrdinal(hash, 0, held, 0, held.Length);
            if (order == 0)
                return true;
            if (order < 0)
                high = middle;
            else
                low = next;
        }
        return false;
    }

    private static bool IsHash(string words) => words.Length is >= ShortestHash and <= 40 && words.All(char.IsAsciiHexDigit);

    private FileStream Open() => new(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 256);

    /// <summary>The first line that begins at a place or after it, and where the one after it begins; empty where there is none.</summary>
    private static (string Hash, long Next) LineFrom(FileStream file, long at)
    {
        file.Position = Math.Max(0, at - 1);
        if (at > 0)
        {
            int skipped;
            do
                skipped = file.ReadByte();
            while (skipped is not -1 and not '\n');
        }
        var line = new StringBuilder();
        for (var read = file.ReadByte(); read is not -1 and not '\n' && line.Length < 128; read = file.ReadByte())
            line.Append((char)read);
        var words = line.ToString().Trim();
        return (words.Split(':')[0].ToUpperInvariant(), file.Position);
    }
}
