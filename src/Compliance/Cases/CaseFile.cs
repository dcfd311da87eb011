using System.Runtime.CompilerServices;
using Compliance.Facts;

namespace Compliance.Cases;

/// <summary>A case file: a state body, positions, persons and the timeline of acts to be judged.</summary>
[ShownBy(Document.CaseFile)]
public sealed class CaseFile : Record
{
    /// <summary>A file that says nothing: the file of an act built in code that was put into none.</summary>
    public static CaseFile None { get; } = new();

    private ActsOfKind? _kinds; // those that were asked for: built once, forgotten with the acts
    private int[]? _kindNumbers;

    /// <summary>The jurisdiction, for example <c>az</c>.</summary>
    [Words("jurisdiction", "yurisdiksiya"), Fixed(Unchangeable.File)] public Fact<string> Jurisdiction { get; init; }

    /// <summary>A remark for readers, for example that the people are invented. Not judged.</summary>
    [Words("remark", "qeyd"), Fixed(Unchangeable.File)] public Fact<string> Remark { get; init; }

    /// <summary>The day as of which the file is complete: what it says was not done, was not done by then.</summary>
    [Words("day the file was drawn up", "işin tərtib edildiyi gün"), Fixed(Unchangeable.File)] public Fact<DateOnly> AsOf { get; init; }

    /// <summary>Whether the timeline holds every act of the kinds it holds.</summary>
    [Words("timeline is complete", "aktların siyahısı tamdır"), Fixed(Unchangeable.File)] public Truth TimelineIsComplete { get; init; }

    /// <summary>The state body that acts.</summary>
    [Words("state body", "dövlət orqanı")] public StateBody Body { get => Linked(field); init; }

    /// <summary>Other state bodies named by acts.</summary>
    [Words("other state bodies", "digər dövlət orqanları")] public FactList<StateBody> OtherBodies { get; init; }

    /// <summary>The positions the acts speak of.</summary>
    [Words("positions", "vəzifələr")] public FactList<Position> Positions { get; init; }

    /// <summary>The persons the acts speak of.</summary>
    [Words("persons", "şəxslər")] public FactList<Person> Persons { get; init; }

    /// <summary>The acts, in any order.</summary>
    [Words("acts", "aktlar")]
    public FactList<PersonnelAct> Acts
    {
        get;
        init
        {
            (field, _kinds, _kindNumbers) = (value, null, null);
            value.TryGet(out var acts);
            foreach (var act in acts)
                act.File = act.File == None ? this : throw new InvalidOperationException($"The act '{act.Id}' stands in another case file already. An act stands in one file: its rules look at the rest of it.");
        }
    }

    /// <summary>Recorded answers to questions that the law leaves to a person.</summary>
    [Words("recorded judgments", "qeydə alınmış qərarlar")] public FactList<Judgment> Judgments { get; init; }

    /// <summary>Violations that a competent person accepted.</summary>
    [Words("waivers", "güzəştlər")] public FactList<Waiver> Waivers { get; init; }

    /// <summary>The file as it would be with these changes: a copy, in which records that were shared are shared.</summary>
    /// <exception cref="ArgumentException">A path leads nowhere or to what the file says of itself, or the value does not fit there.</exception>
    public CaseFile With(params IReadOnlyList<Change> changes)
    {
        var copy = new CaseCopy(this);
        return copy.Apply(changes, new()) is { } refused
            ? throw new ArgumentException($"'{refused.Path}' cannot be changed so: {refused}.", nameof(changes)) : copy.File;
    }

    /// <summary>The acts of one kind that the file shows; there may be others. Only a rule that ends in a question may rest on it.</summary>
    public FactList<T> ActsShown<T>() where T : PersonnelAct =>
        Acts.State == FactState.Unknown ? FactList<T>.Unknown : FactList<T>.Of(OfKind<T>());

    /// <summary>
    /// Whether there is an act of one kind that satisfies a condition: true as soon as the file shows one, false only where the timeline is stated to be complete.
    /// </summary>
    public Truth Shows<T>(Func<T, Truth> condition) where T : PersonnelAct => ActsOf<T>().Any(condition) | ActsShown<T>().Any(condition);

    /// <summary>All acts of one kind; unknown unless the timeline is stated to be complete.</summary>
    public FactList<T> ActsOf<T>() where T : PersonnelAct =>
        TimelineIsComplete.IsTrue ? ActsShown<T>() : FactList<T>.Unknown;

    /// <summary>The number of the kind of each act, in the order of the file.</summary>
    internal int[] KindsOfActs => _kindNumbers ??= NumberKinds();

    private int[] NumberKinds()
    {
        Acts.TryGet(out var acts);
        var numbers = acts.Count == 0 ? [] : new int[acts.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = ActKinds.NumberOf(acts[i].GetType());
        return numbers;
    }

    /// <summary>Threads may build a list at once: each builds the same, and one is kept.</summary>
    private T[] OfKind<T>() where T : PersonnelAct
    {
        var number = ActKinds.Number<T>.Value;
        for (var kind = _kinds; kind is not null; kind = kind.Next)
        {
            if (kind.Number == number)
                return Unsafe.As<T[]>(kind.Acts);
        }
        var found = number < 0 ? Acts.ThatAre<T>() : Acts.ThatAre<T>(KindsOfActs, number);
        _kinds = new(number, found, _kinds);
        return found;
    }

    private sealed record ActsOfKind(int Number, PersonnelAct[] Acts, ActsOfKind? Next);
}
