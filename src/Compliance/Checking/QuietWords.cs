using System.Collections.Concurrent;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Sentences that are the same for every act, made once.</summary>
internal sealed class QuietWords
{
    private readonly ConcurrentDictionary<Clause, Text> _met = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Clause, Text> _exempted = new(ReferenceEqualityComparer.Instance);

    /// <summary>That a rule is kept.</summary>
    public Text Met(Rule rule) => _met.GetOrAdd(rule, static r => FindingWords.Met((Rule)r));

    /// <summary>That an exception or a stronger rule takes it away.</summary>
    public Text Exempted(Clause by) => _exempted.GetOrAdd(by, FindingWords.Exempted);
}
