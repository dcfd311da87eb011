using System.Collections;
using Compliance.Cases;
using Compliance.Facts;

namespace Compliance.Tests.Json;

/// <summary>Compares two case files record by record: types, ids, places, every fact, and which record each reference leads to.</summary>
internal sealed class SameRecords
{
    private readonly Dictionary<Record, Record> _pairs = [];

    /// <summary>The first thing in which two files differ, or <c>null</c>.</summary>
    public static string? Difference(CaseFile one, CaseFile other) => new SameRecords().Between(one, other, "$");

    private string? Between(Record one, Record other, string at)
    {
        if (_pairs.TryGetValue(one, out var known))
            return ReferenceEquals(known, other) ? null : $"{at} leads to another record";
        _pairs.Add(one, other);
        if (one.GetType() != other.GetType() || one.Id != other.Id || one.Presence != other.Presence)
            return $"{at}: {one.GetType().Name} '{one.Id}' {one.Presence} is not {other.GetType().Name} '{other.Id}' {other.Presence}";
        if (one.Presence != FactState.Known)
            return ReferenceEquals(one, other) ? null : $"{at} is not the record that stands for all that are not there";
        return Places(one, other, at) ?? Files(one, other, at)
            ?? Shape.Of(one.GetType()).Members.Select(m => Values(m.Get(one), m.Get(other), $"{at}.{m.Name}")).FirstOrDefault(d => d is not null);
    }

    private string? Places(Record one, Record other, string at) =>
        one.Place with { Parent = null } != other.Place with { Parent = null } ? $"{at} stands at {one.Place}, not {other.Place}"
        : one.Place.Parent is null || other.Place.Parent is null ? (one.Place.Parent == other.Place.Parent ? null : $"{at} has another parent")
        : Between(one.Place.Parent, other.Place.Parent, at + "^");

    private string? Files(Record one, Record other, string at) =>
        one is PersonnelAct act ? Between(act.File, ((PersonnelAct)other).File, at + ".File") : null;

    private string? Values(object? one, object? other, string at) => (one, other) switch
    {
        (Record a, Record b) => Between(a, b, at),
        (Truth a, Truth b) => a.Equals(b) ? null : $"{at} is {a}, not {b}",
        (IFact a, IFact b) when a.State != b.State => $"{at} is {a.State}, not {b.State}",
        (IFact { Value: IEnumerable a and not string }, IFact { Value: IEnumerable b }) => Items([.. a.Cast<object>()], [.. b.Cast<object>()], at),
        (IFact { Value: decimal a }, IFact { Value: decimal b }) => decimal.GetBits(a).SequenceEqual(decimal.GetBits(b)) ? null : $"{at} is {a}, not {b}",
        (IFact a, IFact b) => Equals(a.Value, b.Value) ? null : $"{at} is {a.Value}, not {b.Value}",
        _ => $"{at} cannot be compared",
    };

    private string? Items(object[] one, object[] other, string at) =>
        one.Length != other.Length ? $"{at} has {one.Length} entries, not {other.Length}"
        : one.Select((o, i) => o is Record a ? Between(a, (Record)other[i], $"{at}[{i}]") : o.Equals(other[i]) ? null : $"{at}[{i}] is {o}, not {other[i]}").FirstOrDefault(d => d is not null);
}
