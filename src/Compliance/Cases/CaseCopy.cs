using System.Collections;
using System.Globalization;
using Compliance.Facts;

namespace Compliance.Cases;

/// <summary>A case file copied record by record: what two records shared they share in the copy, and every record keeps its id and place.</summary>
internal sealed class CaseCopy
{
    /// <summary>The line of a record that stands in no file: a change brought it.</summary>
    public const int NotOnFile = -1;

    private readonly Dictionary<Record, Record> _copies = [];
    private readonly Stack<Record> _unfilled = new();

    public CaseCopy(CaseFile file)
    {
        File = Of(file);
        while (_unfilled.TryPop(out var record)) // no recursion: a file may chain thousands of acts
            Fill(record, _copies[record]);
    }

    /// <summary>The copy.</summary>
    public CaseFile File { get; }

    /// <summary>Whether a record stands in the file.</summary>
    public bool Has(Record record) => _copies.ContainsKey(record);

    /// <summary>The copy of a record; the record itself where the file is silent about it or says there is none.</summary>
    public T Of<T>(T record) where T : Record
    {
        if (record.Presence != FactState.Known)
            return record;
        if (_copies.TryGetValue(record, out var known))
            return (T)known;
        var copy = New(record.GetType(), record.Id);
        _copies.Add(record, copy);
        _unfilled.Push(record);
        return (T)copy;
    }

    /// <summary>Changes the copy, all or nothing. What was changed is put on <paramref name="before"/>; what cannot be changed is handed back.</summary>
    public Change? Apply(IEnumerable<Change> changes, Stack<(Member Member, Record Record, object? Held)> before)
    {
        var all = changes.OrderBy(c => c.Path, StringComparer.Ordinal).ToList();
        var grown = all.Select(c => c is EntriesChange entries ? entries with { Without = [] } : c); // a list grows before its new entries are changed
        var shrunk = all.OfType<EntriesChange>().Where(c => c.Without.Count > 0).Select(c => c with { Plus = [], New = 0 }); // and shrinks once nothing names them by number
        foreach (var change in grown.Concat(shrunk))
        {
            if (Apply(change, before))
                continue;
            Undo(before);
            return change;
        }
        return null;
    }

    /// <summary>Takes changes back.</summary>
    public static void Undo(Stack<(Member Member, Record Record, object? Held)> before)
    {
        while (before.TryPop(out var was))
            was.Member.Set(was.Record, was.Held);
    }

    /// <summary>The entries of a list property.</summary>
    public static IReadOnlyList<object> Entries(object? list) => [.. ((list as IFact)?.Value as IEnumerable ?? Array.Empty<object>()).Cast<object>()];

    private bool Apply(Change change, Stack<(Member, Record, object?)> before)
    {
        if (Holder(change.Path) is not { Presence: FactState.Known } record || record is CaseFile
            || Shape.Of(record.GetType()).Find(change.Path[(change.Path.LastIndexOf('.') + 1)..]) is not { } member)
            return false;
        var held = member.Get(record);
        object? changed = (change, member.Kind) switch
        {
            (ValueChange { Value: bool or null } value, MemberKind.Flag) => member.Holding(value.Value),
            (ValueChange value, MemberKind.Fact) when value.Value is null || value.Value.GetType() == member.Type => member.Holding(value.Value),
            (RecordChange { Exists: false }, MemberKind.Record or MemberKind.Reference) => member.AbsentRecord(),
            (RecordChange, MemberKind.Record or MemberKind.Reference) => Placed(New(member.Type, ""), new(record, member.Name, -1, NotOnFile)),
            (EntriesChange entries, MemberKind.List) => Changed(held, entries, record, member),
            _ => null,
        };
        if (changed is null)
            return false;
        member.Set(record, changed);
        before.Push((member, record, held));
        return true;
    }

    /// <summary>The record that has the property at a path, if there is one.</summary>
    private Record? Holder(string path)
    {
        Record? record = File;
        foreach (var name in path.Split('.')[..^1])
        {
            var bracket = name.IndexOf('[', StringComparison.Ordinal);
            var value = record is null ? null : Shape.Of(record.GetType()).Find(bracket < 0 ? name : name[..bracket])?.Get(record);
            record = (bracket < 0 ? value : Entry(value, name[(bracket + 1)..].TrimEnd(']'))) as Record;
        }
        return record;
    }

    private static object Changed(object? held, EntriesChange change, Record record, Member member)
    {
        var lost = change.Without.ToHashSet();
        var entries = Entries(held).Where((_, i) => !lost.Contains(i)).Concat(change.Plus).ToList();
        for (var i = 0; i < change.New; i++)
            entries.Add(Placed(New(member.Type, ""), new(record, member.Name, entries.Count, NotOnFile)));
        return member.Listing(entries);
    }

    private void Fill(Record from, Record to)
    {
        if (from.Place.Parent is { } parent)
            to.Place = from.Place with { Parent = Of(parent) };
        foreach (var member in Shape.Of(from.GetType()).Members)
        {
            var value = member.Get(from);
            if (value is Record linked)
                Link(from, to, member, linked);
            else if (member.Kind == MemberKind.List && member.Type.IsAssignableTo(typeof(Record)))
                List(to, member, value);
            else if (value is not (IFact { State: FactState.Unknown } or Truth { IsUnknown: true }))
                member.Set(to, value);
        }
    }

    private void Link(Record from, Record to, Member member, Record linked)
    {
        var isOfFile = from is PersonnelAct act && linked == act.File.Body && !act.IsAmongBodies && member.Name == "body";
        if (linked.Presence == FactState.Unknown || isOfFile) // left out it is the body of the file: the copy's
            return;
        var copy = Of(linked);
        member.Set(to, copy);
        if (copy.Presence == FactState.Known && linked.Place.Name is null)
            Placed(copy, new(to, member.Name, -1, 0));
    }

    private void List(Record to, Member member, object? list)
    {
        if (list is not IFact { State: not FactState.Unknown })
            return;
        var entries = Entries(list).Select((e, i) => (object)(((Record)e).Place.Name is null
            ? Placed(Of((Record)e), new(to, member.Name, i, 0)) : Of((Record)e))).ToList();
        member.Set(to, member.Listing(entries));
    }

    private static Record Placed(Record record, Place place)
    {
        if (record.Place.Name is null)
            record.Place = place;
        return record;
    }

    private static Record New(Type type, string id)
    {
        var record = (Record)Activator.CreateInstance(type)!;
        if (id.Length > 0)
            typeof(Record).GetProperty(nameof(Record.Id))!.SetValue(record, id);
        return record;
    }

    private static object? Entry(object? list, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && Entries(list) is var all && at < all.Count ? all[at] : null;
}
