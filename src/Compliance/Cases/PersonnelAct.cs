using Compliance.Facts;

namespace Compliance.Cases;

/// <summary>An HR act of a state body that the law of the civil service judges: one entry of the file's timeline.</summary>
[ShownBy(Document.Order)]
public abstract class PersonnelAct : Record
{
    /// <summary>The day of the act. What that day is, each act says itself.</summary>
    [Words("day of the act", "aktın tarixi")] public Fact<DateOnly> Date { get; init; }

    /// <summary>The person concerned.</summary>
    [Words("person concerned", "aid olduğu şəxs"), Reference] public Person Person { get => Linked(field); init; }

    /// <summary>The position concerned.</summary>
    [Words("position concerned", "aid olduğu vəzifə"), Reference] public Position Position { get => Linked(field); init; }

    /// <summary>The file the act stands in: a rule on one act can look at the rest.</summary>
    public CaseFile File { get; internal set; } = CaseFile.None;

    /// <summary>The body that acts. Left out it is the body of the file, unless the file names other bodies: then it is unknown.</summary>
    [Words("body that acts", "aktı qəbul edən dövlət orqanı"), Reference]
    public StateBody Body
    {
        get => field ?? (IsAmongBodies ? Linked<StateBody>(null) : File.Body);
        init;
    }

    /// <summary>Whether the act has to say which body acts, because the file names several.</summary>
    internal bool IsAmongBodies => File.OtherBodies.Any().IsTrue;
}
