using Compliance.Cases;
using Compliance.Facts;

namespace Compliance.Rules;

/// <summary>Writes down what a condition read and found while it is evaluated for a proof.</summary>
/// <remarks>
/// Rule authors never see it. When a rulebook is compiled, each condition is compiled twice: as written, and once more with every
/// comparison, connective, call and fact passed through this class. A test holds the two to the same verdict on every fixture.
/// </remarks>
public sealed class Trace
{
    private static readonly object[] Truths = [Truth.Unknown, Truth.True, Truth.False]; // boxed once: most steps have one of them

    private Step[] _steps = new Step[16]; // closed ones; those of an open step lie after its start
    private int[] _starts = new int[8];
    private int _count;
    private int _depth;
    private (Record Owner, string Property)? _missing;

    /// <summary>The outermost steps written so far.</summary>
    public IReadOnlyList<Step> Steps => From(_depth == 0 ? 0 : _starts[_depth - 1]);

    /// <summary>Opens a step; what is read until <see cref="Leave{T}"/> belongs to it.</summary>
    public string Enter(string operation)
    {
        if (_depth == _starts.Length)
            Array.Resize(ref _starts, 2 * _depth);
        _starts[_depth++] = _count;
        return operation;
    }

    /// <summary>Closes the step opened last with the value it gave.</summary>
    public T Leave<T>(string operation, T value)
    {
        var start = _starts[--_depth];
        var children = From(start);
        _count = start;
        Add(new(operation, Boxed(value), null, null, children));
        return value;
    }

    /// <summary>Notes a fact read from a record.</summary>
    public T Read<T>(Record owner, string property, T value)
    {
        var (holder, name) = _missing is { } missing ? (missing.Owner, missing.Property) : (owner, property);
        Add(new(Step.FactRead, Boxed(value), holder, name, []) { Behind = _missing is null ? null : (owner, property) });
        _missing = null;
        return value;
    }

    /// <summary>Follows a reference to another record, and remembers where the file is silent about it.</summary>
    public T Link<T>(Record owner, string property, T record) where T : Record
    {
        if (record.Presence != FactState.Known && _missing is null)
            _missing = owner is PersonnelAct act && property == nameof(PersonnelAct.Body) && !act.IsAmongBodies ? (act.File, property) : (owner, property);
        return record;
    }

    /// <summary>Notes a value that the rule itself names.</summary>
    public T Value<T>(T value)
    {
        Add(new(Step.Constant, Boxed(value), null, null, []));
        return value;
    }

    /// <summary>The outermost steps; the trace is empty afterwards and can be written again.</summary>
    internal IReadOnlyList<Step> Take()
    {
        var steps = From(0);
        Array.Clear(_steps, 0, _count);
        (_count, _depth, _missing) = (0, 0, null);
        return steps;
    }

    private void Add(Step step)
    {
        if (_count == _steps.Length)
            Array.Resize(ref _steps, 2 * _count);
        _steps[_count++] = step;
    }

    private Step[] From(int start) => start == _count ? [] : _steps[start.._count];

    private static object? Boxed<T>(T value) => value is Truth truth ? Truths[truth.IsTrue ? 1 : truth.IsFalse ? 2 : 0] : value;
}

/// <summary>One step of an evaluation: an operation with its operands, a fact read, or a value the rule names.</summary>
/// <param name="Operation">The operator or method, or one of the two words below.</param>
/// <param name="Value">What it gave: a <see cref="Truth"/>, a fact, a count or a plain value.</param>
/// <param name="Owner">The record a fact was read from.</param>
/// <param name="Property">The property read.</param>
/// <param name="Children">The operands, in order.</param>
public sealed record Step(string Operation, object? Value, Record? Owner, string? Property, IReadOnlyList<Step> Children)
{
    /// <summary>The operation of a fact read from the file.</summary>
    public const string FactRead = "fact";

    /// <summary>The operation of a value the rule names.</summary>
    public const string Constant = "value";

    /// <summary>The fact that was wanted, where the record holding it is itself missing: <see cref="Owner"/> and <see cref="Property"/> then name the missing link.</summary>
    public (Record Owner, string Property)? Behind { get; init; }

    /// <summary>The facts read for the step, in order.</summary>
    public IEnumerable<Step> Reads => Operation == FactRead ? [this] : Children.SelectMany(c => c.Reads);

    /// <summary>Whether the step's value is unknown because of what the file leaves out.</summary>
    public bool IsUnknown => Value switch
    {
        Truth truth => truth.IsUnknown,
        IFact fact => fact.State == FactState.Unknown,
        Count count => !count.IsKnown,
        _ => false,
    };
}
