using System.Text;
using Compliance.Cases;
using Compliance.Json;

namespace Compliance.Tests.Json;

/// <summary>Small documents for tests of the reader.</summary>
internal static class Documents
{
    public const string Head = "\"format\":\"compliance-case/1\",\"id\":\"c\"";

    public static ReadResult Read(string text, ReadLimits? limits = null) =>
        new CaseReader(limits).ReadDocument(Encoding.UTF8.GetBytes(text), "case.json");

    /// <summary>A file with these properties besides format and id.</summary>
    public static ReadResult ReadFile(string properties) => Read($"{{{Head},{properties}}}");

    public static CaseFile File(string properties)
    {
        var result = ReadFile(properties);
        result.Faults.ShouldBeEmpty();
        return result.Case.ShouldNotBeNull();
    }

    public static Person Person(string properties)
    {
        File($"\"persons\":[{{\"id\":\"p\"{properties}}}]").Persons.TryGet(out var persons);
        return persons[0];
    }

    public static T Act<T>(string code, string properties, string others = "") where T : PersonnelAct
    {
        File($"\"acts\":[{{\"act\":\"{code}\",\"id\":\"a\"{properties}}}]{others}").Acts.TryGet(out var acts);
        return acts[0].ShouldBeOfType<T>();
    }

    /// <summary>The only fault of a file with these properties.</summary>
    public static Fault FaultOf(string properties) => ReadFile(properties).Faults.ShouldHaveSingleItem();

    /// <summary>The codes of the faults of a document, in their order.</summary>
    public static IEnumerable<string> Codes(this ReadResult result) => result.Faults.Select(f => f.Code);

    public static string Says(this Fault fault) => fault.Words.En;
}
