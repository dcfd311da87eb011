using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Compliance.Law;

namespace Compliance.Cases;

/// <summary>The values of an enumeration as they are written in a case file, and their words.</summary>
public sealed class Codes
{
    private static readonly ConcurrentDictionary<Type, Codes> Known = new();
    private readonly Dictionary<string, object> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<object, Named> _byValue = [];

    private Codes(Type type)
    {
        var all = new List<string>();
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var words = field.GetCustomAttribute<WordsAttribute>();
            var code = words?.Code ?? Hyphenated(field.Name);
            var value = field.GetValue(null)!;
            _byCode.Add(code, value);
            _byValue.Add(value, new(code, words?.Text ?? new Text(code, code)));
            all.Add(code);
        }
        All = all;
    }

    /// <summary>Every value as written, in the order declared.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The codes of an enumeration.</summary>
    public static Codes Of(Type type) => Known.GetOrAdd(type, t => new Codes(t));

    /// <summary>The value written as <paramref name="code"/>.</summary>
    public bool TryGet(string code, out object value) => _byCode.TryGetValue(code, out value!);

    /// <summary>How <paramref name="value"/> is written.</summary>
    public string CodeOf(object value) => _byValue[value].Code;

    /// <summary>What <paramref name="value"/> is called.</summary>
    public Text WordsOf(object value) => _byValue[value].Words;

    /// <summary>Words of one value of an enumeration.</summary>
    public static Text Words(Enum value) => Of(value.GetType()).WordsOf(value);

    private static string Hyphenated(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }

    private sealed record Named(string Code, Text Words);
}
