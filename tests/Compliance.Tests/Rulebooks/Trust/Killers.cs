using System.Text;

namespace Compliance.Tests.Rulebooks.Trust;

/// <summary>Texts of rule blocks that end or stall whoever parses, binds or runs them.</summary>
internal static class Killers
{
    /// <summary>Those that end or stall the parser.</summary>
    public static IReadOnlyDictionary<string, string> OfParser { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["50,000 open parentheses"] = "Rule(" + Repeated("(", 50_000),
        ["50,000 pairs of parentheses"] = $"Rule({Repeated("(", 50_000)}1{Repeated(")", 50_000)});",
        ["5,000 nested type arguments"] = $"Rule<{Repeated("A<", 5_000)}B{Repeated(">", 5_000)}>();",
        ["3,000 square brackets"] = "Rule(" + Repeated("[", 3_000),
        ["30,000 square brackets"] = "Rule(" + Repeated("[", 30_000),
        ["200 nested interpolations"] = $"Rule({Repeated("$\"{", 200)}1{Repeated("}\"", 200)});",
        ["100,000 negations"] = $"Rule({Repeated("!", 100_000)}1);",
        ["20,000 nested conditions"] = $"Rule({Repeated("x => ", 20_000)}1);",
    };

    /// <summary>Those that end or stall the compiler once they are parsed, or whoever runs what it made. Most close the method they are put into and declare types.</summary>
    public static IReadOnlyDictionary<string, string> OfCompiler { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["20,000 operands"] = $"Definition(\"A\").On<Oath>().Means(x => x.IsSolemn{Repeated(" & x.IsSolemn", 20_000)});",
        ["a struct of 20 levels, each twice the one before"] = $"null; {Doubling(20)} static object Killer() => new S20()",
        ["a class that nests itself in its own type argument"] = "null; class C<T> { public static object F() => C<C<T>>.F(); } static object Killer() => C<int>.F()",
        ["a class that derives from itself of itself"] = "null; class C<T> : D<C<C<T>>> { } class D<T> { } static object Killer() => new C<int>()",
        ["six ways to bind each of 12 conditions inside each other"] = $"F({Repeated("x => F(", 12)}x => 1{Repeated(")", 12)}); {Overloads(6)} static Clause Killer() => null",
    };

    /// <summary>Long and deep, and yet no harm to the compiler; the gate does not let it come that far.</summary>
    public const string LongChain = "20,000 calls in a chain";

    public static string Text(string name) => OfParser.GetValueOrDefault(name) ?? OfCompiler.GetValueOrDefault(name) ?? $"Rule(\"A\").On<Oath>(){Repeated(".When(x => x.IsSolemn)", 20_000)};";

    public static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Doubling(int levels)
    {
        var text = new StringBuilder("struct S0 { long A, B; } ");
        for (var i = 1; i <= levels; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"struct S{i} {{ S{i - 1} A, B; }} ");
        return text.ToString();
    }

    private static string Overloads(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"static Clause F(System.Func<int{Repeated("[]", i)}, Clause> f) => null; "));
}
