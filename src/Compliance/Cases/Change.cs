namespace Compliance.Cases;

/// <summary>One thing of a case file that is to be otherwise, named by its path: <c>acts[2].date</c>.</summary>
public abstract record Change(string Path);

/// <summary>A fact or a flag takes a value.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Value">The day, number, text, value of an enumeration or <see cref="bool"/>; <c>null</c>: there is none.</param>
public sealed record ValueChange(string Path, object? Value) : Change(Path);

/// <summary>A record is there, or is not.</summary>
/// <param name="Path">The property that holds it.</param>
/// <param name="Exists">True: a new one of which nothing is known yet. False: there is none.</param>
public sealed record RecordChange(string Path, bool Exists) : Change(Path);

/// <summary>A list loses entries or gains some at its end.</summary>
/// <param name="Path">The list.</param>
/// <param name="Without">Places of the entries it loses, counted before anything is added.</param>
/// <param name="Plus">Values it gains; none for a list of records.</param>
/// <param name="New">How many new records it gains, of which nothing is known yet.</param>
public sealed record EntriesChange(string Path, IReadOnlyList<int> Without, IReadOnlyList<object> Plus, int New) : Change(Path);
