namespace Compliance.Reporting.Documents;

/// <summary>The places of findings by what lists ask for most, so that thousands of lists need not look at every place.</summary>
internal sealed class PlaceIndex(IReadOnlyCollection<FindingPlace> places)
{
    private readonly ILookup<string, FindingPlace> _chapters = places.ToLookup(p => p.Chapter, StringComparer.Ordinal);
    private readonly ILookup<string, FindingPlace> _provisions = places.ToLookup(p => p.Provision, StringComparer.Ordinal);
    private readonly ILookup<string, FindingPlace> _bodies = places.ToLookup(p => p.Body, StringComparer.Ordinal);
    private readonly ILookup<string, FindingPlace> _actKinds = places.ToLookup(p => p.ActKind, StringComparer.Ordinal);

    /// <summary>The places whose findings belong to a list, as far as places tell.</summary>
    public IEnumerable<FindingPlace> Of(ListKey key) => Narrowest(key).Where(key.Holds);

    private IEnumerable<FindingPlace> Narrowest(ListKey key)
    {
        IEnumerable<FindingPlace> narrowest = places;
        var least = places.Count;
        foreach (var (lookup, asked) in new[] { (_chapters, key.Chapter.Length == 0 ? null : key.Chapter), (_provisions, key.Provision), (_bodies, key.Body), (_actKinds, key.ActKind) })
        {
            if (asked is null || lookup[asked].Count() is var count && count >= least)
                continue;
            (narrowest, least) = (lookup[asked], count);
        }
        return narrowest;
    }
}
