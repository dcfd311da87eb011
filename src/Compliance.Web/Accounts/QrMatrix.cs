namespace Compliance.Web.Accounts;

/// <summary>The places of a QR code: the patterns that find it, then its bits in their zigzag, masked.</summary>
internal sealed class QrMatrix
{
    private readonly int _version;
    private readonly int _size;
    private readonly bool[,] _fixed;

    public QrMatrix(int version)
    {
        (_version, _size) = (version, (version * 4) + 17);
        (Dark, _fixed) = (new bool[_size, _size], new bool[_size, _size]);
        Patterns();
    }

    /// <summary>The dark places, row by row.</summary>
    public bool[,] Dark { get; }

    /// <summary>Bits of a version that hold data and checks.</summary>
    public static int RawBits(int version)
    {
        var bits = (((16 * version) + 128) * version) + 64;
        if (version >= 2)
        {
            var count = (version / 7) + 2;
            bits -= (((25 * count) - 10) * count) - 55;
        }
        return version >= 7 ? bits - 36 : bits;
    }

    /// <summary>Draws the bytes under a mask.</summary>
    public QrMatrix Draw(byte[] bytes, int mask)
    {
        var at = 0;
        for (var right = _size - 1; right >= 1; right -= 2)
        {
            if (right == 6)
                right = 5;
            for (var step = 0; step < _size; step++)
            {
                for (var j = 0; j < 2; j++)
                {
                    var x = right - j;
                    var y = ((right + 1) & 2) == 0 ? _size - 1 - step : step;
                    if (_fixed[y, x])
                        continue;
                    Dark[y, x] = (at < bytes.Length * 8 && ((bytes[at >> 3] >> (7 - (at & 7))) & 1) != 0) ^ IsMasked(mask, x, y);
                    at++;
                }
            }
        }
        Format(mask);
        return this;
    }

    /// <summary>How hard it is to read, by the four rules of the standard.</summary>
    public int Penalty()
    {
        var penalty = 0;
        for (var i = 0; i < _size; i++)
        {
            var row = Enumerable.Range(0, _size).Select(x => Dark[i, x]).ToArray();
            var column = Enumerable.Range(0, _size).Select(y => Dark[y, i]).ToArray();
            penalty += LinePenalty(row) + LinePenalty(column);
        }
        for (var y = 0; y < _size - 1; y++)
        {
            for (var x = 0; x < _size - 1; x++)
                penalty += Dark[y, x] == Dark[y, x + 1] && Dark[y, x] == Dark[y + 1, x] && Dark[y, x] == Dark[y + 1, x + 1] ? 3 : 0;
        }
        var (dark, total) = (Dark.Cast<bool>().Count(d => d), _size * _size);
        return penalty + (10 * (Math.Max(0, (int)Math.Ceiling((Math.Abs((dark * 20) - (total * 10)) / (double)total) - 1))));
    }

    private static int LinePenalty(bool[] line)
    {
        var penalty = 0;
        for (var (i, run) = (0, 0); i < line.Length; i++)
        {
            run = i > 0 && line[i] == line[i - 1] ? run + 1 : 1;
            penalty += run == 5 ? 3 : run > 5 ? 1 : 0;
        }
        var words = string.Concat(line.Select(d => d ? '1' : '0'));
        for (var i = 0; i + 11 <= words.Length; i++)
            penalty += words.AsSpan(i, 11) is "10111010000" or "00001011101" ? 40 : 0;
        return penalty;
    }

    private static bool IsMasked(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((x / 3) + (y / 2)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    private void Patterns()
    {
        for (var i = 0; i < _size; i++)
        {
            Fix(6, i, i % 2 == 0);
            Fix(i, 6, i % 2 == 0);
        }
        Finder(3, 3);
        Finder(_size - 4, 3);
        Finder(3, _size - 4);
        var places = Alignments();
        foreach (var (x, y) in places.SelectMany(x => places.Select(y => (x, y))).Where(p => !(p.x == 6 && p.y == 6) && !(p.x == 6 && p.y == _size - 7) && !(p.x == _size - 7 && p.y == 6)))
        {
            for (var dy = -2; dy <= 2; dy++)
            {
                for (var dx = -2; dx <= 2; dx++)
                    Fix(x + dx, y + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
            }
        }
        Format(0); // keeps its places free
        Version();
    }

    private List<int> Alignments()
    {
        if (_version == 1)
            return [];
        var count = (_version / 7) + 2;
        var step = ((_version * 8) + (count * 3) + 5) / ((count * 4) - 4) * 2;
        return [6, .. Enumerable.Range(0, count - 1).Select(i => _size - 7 - (i * step)).Reverse()];
    }

    private void Finder(int x, int y)
    {
        for (var dy = -4; dy <= 4; dy++)
        {
            for (var dx = -4; dx <= 4; dx++)
            {
                if (x + dx >= 0 && x + dx < _size && y + dy >= 0 && y + dy < _size)
                    Fix(x + dx, y + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) is not 2 and not 4);
            }
        }
    }

    private void Format(int mask)
    {
        var data = (1 << 3) | mask; // 1: error correction L
        var rest = data;
        for (var i = 0; i < 10; i++)
            rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        var bits = ((data << 10) | rest) ^ 0x5412;
        for (var i = 0; i <= 5; i++)
            Fix(8, i, Bit(bits, i));
        Fix(8, 7, Bit(bits, 6));
        Fix(8, 8, Bit(bits, 7));
        Fix(7, 8, Bit(bits, 8));
        for (var i = 9; i < 15; i++)
            Fix(14 - i, 8, Bit(bits, i));
        for (var i = 0; i < 8; i++)
            Fix(_size - 1 - i, 8, Bit(bits, i));
        for (var i = 8; i < 15; i++)
            Fix(8, _size - 15 + i, Bit(bits, i));
        Fix(8, _size - 8, dark: true);
    }

    private void Version()
    {
        if (_version < 7)
            return;
        var rest = _version;
        for (var i = 0; i < 12; i++)
            rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        var bits = (_version << 12) | rest;
        for (var i = 0; i < 18; i++)
        {
            var (a, b) = (_size - 11 + (i % 3), i / 3);
            Fix(a, b, Bit(bits, i));
            Fix(b, a, Bit(bits, i));
        }
    }

    private static bool Bit(int bits, int i) => ((bits >> i) & 1) != 0;

    private void Fix(int x, int y, bool dark)
    {
        Dark[y, x] = dark;
        _fixed[y, x] = true;
    }
}
