using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Compliance.Json;

/// <summary>
/// A JSON value that has one spelling only, that of RFC 8785: no blanks, names in the order of their UTF-16 units, the shortest escapes, letters as they are.
/// Equal values give equal bytes on every machine, so that they can be digested and signed.
/// </summary>
/// <remarks>
/// There are no fractions: their spelling differs between tools. Decimals and days are texts, see <see cref="Decimal"/>.
/// Texts are never normalised. Lists are read while they are written: one may be longer than memory.
/// </remarks>
public abstract class CanonicalJson
{
    /// <summary>The largest whole number that every reader of JSON keeps exactly: 2^53 - 1. Its negative is the least.</summary>
    public const long MaxInteger = 9_007_199_254_740_991;

    [ThreadStatic]
    private static CanonicalBuffer? _spare;

    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    /// <summary>No value.</summary>
    public static CanonicalJson Null { get; } = new Literal("null");

    /// <summary>A text; <c>null</c> gives <see cref="Null"/>.</summary>
    public static implicit operator CanonicalJson(string? text) => text is null ? Null : new Words(text);

    /// <summary>A whole number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies beyond <see cref="MaxInteger"/>.</exception>
    public static implicit operator CanonicalJson(long number) => number is >= -MaxInteger and <= MaxInteger
        ? new Literal(number.ToString(CultureInfo.InvariantCulture))
        : throw new ArgumentOutOfRangeException(nameof(number), number, "Not every reader keeps so large a number exactly. Expected one within 2^53 - 1, or a text.");

    /// <summary>True or false.</summary>
    public static implicit operator CanonicalJson(bool flag) => new Literal(flag ? "true" : "false");

    /// <summary>A decimal as a text, with a point and without closing zeros: 12.50 gives <c>"12.5"</c>.</summary>
    public static CanonicalJson Decimal(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture) is var words && words == "-0" ? "0" : words;

    /// <summary>A list. It is read anew each time the value is written, an entry at a time.</summary>
    public static CanonicalJson List(IEnumerable<CanonicalJson> items) => new Items(items);

    /// <summary>A list of texts.</summary>
    public static CanonicalJson List(IEnumerable<string> items) => new Items(items.Select(i => (CanonicalJson)i));

    /// <summary>Writes the value, without a line break at its end.</summary>
    /// <exception cref="ArgumentException">A text holds half of a surrogate pair: it has no UTF-8.</exception>
    public abstract void WriteTo(TextWriter output);

    /// <summary>The value in UTF-8, without a mark: what is digested and signed.</summary>
    /// <exception cref="ArgumentException">A text holds half of a surrogate pair.</exception>
    public byte[] ToBytes()
    {
        var output = _spare ?? new CanonicalBuffer();
        _spare = null; // taken away while in use: a list may write another value meanwhile
        WriteTo(output);
        var bytes = output.ToBytes();
        output.Clear();
        _spare = output;
        return bytes;
    }

    /// <summary>SHA-256 of the bytes, 32 bytes: no two values share a text, so no two are digested alike.</summary>
    /// <exception cref="ArgumentException">A text holds half of a surrogate pair.</exception>
    public byte[] Digest() => SHA256.HashData(ToBytes());

    /// <summary>The value as written.</summary>
    /// <exception cref="ArgumentException">A text holds half of a surrogate pair.</exception>
    public sealed override string ToString()
    {
        var output = new StringWriter(CultureInfo.InvariantCulture);
        WriteTo(output);
        return output.ToString();
    }

    private protected static void Quote(string text, TextWriter output)
    {
        RefuseHalves(text);
        output.Write('"');
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            output.Write(rest[..at]);
            Escape(rest[at], output);
            rest = rest[(at + 1)..];
        }
        output.Write(rest);
        output.Write('"');
    }

    private static void Escape(char letter, TextWriter output)
    {
        var known = "\"\\\b\f\n\r\t".IndexOf(letter);
        output.Write('\\');
        if (known >= 0)
            output.Write("\"\\bfnrt"[known]);
        else
            output.Write($"u{(int)letter:x4}");
    }

    private static void RefuseHalves(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                throw new ArgumentException($"The text has half of a surrogate pair (U+{(int)text[i]:X4}) at place {i}. Expected whole letters.", nameof(text));
            i++;
        }
    }

    private sealed class Literal(string words) : CanonicalJson
    {
        public override void WriteTo(TextWriter output) => output.Write(words);
    }

    private sealed class Words(string text) : CanonicalJson
    {
        public override void WriteTo(TextWriter output) => Quote(text, output);
    }

    private sealed class Items(IEnumerable<CanonicalJson> items) : CanonicalJson
    {
        public override void WriteTo(TextWriter output)
        {
            var before = '[';
            foreach (var item in items)
            {
                output.Write(before);
                item.WriteTo(output);
                before = ',';
            }
            output.Write(before == '[' ? "[]" : "]");
        }
    }
}

/// <summary>A canonical object: names with their values, in any order; they are written in the one there is.</summary>
public sealed class CanonicalObject : CanonicalJson, IEnumerable
{
    private readonly List<(string Name, object Value)> _values = []; // by name: few enough to be put in their places; texts as they are

    /// <summary>Adds a value under a name.</summary>
    /// <exception cref="ArgumentException">The name stands already: readers disagree on which of two values counts.</exception>
    public void Add(string name, CanonicalJson value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Put(name, value);
    }

    /// <summary>Adds a text under a name; <c>null</c> gives <see cref="CanonicalJson.Null"/>.</summary>
    /// <exception cref="ArgumentException">The name stands already.</exception>
    public void Add(string name, string? text) => Put(name, (object?)text ?? Null);

    private void Put(string name, object value)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (at, order) = (_values.Count, 1);
        while (at > 0 && (order = string.CompareOrdinal(name, _values[at - 1].Name)) < 0)
            at--;
        if (order == 0)
            throw new ArgumentException($"The name \"{name}\" stands already. Expected each name once.", nameof(name));
        _values.Insert(at, (name, value));
    }

    /// <inheritdoc/>
    public override void WriteTo(TextWriter output)
    {
        var before = '{';
        foreach (var (name, value) in _values)
        {
            output.Write(before);
            Quote(name, output);
            output.Write(':');
            if (value is string text)
                Quote(text, output);
            else
                ((CanonicalJson)value).WriteTo(output);
            before = ',';
        }
        output.Write(before == '{' ? "{}" : "}");
    }

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();
}
