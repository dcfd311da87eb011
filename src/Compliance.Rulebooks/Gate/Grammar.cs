using Microsoft.CodeAnalysis.CSharp;

namespace Compliance.Rulebooks.Gate;

/// <summary>The grammar of a rule block: the kinds of syntax it is made of. Each is used by a rulebook; what is not here has no meaning in a rule.</summary>
/// <remarks>There are no statements, declarations, directives, loops, object creations or interpolations, so a rule always ends.</remarks>
internal static class Grammar
{
    /// <summary>Language version every rule block is read and compiled in, whatever compiler runs.</summary>
    public const LanguageVersion Version = LanguageVersion.CSharp12;

    /// <summary>Most conditions inside each other.</summary>
    public const int MostConditions = 3;

    /// <summary>Nodes.</summary>
    public static IReadOnlySet<SyntaxKind> Nodes { get; } = new HashSet<SyntaxKind>
    {
        SyntaxKind.CompilationUnit, SyntaxKind.GlobalStatement, SyntaxKind.ExpressionStatement,
        SyntaxKind.InvocationExpression, SyntaxKind.ArgumentList, SyntaxKind.Argument, SyntaxKind.NameColon,
        SyntaxKind.SimpleMemberAccessExpression, SyntaxKind.IdentifierName, SyntaxKind.GenericName, SyntaxKind.TypeArgumentList,
        SyntaxKind.SimpleLambdaExpression, SyntaxKind.Parameter, SyntaxKind.ParenthesizedExpression,
        SyntaxKind.StringLiteralExpression, SyntaxKind.NumericLiteralExpression,
        SyntaxKind.BitwiseAndExpression, SyntaxKind.BitwiseOrExpression, SyntaxKind.LogicalNotExpression,
        SyntaxKind.EqualsExpression, SyntaxKind.NotEqualsExpression,
        SyntaxKind.LessThanExpression, SyntaxKind.LessThanOrEqualExpression,
        SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanOrEqualExpression,
    };

    /// <summary>Names, numbers, texts and marks.</summary>
    public static IReadOnlySet<SyntaxKind> Tokens { get; } = new HashSet<SyntaxKind>
    {
        SyntaxKind.IdentifierToken, SyntaxKind.StringLiteralToken, SyntaxKind.NumericLiteralToken,
        SyntaxKind.DotToken, SyntaxKind.CommaToken, SyntaxKind.ColonToken, SyntaxKind.SemicolonToken,
        SyntaxKind.OpenParenToken, SyntaxKind.CloseParenToken, SyntaxKind.EqualsGreaterThanToken,
        SyntaxKind.AmpersandToken, SyntaxKind.BarToken, SyntaxKind.ExclamationToken,
        SyntaxKind.EqualsEqualsToken, SyntaxKind.ExclamationEqualsToken,
        SyntaxKind.LessThanToken, SyntaxKind.LessThanEqualsToken, SyntaxKind.GreaterThanToken, SyntaxKind.GreaterThanEqualsToken,
        SyntaxKind.EndOfFileToken,
    };

    /// <summary>What may stand between them: blanks and line ends, no comments and no directives.</summary>
    public static IReadOnlySet<SyntaxKind> Between { get; } = new HashSet<SyntaxKind> { SyntaxKind.WhitespaceTrivia, SyntaxKind.EndOfLineTrivia };
}
