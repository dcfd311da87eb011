using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Compliance.Benchmarks.Yardstick;

/// <summary>Writes a neutral case as a case file of ours, one line. Where the model has no place for a fact, the nearest is taken; `docs/benchmarks.md` lists which.</summary>
internal sealed partial class OurCase
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly NeutralCase _case;
    private readonly Utf8JsonWriter _json;

    private OurCase(NeutralCase file, Utf8JsonWriter json) => (_case, _json) = (file, json);

    /// <summary>The line, without a line break.</summary>
    public static byte[] Write(NeutralCase file)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes, Options))
            new OurCase(file, json).WriteFile();
        return bytes.WrittenSpan.ToArray();
    }

    private Servant Servant => _case.Servant;

    private HrAction Action => _case.Action;

    private void WriteFile()
    {
        _json.WriteStartObject();
        _json.WriteString("format", "compliance-case/1");
        _json.WriteString("id", _case.CaseId);
        _json.WriteString("jurisdiction", "yardstick");
        _json.WriteString("remark", _case.Note);
        Day("asOf", Action.Effective.AddDays(30));
        _json.WriteBoolean("timelineIsComplete", true);
        _json.WriteStartObject("body");
        _json.WriteString("id", Servant.Position.BodyId);
        _json.WriteEndObject();
        List("otherBodies", Servant.Relatives.Select(r => r.BodyId).Append(Action.Target.BodyId).Distinct().Where(b => b != Servant.Position.BodyId), b => _json.WriteString("id", b));
        WritePositions();
        WritePersons();
        _json.WriteStartArray("acts");
        WriteAct();
        WriteHistory();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WritePositions()
    {
        _json.WriteStartArray("positions");
        _json.WriteStartObject();
        _json.WriteString("id", "held");
        _json.WriteString("title", $"{Servant.Position.Title}, {Servant.Position.Department}");
        Code("classification", Servant.Position.Group);
        if (Action.Type == "rotation")
            Day("jobDescriptionAgreedOn", Action.NoticeGiven);
        _json.WriteEndObject();
        _json.WriteStartObject();
        _json.WriteString("id", "target");
        Code("classification", Action.Target.Group);
        _json.WriteString("role", Role(Action.Target.Subgroup));
        _json.WriteString("directSupervisor", Action.Target.SupervisorId);
        if (Action.Type == "rotation")
        {
            Day("jobDescriptionApprovedOn", Action.Delivered);
            Day("jobDescriptionAgreedOn", Action.Effective);
        }
        _json.WriteEndObject();
        if (Servant.Certificate is { } certificate)
        {
            _json.WriteStartObject();
            _json.WriteString("id", "certified");
            Code("classification", certificate.Group);
            _json.WriteString("role", Role(certificate.Subgroup));
            _json.WriteEndObject();
        }
        for (var i = 0; i < Servant.Relatives.Count; i++)
        {
            _json.WriteStartObject();
            _json.WriteString("id", Numbered("post", i));
            _json.WriteString("directSupervisor", Servant.Relatives[i].ReportsTo);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WritePersons()
    {
        _json.WriteStartArray("persons");
        _json.WriteStartObject();
        _json.WriteString("id", Servant.Id);
        _json.WriteString("name", Servant.Name);
        Day("bornOn", Servant.BirthDate);
        _json.WriteBoolean("isCitizen", Servant.Citizenship == "AZ");
        _json.WriteBoolean("isBarredFromOfficeByCourt", Servant.SecondCitizenship is not null);
        _json.WriteBoolean("speaksStateLanguage", Servant.Language.Level is "B2" or "C1" or "C2");
        _json.WriteString("education", Servant.Education.Level switch { "secondary" => "full-secondary", "doctor" => "doctor-of-philosophy", var level => level });
        _json.WriteEndObject();
        foreach (var relative in Servant.Relatives.DistinctBy(r => r.Id).Where(r => r.Id != Servant.Id))
        {
            _json.WriteStartObject();
            _json.WriteString("id", relative.Id);
            _json.WriteString("name", relative.Name);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void List<T>(string name, IEnumerable<T> entries, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var entry in entries)
        {
            _json.WriteStartObject();
            write(entry);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Day(string name, DateOnly? day)
    {
        if (day is { } given)
            _json.WriteString(name, given.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else
            _json.WriteNull(name);
    }

    private void Code(string name, int number) => _json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));

    private static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");

    private static string Role(int subgroup) => subgroup switch { 1 => "specialist", 2 => "unit-head", _ => "deputy-unit-head" };
}
