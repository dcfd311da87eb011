using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Turns a fact that a proof read into changes of that fact, and leaves out what nobody can change.</summary>
internal sealed class RepairLeaves(PersonnelAct act)
{
    private const string SomeText = "?";
    private readonly SortedDictionary<string, (Text Words, Unchangeable Why)> _fixed = new(StringComparer.Ordinal);

    /// <summary>Facts that were asked for and that nobody can change, by path.</summary>
    public IReadOnlyDictionary<string, (Text Words, Unchangeable Why)> Fixed => _fixed;

    /// <summary>A flag takes a value; a record comes to be there, or not.</summary>
    public RepairStep? Becomes(Step read, bool value)
    {
        if (read.Behind is not null)
            return value ? There(read) : null;
        if (read.Property != nameof(Record.Exists))
            return Free(read) is { Member.Kind: MemberKind.Flag } fact ? Step(fact, new ValueChange(fact.Path, value)) : null;
        return !value && read.Owner is { Place: { Parent: { } parent, Name: { } name, Index: < 0 } } && Free(parent, name) is { } held
            ? Step(held, new RecordChange(held.Path, false)) : null;
    }

    /// <summary>There comes to be a value, or none.</summary>
    public RepairStep? Given(Step read, bool isGiven)
    {
        if (read.Operation != Rules.Step.FactRead)
            return null;
        if (read.Behind is not null)
            return isGiven ? There(read) : null;
        if (Free(read, isGiven) is not { Member.Kind: MemberKind.Fact } fact)
            return null;
        return !isGiven ? Step(fact, new ValueChange(fact.Path, null))
            : Some(fact.Member.Type) is { } some ? Step(fact, new ValueChange(fact.Path, some)) with { IsAny = true } : null;
    }

    /// <summary>A fact is put where it compares with a bound as wanted: on the bound, or right beside it.</summary>
    public IEnumerable<RepairStep> Put(RepairLeaf leaf)
    {
        if (leaf.Fact.Behind is not null)
            return There(leaf.Fact) is { } there ? [there] : [];
        if (Free(leaf.Fact) is not { Member.Kind: MemberKind.Fact } fact)
            return [];
        var values = leaf.Bound switch
        {
            _ when leaf.Relation == "!=" => Beside(fact, [leaf.Bound]),
            Enum code => Near(code, leaf.Relation is "<" ? -1 : leaf.Relation is ">" ? 1 : 0),
            _ when RepairScale.Has(leaf.Bound) => Limits(leaf, fact.Member.Type),
            _ => leaf.Relation == "==" ? [leaf.Bound] : [],
        };
        return values.Where(v => v.GetType() == fact.Member.Type)
            .Select(v => Step(fact, new ValueChange(fact.Path, v)) with { Spread = leaf.Spread, IsAny = v is SomeText });
    }

    /// <summary>A fact takes another value than any of these: the one before or after.</summary>
    public IEnumerable<RepairStep> OtherThan(Step read, IReadOnlyList<object?> values) =>
        read is { Operation: Rules.Step.FactRead, Behind: null } && Free(read) is { Member.Kind: MemberKind.Fact } fact
            ? Beside(fact, values).Select(v => Step(fact, new ValueChange(fact.Path, v)) with { IsAny = v is SomeText }) : [];

    /// <summary>A list loses entries.</summary>
    public IEnumerable<RepairStep> Without(Step list, IReadOnlyList<int> places) =>
        places.Count > 0 && List(list) is { } held ? [Step(held, new EntriesChange(held.Path, places, [], 0))] : [];

    /// <summary>A list of values gains one.</summary>
    public IEnumerable<RepairStep> WithValue(Step list, object value) =>
        List(list) is { } held && value.GetType() == held.Member.Type && value is not string ? [Step(held, new EntriesChange(held.Path, [], [value], 0))] : [];

    /// <summary>A list of records gains some of which nothing is known yet.</summary>
    public IEnumerable<RepairStep> WithNew(Step list, int number) =>
        List(list) is { } held && held.Member.Type.IsAssignableTo(typeof(Record)) ? [Step(held, new EntriesChange(held.Path, [], [], number))] : [];

    /// <summary>The record that the file says there is none of, with the fact that was wanted of it.</summary>
    private RepairStep? There(Step read) =>
        Free(read) is { Member.Kind: MemberKind.Record or MemberKind.Reference } held && !held.Member.Type.IsAbstract ? Step(held, new RecordChange(held.Path, true)) : null;

    private Held? List(Step list) => list is { Operation: Rules.Step.FactRead, Behind: null } && Free(list) is { Member.Kind: MemberKind.List } held ? held : null;

    private Held? Free(Step read, bool isToBeGiven = false) => read.Operation == Rules.Step.FactRead && read.Property is { Length: > 0 } property && read.Owner is { } owner
        ? Free(owner, char.ToLowerInvariant(property[0]) + property[1..], isToBeGiven) : null;

    /// <summary>The property, if it stands in the file and can be changed. What a change brought is anybody's to fill; a mark that was not given can be given.</summary>
    private Held? Free(Record owner, string name, bool isToBeGiven = false)
    {
        if (owner is CaseFile || owner.Presence != FactState.Known || owner.Path.Length == 0 || Shape.Of(owner.GetType()).Find(name) is not { IsPersonal: false } member)
            return null;
        var held = new Held(owner, member, $"{owner.Path}.{name}");
        var isFree = member.Fixed is null || owner.Place.Line == CaseCopy.NotOnFile || (member.Fixed.InEntriesOnly && owner.Place.Index < 0)
            || (isToBeGiven && member.Fixed.Why == Unchangeable.Result);
        if (isFree)
            return held;
        _fixed.TryAdd(held.Path, (member.Words, member.Fixed!.Why));
        return null;
    }

    private static RepairStep Step(Held held, Change change) =>
        new(change, held.Member.Words, held.Member, held.Member.Get(held.Owner)) { IsOfNew = held.Owner.Place.Line == CaseCopy.NotOnFile };

    /// <summary>Any value of a type, where a rule only asks that there be one; for a day that of the act.</summary>
    private object? Some(Type type) =>
        type == typeof(DateOnly) ? (act.Date.TryGet(out var day) ? day : act.File.AsOf.TryGet(out var asOf) ? asOf : null)
        : type == typeof(string) ? SomeText
        : type == typeof(int) ? 1
        : type == typeof(decimal) ? 1m
        : Enum.GetValues(type).GetValue(0);

    private static IEnumerable<object> Limits(RepairLeaf leaf, Type type)
    {
        var beside = leaf.Relation switch { "<" => -1, ">" => 1, _ => 0 };
        if (type != typeof(decimal))
            return leaf.Bound is decimal amount ? new[] { decimal.Floor(amount), decimal.Ceiling(amount) }.Where(v => Math.Abs(v) < int.MaxValue).Select(v => (object)((int)v + beside)).Distinct()
                : RepairScale.Plus(leaf.Bound, beside) is { } value ? [value] : [];
        var exact = leaf.Bound is int whole ? whole : (decimal)leaf.Bound;
        var hundredth = decimal.Floor(exact * 100) / 100;
        return new[] { hundredth, hundredth == exact ? exact : hundredth + 0.01m }.Select(v => RepairScale.Plus(v, beside)).OfType<object>().Distinct();
    }

    private static IEnumerable<object> Beside(Held held, IReadOnlyList<object?> values)
    {
        var known = values.OfType<object>().ToList();
        return known.FirstOrDefault() switch
        {
            string => [SomeText],
            Enum first => Enum.GetValues(held.Member.Type).Cast<object>().Except(known).OrderBy(v => Math.Abs(Order(v) - Order(first))),
            _ => known.Where(RepairScale.Has).SelectMany(v => new[] { RepairScale.Plus(v, -1), RepairScale.Plus(v, 1) }).OfType<object>().Except(known),
        };
    }

    private static IEnumerable<object> Near(Enum code, int beside)
    {
        var value = Enum.ToObject(code.GetType(), Order(code) + beside);
        return Enum.IsDefined(code.GetType(), value) ? [value] : [];
    }

    private static int Order(object code) => Convert.ToInt32(code, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A property of a record of the file.</summary>
    private sealed record Held(Record Owner, Member Member, string Path);
}
