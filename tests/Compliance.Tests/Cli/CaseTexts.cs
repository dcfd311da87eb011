namespace Compliance.Tests.Cli;

/// <summary>Case files for the mini rulebook, on one line each. The names in them must appear in no log.</summary>
internal static class CaseTexts
{
    public const string Name = "Nobody Nobodyson";

    /// <summary>An application on day 30: in time.</summary>
    public static string Fine(string id = "fine") => Application(id, "2022-05-04", "2022-06-03");

    /// <summary>An application on day 33: late.</summary>
    public static string Late(string id = "late") => Application(id, "2022-05-04", "2022-06-06");

    /// <summary>An application of which the file does not say when the interview was announced.</summary>
    public static string Silent(string id = "silent") =>
        Case(id, """{"act":"application","id":"application-1","date":"2022-06-06","person":"person-1","isAdmitted":true}""");

    /// <summary>An oath that is signed and of which a person has to say whether it was solemn.</summary>
    public static string Asked(string id = "asked") => Oath(id, isSigned: true);

    /// <summary>An oath that was not signed: a violation to be confirmed.</summary>
    public static string Unsigned(string id = "unsigned") => Oath(id, isSigned: false);

    /// <summary>A file that is refused: the 30th of February.</summary>
    public static string Refused(string id = "refused") => Application(id, "2022-02-30", "2022-06-06");

    private static string Application(string id, string announced, string received) => Case(id,
        $$"""{"act":"announcement","id":"announcement-1","date":"{{announced}}"},{"act":"application","id":"application-1","date":"{{received}}","person":"person-1","announcement":"announcement-1","isAdmitted":true}""");

    private static string Oath(string id, bool isSigned) => Case(id,
        $$"""{"act":"oath","id":"oath-1","date":"2022-06-06","person":"person-1","underStateFlag":true,"isSigned":{{(isSigned ? "true" : "false")}}}""");

    private static string Case(string id, string acts) =>
        $$"""{"format":"compliance-case/1","id":"{{id}}","persons":[{"id":"person-1","name":"{{Name}}"}],"acts":[{{acts}}]}""";
}
