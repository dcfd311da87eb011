using System.Security.Cryptography;
using System.Text;
using Compliance.Cases;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Json.Rechecking;

/// <summary>A rule, or a provision that is named as not checked, with a digest of all that its findings rest on in the rulebook.</summary>
/// <param name="Id">Id of the rule or provision.</param>
/// <param name="Print">The digest: while it stays, the same file gives the same findings.</param>
/// <param name="Kinds">Codes of the acts it speaks of.</param>
public sealed record RulePrint(string Id, string Print, IReadOnlyList<string> Kinds);

/// <summary>
/// Digests what each rule rests on: the pages of the rule, of the definitions, exceptions, transition clauses and stronger rules that judging it can ask, however far down,
/// and of the rules that decide the same question. A page is an article, so a change of an article touches the rules that rest on it and no others.
/// </summary>
public sealed class RulePrints
{
    private readonly Rulebook _rulebook;
    private readonly ILookup<Provision, string> _pages;
    private readonly ILookup<string, Rule> _deciding;

    private RulePrints(Rulebook rulebook)
    {
        _rulebook = rulebook;
        _pages = rulebook.Provisions.ToLookup(p => p.Provision, p => p.PageDigest.Length > 0 ? p.PageDigest : rulebook.Identity);
        _deciding = rulebook.Rules.SelectMany(r => r.Versions).Where(r => r.Decides is not null).ToLookup(r => r.Decides!, StringComparer.Ordinal);
    }

    /// <summary>The prints of a rulebook, by id.</summary>
    public static IReadOnlyList<RulePrint> Of(Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var prints = new RulePrints(rulebook);
        var kinds = ActKinds.Codes.Select(c => (Code: c, Type: ActKinds.Find(c)!)).ToList();
        return
        [
            .. rulebook.Rules.Select(r => new RulePrint(r.Id, prints.Of(r), [.. kinds.Where(k => r.ActType.IsAssignableFrom(k.Type)).Select(k => k.Code)]))
                .Concat(rulebook.Provisions.Where(p => p.Status == ProvisionStatus.NotChecked).GroupBy(p => p.Provision.Id, StringComparer.Ordinal).Select(g => prints.NotChecked(g.Key, [.. g])))
                .OrderBy(p => p.Id, StringComparer.Ordinal),
        ];
    }

    private string Of(Series<Rule> rule)
    {
        var (seen, open) = (new HashSet<Clause>(rule.Versions, ReferenceEqualityComparer.Instance), new Stack<Clause>(rule.Versions));
        while (open.TryPop(out var next))
        {
            foreach (var asked in _rulebook.AskedBy(next).Concat(next is Rule { Decides: { } question } ? _deciding[question] : []).Where(seen.Add))
                open.Push(asked);
        }
        return Digest(seen.Select(c => c.Version.Provision).Distinct());
    }

    private RulePrint NotChecked(string id, IReadOnlyList<ProvisionEntry> entries) =>
        new(id, Digest(entries.Select(e => e.Provision)), [.. entries.SelectMany(e => e.NotCheckedOn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    private string Digest(IEnumerable<Provision> provisions) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', provisions.SelectMany(p => _pages[p]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))).AsSpan(0, 16));
}
