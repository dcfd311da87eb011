using System.Text;
using System.Text.Json;
using Compliance.Law;

namespace Compliance.Json.Reading;

/// <summary>Says what is wrong where a text stops being JSON.</summary>
internal static class SyntaxFault
{
    public static Objection ObjectionTo(ReadOnlySpan<byte> text, int offset, ReadLimits limits)
    {
        if (DepthAt(text, offset) > limits.Depth)
            return FileObjections.TooDeep(limits.Depth);
        if (offset >= text.Length)
            return FileObjections.Syntax(null, new("Expected the closing quote, ']' or '}'.", "Bağlayan dırnaq, ']' və ya '}' gözlənilir."));
        Rune.DecodeFromUtf8(text[offset..], out var found, out _);
        return FileObjections.Syntax(Objection.Quoted(found.ToString()), Expected(text[..offset].TrimEnd(" \t\r\n"u8), (char)text[offset]));
    }

    private static Text Expected(ReadOnlySpan<byte> before, char found) => (before.IsEmpty ? ' ' : (char)before[^1], found) switch
    {
        (',', ']' or '}') => new("Expected another entry, or no ',' before it.", "Növbəti element və ya əvvəlində ','-in olmaması gözlənilir."),
        (_, '/' or '#') => new("Comments are not taken. Expected a value, a name in quotes, ',' or a closing bracket.", "Şərhlər qəbul edilmir. Dəyər, dırnaqda ad, ',' və ya bağlayan mötərizə gözlənilir."),
        (_, '\'' or '“' or '”') => new("Expected '\"' around names and texts.", "Ad və mətnlər '\"' arasında gözlənilir."),
        (_, '"') => new("Expected ',' or ':' before it.", "Ondan əvvəl ',' və ya ':' gözlənilir."),
        (_, < ' ') => new("Expected '\\n', '\\t' or another escape inside a text.", "Mətnin içində '\\n', '\\t' və ya başqa işarələmə gözlənilir."),
        _ => new("Expected JSON: a value, a name in quotes, ',', ':' or a closing bracket.", "JSON gözlənilir: dəyər, dırnaqda ad, ',', ':' və ya bağlayan mötərizə."),
    };

    // The reader gives up at the bracket that is one too many: count those that are open there.
    private static int DepthAt(ReadOnlySpan<byte> text, int offset)
    {
        var (depth, inText) = (0, false);
        for (var i = 0; i <= offset && i < text.Length; i++)
        {
            if (text[i] == '"')
                inText = !inText;
            else if (inText && text[i] == '\\')
                i++;
            else if (!inText && text[i] is (byte)'[' or (byte)'{')
                depth++;
            else if (!inText && text[i] is (byte)']' or (byte)'}')
                depth--;
        }
        return depth;
    }
}
