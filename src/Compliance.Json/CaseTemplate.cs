using Compliance.Cases;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Json;

/// <summary>Filled examples of case files, made from the types of the domain: every property of the act stands in them.</summary>
public sealed class CaseTemplate
{
    private readonly List<JObject> _acts = [];
    private readonly HashSet<string> _otherPositions = [];
    private readonly HashSet<string> _otherBodies = [];

    private CaseTemplate()
    {
    }

    /// <summary>A whole case file with one act of the kind, the acts it refers to, and the body, position and persons they speak of.</summary>
    /// <param name="code">The kind, one of <see cref="ActKinds.Codes"/>.</param>
    public static string For(string code)
    {
        var type = ActKinds.Find(code) ?? throw new ArgumentException($"No act is called '{code}'.", nameof(code));
        var template = new CaseTemplate();
        template.AddAct(type);
        return template.File(code).ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
    }

    private JObject File(string code)
    {
        var file = new JObject { ["format"] = CaseReader.Format, ["id"] = $"example-{code}" };
        foreach (var member in Shape.Of(typeof(CaseFile)).Members)
        {
            file[member.Name] = member.Name switch
            {
                "body" => Record(typeof(StateBody), "body-1"),
                "otherBodies" => new JArray(_otherBodies.Select(id => Record(typeof(StateBody), id))),
                "positions" => new JArray(_otherPositions.Prepend("position-1").Select(id => Record(typeof(Position), id))),
                "persons" => new JArray(Record(typeof(Person), "person-1"), new JObject { ["id"] = "person-2", ["name"] = "Misal Misallı" }),
                "acts" => new JArray(_acts.OrderBy(a => (string?)a["date"], StringComparer.Ordinal)),
                _ => Value(member, "caseFile", ""),
            };
        }
        return file;
    }

    private string AddAct(Type type, bool isAnother = false)
    {
        var code = ActKinds.CodeOf(type);
        var present = _acts.Count(a => (string?)a["act"] == code);
        if (present > 0 && !isAnother)
            return $"{code}-1";
        var act = new JObject { ["act"] = code, ["id"] = $"{code}-{present + 1}" };
        _acts.Add(act);
        Fill(act, type, code, (string)act["id"]!);
        return (string)act["id"]!;
    }

    private JObject Record(Type type, string id)
    {
        var record = id.Length == 0 ? [] : new JObject { ["id"] = id };
        Fill(record, type, char.ToLowerInvariant(type.Name[0]) + type.Name[1..], id);
        return record;
    }

    private void Fill(JObject record, Type type, string kind, string id)
    {
        var referredTo = new HashSet<Type>();
        foreach (var member in Shape.Of(type).Members)
            record[member.Name] = member.Kind == MemberKind.Reference ? Reference(member, !referredTo.Add(member.Type)) : Value(member, kind, id);
    }

    private JToken Reference(Member member, bool isAnother)
    {
        if (member.Type.IsAssignableTo(typeof(PersonnelAct)))
            return AddAct(member.Type, isAnother);
        if (member.Type == typeof(Person))
            return "person-1";
        if (member.Name == "heldPosition")
            return JValue.CreateNull();
        if (member.Name == "body")
            return "body-1";
        var isBody = member.Type == typeof(StateBody);
        if (!isBody && !isAnother)
            return "position-1";
        (isBody ? _otherBodies : _otherPositions).Add(isBody ? "body-2" : "position-2");
        return isBody ? "body-2" : "position-2";
    }

    private JToken Value(Member member, string kind, string id) => member.Kind switch
    {
        MemberKind.Flag => TemplateValues.Flag(member.Name),
        MemberKind.Record => Record(member.Type, ""),
        MemberKind.List => TemplateValues.IsEmpty(member.Name) ? new JArray()
            : member.Type.IsEnum ? new JArray(Codes.Of(member.Type).All)
            : new JArray(TemplateValues.Entries(member.Name) ?? [Record(member.Type, "")]),
        _ => Fact(member, kind, id) is { } value ? JToken.FromObject(value) : JValue.CreateNull(),
    };

    private static object? Fact(Member member, string kind, string id)
    {
        if (member.Type == typeof(DateOnly))
            return TemplateValues.Day(id, kind, member.Name);
        if ((member.Type == typeof(int) || member.Type == typeof(decimal)) && TemplateValues.TryNumber(kind, member.Name, out var number))
            return member.Type == typeof(int) ? (object?)(int?)number : number;
        if (member.Type == typeof(int))
            return 0;
        if (member.Type == typeof(decimal))
            return 70.5m;
        if (TemplateValues.TryText(kind, member.Name, out var text))
            return text;
        return member.Type.IsEnum ? Codes.Of(member.Type).All[0] : $"Example of {member.Words.En}";
    }
}
