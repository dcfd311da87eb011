namespace Compliance.Checking;

/// <summary>What a text that an act published later gave effect back makes of an act already done. A statement on the change of the law: neither compliant nor a violation.</summary>
public enum TextChange
{
    /// <summary>No such text bears on the finding, or it says the same.</summary>
    None,

    /// <summary>Lawful when done, contrary to the text as later given effect back to that day.</summary>
    LawfulWhenDone,

    /// <summary>Contrary to the law when done, no longer so by the text as later given effect back to that day.</summary>
    ContraryWhenDone,
}

/// <summary>Words of statements on the change of the law.</summary>
public static class TextChangeWords
{
    /// <summary>The statement as written in findings; empty for <see cref="TextChange.None"/>.</summary>
    public static string Code(this TextChange change) => change switch
    {
        TextChange.LawfulWhenDone => "lawful-when-done",
        TextChange.ContraryWhenDone => "contrary-when-done",
        _ => "",
    };
}
