using System.Text;

namespace Compliance.Json.Reading;

/// <summary>Words known beforehand, found by their bytes: names of properties, codes, kinds of acts.</summary>
internal sealed class WordTable
{
    private readonly byte[][] _words;
    private readonly int[] _places; // by the digest of the word; 0 is free, others are one more than the place

    public WordTable(IEnumerable<string> words)
    {
        _words = [.. words.Select(Encoding.UTF8.GetBytes)];
        _places = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_words.Length * 4 + 1)];
        for (var place = 0; place < _words.Length; place++)
            Add(place);
    }

    /// <summary>The place of a word among those given, or -1.</summary>
    public int Find(ReadOnlySpan<byte> word)
    {
        var mask = _places.Length - 1;
        for (var at = (int)WordDigest.Of(word) & mask; _places[at] > 0; at = (at + 1) & mask)
        {
            if (word.SequenceEqual(_words[_places[at] - 1]))
                return _places[at] - 1;
        }
        return -1;
    }

    private void Add(int place)
    {
        var at = (int)WordDigest.Of(_words[place]) & (_places.Length - 1);
        while (_places[at] > 0)
            at = (at + 1) & (_places.Length - 1);
        _places[at] = place + 1;
    }
}
