using System.Text;
using System.Text.Json;
using Compliance.Cases;
using Compliance.Law;

namespace Compliance.Json.Reading;

/// <summary>A property of a record as it is read: its name in UTF-8 and how its value is put into the record.</summary>
internal abstract class Slot(string name)
{
    /// <summary>The name in a case file.</summary>
    public string Name { get; } = name;

    /// <summary>The name in UTF-8.</summary>
    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(name);

    /// <summary>The name as nearly everybody writes it: in quotes, and a colon right after it.</summary>
    public byte[] Key { get; } = Encoding.UTF8.GetBytes($"\"{name}\":");

    /// <summary>What is expected here, as it is said in a fault.</summary>
    public abstract Text Expected { get; }

    /// <summary>Reads the value whose first token the reader stands at; leaves it at its last.</summary>
    public abstract void Read(ref Utf8JsonReader reader, Record record, ReadingState state);

    /// <summary>Reads the value at which the cursor stands, if it is in order; else false, whatever may have become of the record.</summary>
    /// <remarks>A slot is asked by the reader of its own records alone: it takes the record for one of them without looking.</remarks>
    public abstract bool TryTake(ref FastCursor cursor, Record record, FastState state);

    /// <summary>Puts a record in the place of its id; false if this is not the place for it.</summary>
    public virtual bool Refer(Record owner, Record target) => false;

    /// <summary>Whether a record could be put here by its id.</summary>
    public virtual bool TakesReferenceTo(Record target) => false;

    protected void ObjectToType(ref Utf8JsonReader reader, ReadingState state)
    {
        state.Object(ref reader, ValueObjections.WrongType(Name, reader.TokenType, Expected));
        state.Skip(ref reader);
    }
}
