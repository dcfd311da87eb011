using System.Text;
using Compliance.Checking;
using Compliance.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Time;

/// <summary>Reads a puzzle as strictly as a case file: what is misspelt would expect nothing and pass.</summary>
internal sealed class PuzzleReader
{
    private static readonly string[] OfPuzzle = ["puzzle", "en", "rulebook", "case", "expected"];
    private static readonly string[] OfAnswer = ["knownOn", "act", "rule", "version", "outcome", "change", "laterVersion", "why", "caveats", "missing"];
    private static readonly string[] Needed = ["knownOn", "act", "rule", "version", "outcome"];
    private readonly List<string> _faults = [];

    /// <summary>The puzzle, or what is wrong with it.</summary>
    public static (Puzzle? Puzzle, IReadOnlyList<string> Faults) Read(string text)
    {
        var reader = new PuzzleReader();
        var puzzle = reader.Puzzle(text);
        return reader._faults.Count > 0 ? (null, reader._faults) : (puzzle, []);
    }

    private Puzzle? Puzzle(string text)
    {
        if (Parsed(text) is not { } json)
            return null;
        Only(json, OfPuzzle, OfPuzzle, "the puzzle");
        if (_faults.Count > 0)
            return null;
        var rulebook = (string?)json["rulebook"] ?? "";
        Check(rulebook is "time" or "az", $"rulebook '{rulebook}' is neither time nor az");
        Check(((string?)json["en"] ?? "").Length >= 40, "'en' does not say what is asked");
        var document = json["case"]!.ToString(Formatting.None);
        var read = new CaseReader().ReadDocument(Encoding.UTF8.GetBytes(document), "case");
        _faults.AddRange(read.Faults.Select(f => f.ToString()));
        var answers = (json["expected"] as JArray ?? []).OfType<JObject>().Select((a, at) => Answer(a, $"expected[{at}]")).ToList();
        Check(answers.Count > 0, "'expected' is empty");
        var days = answers.Select(a => a.KnownOn).Distinct().Count();
        Check(days >= (rulebook == "time" ? 3 : 2), $"{days} knowledge days are asked about, and {(rulebook == "time" ? "three" : "two")} are needed");
        Check(answers.Exists(a => a.KnownOn is null), "nothing is asked with all knowledge");
        foreach (var twice in answers.GroupBy(a => (a.KnownOn, a.Act, a.Rule)).Where(g => g.Count() > 1))
            _faults.Add($"{twice.Key} is asked twice");
        return read.Case is null ? null : new((string?)json["puzzle"] ?? "", rulebook, document, read.Case, answers);
    }

    private JObject? Parsed(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
            return JObject.Load(reader, new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
        }
        catch (JsonException failure)
        {
            _faults.Add(failure.Message);
            return null;
        }
    }

    private Answer Answer(JObject json, string place)
    {
        Only(json, OfAnswer, Needed, place);
        foreach (var day in new[] { "knownOn", "version", "laterVersion" })
            Check(json[day] is null or { Type: JTokenType.Null } || DateOnly.TryParseExact((string?)json[day], "yyyy-MM-dd", out _), $"{place}: '{day}' is no day");
        var (outcome, change) = (Word(json, "outcome"), Word(json, "change"));
        Check(OutcomeWords.All.Any(o => o.Code() == outcome), $"{place}: '{outcome}' is no outcome");
        Check(change.Length == 0 || Enum.GetValues<TextChange>().Any(c => c.Code() == change), $"{place}: '{change}' is no statement on a change");
        Check(change.Length == 0 || (outcome == "needs-judgment" && Word(json, "laterVersion").Length > 0), $"{place}: a statement on a change needs judgment and names the later version");
        return new(json["knownOn"]?.Type == JTokenType.Null ? null : Word(json, "knownOn"), Word(json, "act"), Word(json, "rule"), Word(json, "version"), outcome, change, Word(json, "laterVersion"))
        {
            Why = Word(json, "why"), Caveats = List(json, "caveats"), Missing = List(json, "missing"),
        };
    }

    private static string Word(JObject json, string name) => (string?)json[name] ?? "";

    private static string? List(JObject json, string name) => json[name] is JArray list ? string.Join(", ", list.Select(w => (string?)w)) : null;

    private void Only(JObject json, string[] known, string[] needed, string place)
    {
        foreach (var property in json.Properties().Where(p => !known.Contains(p.Name)))
            _faults.Add($"{place}: '{property.Name}' is not known");
        foreach (var name in needed.Where(n => json[n] is null))
            _faults.Add($"{place}: '{name}' is missing");
    }

    private void Check(bool holds, string fault)
    {
        if (!holds)
            _faults.Add(fault);
    }
}
