using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Compliance.Rulebooks.Gate;

/// <summary>What the compiler says, in the same language on every machine.</summary>
internal static class CompilerWords
{
    /// <summary>The compiler's id and message.</summary>
    public static string Of(Diagnostic diagnostic) =>
        $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
}
