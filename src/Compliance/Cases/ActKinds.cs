using System.Collections.Frozen;
using System.Reflection;
using Compliance.Law;

namespace Compliance.Cases;

/// <summary>The kinds of HR acts a case file can hold: every class of this library with an <see cref="ActAttribute"/>.</summary>
public static class ActKinds
{
    private static readonly Kind[] Known =
        [.. typeof(PersonnelAct).Assembly.GetTypes()
            .Where(typeof(PersonnelAct).IsAssignableFrom)
            .Select(t => new Kind(t, t.GetCustomAttribute<ActAttribute>()!))
            .Where(k => k.Act is not null)
            .OrderBy(k => k.Act.Code, StringComparer.Ordinal)];

    private static readonly Dictionary<string, Type> ByCode = Known.ToDictionary(k => k.Act.Code, k => k.Type, StringComparer.Ordinal);
    private static readonly Dictionary<Type, ActAttribute> ByType = Known.ToDictionary(k => k.Type, k => k.Act);

    private static readonly FrozenDictionary<Type, int> Numbers = Known.ToDictionary(k => k.Type, k => Array.IndexOf(Known, k)).ToFrozenDictionary();

    /// <summary>The codes, in alphabetical order.</summary>
    public static IEnumerable<string> Codes => Known.Select(k => k.Act.Code);

    /// <summary>The class of the acts written as <paramref name="code"/>, or <c>null</c>.</summary>
    public static Type? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The place of the code of a class in that order.</summary>
    internal static int NumberOf(Type type) => Numbers[type];

    /// <summary>The number of a class of acts, as <see cref="NumberOf"/> gives it; classes that others derive from have one below zero, each its own.</summary>
    internal static class Number<T> where T : PersonnelAct
    {
        public static readonly int Value = typeof(T).IsSealed && Numbers.TryGetValue(typeof(T), out var number) ? number : Interlocked.Decrement(ref _others);
    }

    private static int _others;

    /// <summary>How acts of a class are written.</summary>
    public static string CodeOf(Type type) => ByType[type].Code;

    /// <summary>What acts of a class are called.</summary>
    public static Text WordsOf(Type type) => ByType[type].Text;

    private sealed record Kind(Type Type, ActAttribute Act);
}
