using System.Reflection;

namespace Compliance.Rules;

/// <summary>The codes of faults in rulebooks. A code keeps its meaning for ever; a code no longer used is not given again.</summary>
public static class RulebookFaultCodes
{
#pragma warning disable CS1591 // each constant says what it is; fixtures/broken/rulebooks shows each
    public const string UnreadableFile = "RB000";
    public const string Yaml = "RB001";
    public const string PageOfNoAct = "RB002";
    public const string TooLarge = "RB003";
    public const string PageTitle = "RB010";
    public const string ForeignMarkdown = "RB011";
    public const string Heading = "RB012";
    public const string WordingHeading = "RB013";
    public const string ExampleTable = "RB014";
    public const string MisplacedLine = "RB015";
    public const string Status = "RB016";
    public const string Letters = "RB020";
    public const string Syntax = "RB021";
    public const string RefusedSyntax = "RB022";
    public const string OneClause = "RB023";
    public const string RefusedWord = "RB024";
    public const string Compiler = "RB030";
    public const string OverlappingWordings = "RB040";
    public const string MixedKinds = "RB041";
    public const string UnknownDefinition = "RB042";
    public const string ForeignDefinition = "RB043";
    public const string UnknownTarget = "RB044";
    public const string IncompleteClause = "RB045";
    public const string Circle = "RB046";
    public const string Precedence = "RB047";
    public const string UndeclaredConflict = "RB048";
    public const string ExampleCell = "RB050";
    public const string ExampleOutcome = "RB051";
    public const string MissingExample = "RB052";
    public const string UnclaimedProvision = "RB060";
    public const string ProvisionNumber = "RB061";
    public const string IncompleteProvision = "RB062";
    public const string Review = "RB063";
#pragma warning restore CS1591

    /// <summary>Every code with its name in lower-case with hyphens, for example <c>RB013</c> and <c>wording-heading</c>.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = typeof(RulebookFaultCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(f => (string)f.GetRawConstantValue()!, f => Hyphenated(f.Name), StringComparer.Ordinal);

    private static string Hyphenated(string name) =>
        string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
}
