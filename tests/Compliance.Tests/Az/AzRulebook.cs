using Compliance.Checking;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Examples;

namespace Compliance.Tests.Az;

/// <summary>The Azerbaijani rulebook as it stands in the repository, compiled once for all tests.</summary>
internal static class AzRulebook
{
    private static readonly Lazy<LoadResult> Once = new(() => RulebookLoader.Load(RepositoryRoot.PathTo("rules", "az")));
    private static readonly Lazy<IReadOnlyList<Example>> OnceExamples = new(() => RulebookExamples.Of(Loaded, []));

    public static LoadResult Loaded => Once.Value;

    public static IReadOnlyList<Example> Examples => OnceExamples.Value;

    public static Checker Checker { get; } = new(Loaded.Rulebook ?? throw new InvalidOperationException(string.Join('\n', Loaded.Faults)));
}
