using System.Globalization;
using Compliance.Facts;

namespace Compliance.Cases;

/// <summary>A thing of the case file that has facts: a body, a position, a person, an act, an entry of a list.</summary>
/// <remarks>
/// A record is never <c>null</c>: where the file is silent about it, every fact of it is unknown; where the file says there is none,
/// every fact of it is known to be absent and <see cref="Exists"/> is false.
/// </remarks>
public abstract class Record
{
    /// <summary>The id other records refer to it by, unique within the file; empty for entries that need none.</summary>
    public string Id { get; init; } = "";

    /// <summary>The id as a fact, so that it can be compared in a rule: unknown where the file is silent about the record or gives it no id.</summary>
    public Fact<string> Identifier => Presence switch
    {
        FactState.Known when Id.Length > 0 => Fact<string>.Known(Id),
        FactState.Absent => Fact<string>.Absent,
        _ => Fact<string>.Unknown,
    };

    /// <summary>Whether the file has the record, says there is none, or is silent.</summary>
    public FactState Presence { get; internal init; } = FactState.Known;

    /// <summary>Whether there is such a record: false when the file says there is none, unknown when it is silent.</summary>
    public Truth Exists => Presence switch
    {
        FactState.Known => Truth.True,
        FactState.Absent => Truth.False,
        _ => Truth.Unknown,
    };

    /// <summary>Where in the file the record stands.</summary>
    public Place Place { get; set; }

    /// <summary>The place as a path, for example <c>acts[2].commission</c>; empty for the file itself or a record built in code.</summary>
    public string Path => Place.Name is null ? ""
        : (Place.Parent?.Path is { Length: > 0 } parent ? parent + "." : "") + Place.Name
            + (Place.Index < 0 ? "" : "[" + Place.Index.ToString(CultureInfo.InvariantCulture) + "]");

    /// <summary>The record when the file is silent about it: every fact unknown.</summary>
    public static T Unknown<T>() where T : Record, new() => Missing<T>.Silent;

    /// <summary>The record when the file says there is none: every fact known to be absent.</summary>
    public static T Absent<T>() where T : Record, new() => Missing<T>.None;

    /// <summary>What a property of record type answers: the record, or one without known facts where the file has none.</summary>
    protected T Linked<T>(T? record) where T : Record, new() =>
        record ?? (Presence == FactState.Absent ? Absent<T>() : Unknown<T>());

    private static class Missing<T> where T : Record, new()
    {
        public static readonly T Silent = new() { Presence = FactState.Unknown };
        public static readonly T None = Shape.Of(typeof(T)).WithAllFactsAbsent(new T { Presence = FactState.Absent });
    }
}

/// <summary>Where a record stands: in which record, under which property, at which index (-1 outside lists), on which line (0 if built in code).</summary>
public readonly record struct Place(Record? Parent, string? Name, int Index, int Line);
