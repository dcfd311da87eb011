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
    private readonly Stack<List<Step>> _open = new();
    private (Record Owner, string Property)? _missing;

    /// <summary>A trace with nothing written yet.</summary>
    public Trace() => _open.Push([]);

    /// <summary>The outermost steps written so far.</summary>
    public IReadOnlyList<Step> Steps => _open.Peek();

    /// <summary>Opens a step; what is read until <see cref="Leave{T}"/> belongs to it.</summary>
    public string Enter(string operation)
    {
        _open.Push([]);
        return operation;
    }

    /// <summary>Closes the step opened last with the value it gave.</summary>
    public T Leave<T>(string operation, T value)
    {
        var children = _open.Pop();
        _open.Peek().Add(new Step(operation, value, null, null, children));
        return value;
    }

    /// <summary>Notes a fact read from a record.</summary>
    public T Read<T>(Record owner, string property, T value)
    {
        var (holder, name) = _missing is { } missing ? (missing.Owner, missing.Property) : (owner, property);
        _open.Peek().Add(new Step(Step.FactRead, value, holder, name, []) { Behind = _missing is null ? null : (owner, property) });
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
        _open.Peek().Add(new Step(Step.Constant, value, null, null, []));
        return value;
    }
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
