namespace Compliance.Rulebooks;

/// <summary>A fault of a rulebook's files: where, which, what is wrong and what was expected.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in characters, from 1.</param>
/// <param name="Code">Stable code, <c>RB</c>, for pins <c>PN</c>, and three digits.</param>
/// <param name="Message">What is wrong and what was expected.</param>
public sealed record PageFault(string Path, int Line, int Column, string Code, string Message)
{
    /// <summary><c>path(line,column): error CODE: message</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}({Line},{Column}): error {Code}: {Message}");
}
