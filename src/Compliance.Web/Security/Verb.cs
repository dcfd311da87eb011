using Compliance.Law;

namespace Compliance.Web.Security;

/// <summary>What can be done here. Every endpoint and page names one; a role is a set of them.</summary>
public static class Verb
{
    /// <summary>Check case files and orders.</summary>
    public const string Check = "check";

    /// <summary>Read case files, findings and duties of the bodies given.</summary>
    public const string Read = "read";

    /// <summary>Propose judgments, waivers and remarks.</summary>
    public const string Judge = "judge";

    /// <summary>Confirm what another one proposed.</summary>
    public const string Confirm = "confirm";

    /// <summary>Build and read Reports.</summary>
    public const string Report = "report";

    /// <summary>Read the audit log.</summary>
    public const string Audit = "audit";

    /// <summary>Make accounts and keys, end sessions.</summary>
    public const string Administer = "administer";

    /// <summary>Export what is held of a person, and erase it.</summary>
    public const string Person = "person";

    /// <summary>What everybody who is signed in may: the law, their own account.</summary>
    public const string Own = "own";

    /// <summary>What an account may whose first password is not changed yet: change it.</summary>
    public const string Renew = "renew";

    /// <summary>What an account may that signs in with a password of ours: set up its second factor anew.</summary>
    public const string Local = "local";

    /// <summary>What nobody has to sign in for.</summary>
    public const string Anyone = "anyone";

    /// <summary>The verbs a key of an HR system can be given.</summary>
    public static IReadOnlyList<string> OfKeys { get; } = [Check, Read, Report];
}

/// <summary>A role: its code, what it is called, what it may.</summary>
public sealed record Role(string Code, Text Words, IReadOnlyList<string> Verbs)
{
    /// <summary>Checks files, answers questions, proposes waivers.</summary>
    public static Role LegalOfficer { get; } = new("legal-officer", new("Legal officer", "Hüquqşünas"), [Verb.Check, Verb.Read, Verb.Judge, Verb.Report, Verb.Own]);

    /// <summary>Confirms what legal officers propose.</summary>
    public static Role Reviewer { get; } = new("reviewer", new("Reviewer", "Təsdiq edən"), [Verb.Read, Verb.Judge, Verb.Confirm, Verb.Report, Verb.Own]);

    /// <summary>Reads.</summary>
    public static Role Auditor { get; } = new("auditor", new("Auditor", "Auditor"), [Verb.Read, Verb.Report, Verb.Audit, Verb.Own]);

    /// <summary>Sends files and reads what came out.</summary>
    public static Role HrSystem { get; } = new("hr-system", new("HR system", "Kadr sistemi"), [Verb.Check, Verb.Read, Verb.Own]);

    /// <summary>Makes accounts and keys, exports and erases persons; reads no case files.</summary>
    public static Role Administrator { get; } = new("administrator", new("Administrator", "İnzibatçı"), [Verb.Administer, Verb.Person, Verb.Audit, Verb.Own]);

    /// <summary>The roles.</summary>
    public static IReadOnlyList<Role> All { get; } = [LegalOfficer, Reviewer, Auditor, HrSystem, Administrator];

    /// <summary>The role of a code; <c>null</c> for none.</summary>
    public static Role? Find(string code) => All.FirstOrDefault(r => r.Code == code);
}
