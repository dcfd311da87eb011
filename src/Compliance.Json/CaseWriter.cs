using Compliance.Cases;
using Compliance.Facts;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Json;

/// <summary>Writes case files. What is unknown is left out, what is known to be absent is <c>null</c>: read again, the file judges alike.</summary>
public sealed class CaseWriter
{
    private readonly CaseFile _file;
    private readonly Dictionary<Type, List<Record>> _listed = [];

    private CaseWriter(CaseFile file) => _file = file;

    /// <summary>The file as JSON, with a line break at its end. Records that only acts refer to are put into its lists; each must have an id of its own.</summary>
    public static string Write(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new CaseWriter(file).File().ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
    }

    private JObject File()
    {
        Listed();
        var json = Record(_file, new() { ["format"] = CaseReader.Format, ["id"] = _file.Id });
        Add(json, "positions", typeof(Position));
        Add(json, "persons", typeof(Person));
        Add(json, "otherBodies", typeof(StateBody));
        return json;

        void Listed()
        {
            _file.Positions.TryGet(out var positions);
            _file.Persons.TryGet(out var persons);
            _file.OtherBodies.TryGet(out var bodies);
            foreach (var record in positions.Cast<Record>().Concat(persons).Concat(bodies).Append(_file.Body))
                Take(record);
        }
    }

    /// <summary>Puts records that stand in no list of the file, only in acts, into the list they belong in.</summary>
    private void Add(JObject json, string list, Type type)
    {
        var known = (JArray?)json[list] ?? [];
        var added = _listed.GetValueOrDefault(type, []);
        for (var i = 0; i < added.Count; i++) // writing one may bring more
        {
            if (!known.Any(k => (string?)k["id"] == added[i].Id) && added[i] != _file.Body)
                known.Add(Record(added[i], new() { ["id"] = added[i].Id }));
        }
        if (known.Count > 0)
            json[list] = known;
    }

    /// <summary>Notes a record that an act refers to, once.</summary>
    private void Take(Record record)
    {
        if (!_listed.TryGetValue(record.GetType(), out var list))
            _listed[record.GetType()] = list = [];
        if (record.Presence == FactState.Known && !list.Contains(record))
            list.Add(record);
    }

    private JObject Record(Record record, JObject json)
    {
        foreach (var member in Shape.Of(record.GetType()).Members)
        {
            if (Value(member.Get(record), member) is { } value)
                json[member.Name] = value;
        }
        return json;
    }

    private JToken? Value(object? value, Member member) => value switch
    {
        Truth truth => truth.IsUnknown ? null : truth.IsTrue,
        Record record => record.Presence switch
        {
            FactState.Unknown => null,
            FactState.Absent => JValue.CreateNull(),
            _ when member.Kind == MemberKind.Reference => Referred(record),
            _ => Record(record, Marks(record)),
        },
        IFact { State: FactState.Unknown } => null,
        IFact when member.Kind == MemberKind.List => new JArray(((System.Collections.IEnumerable)((IFact)value).Value!).Cast<object>().Select(i => i is Record entry ? Record(entry, Marks(entry)) : Scalar(i))),
        IFact { State: FactState.Absent } => JValue.CreateNull(),
        IFact fact => Scalar(fact.Value!),
        _ => null,
    };

    private string Referred(Record record)
    {
        Take(record);
        return record.Id;
    }

    private static JObject Marks(Record record)
    {
        var json = record is PersonnelAct ? new JObject { ["act"] = ActKinds.CodeOf(record.GetType()) } : [];
        if (record.Id.Length > 0)
            json["id"] = record.Id;
        return json;
    }

    private static JToken Scalar(object value) => value switch
    {
        Enum code => Codes.Of(code.GetType()).CodeOf(code),
        int number => number,
        decimal number => number,
        _ => Readable.Of(value),
    };
}
