using System.Globalization;
using System.Reflection;
using Compliance.Cases;
using Compliance.Facts;
using Compliance.Rulebooks.Pages;
using Compliance.Rules;

namespace Compliance.Rulebooks.Examples;

/// <summary>Builds the case file an example row describes.</summary>
internal sealed class ExampleCase
{
    private const string Also = "also";
    private static readonly MethodInfo AbsentRecord = typeof(Cases.Record).GetMethod(nameof(Record.Absent))!;
    private readonly List<(Given At, string Message)> _faults = [];
    private readonly List<PersonnelAct> _acts = [];
    private int _nextId;
    private Given _at = new("", "", 1, 1);
    private Record? _first;

    /// <summary>The file, its act to be judged, and what of the row could not be understood.</summary>
    public static (CaseFile File, PersonnelAct Act, IReadOnlyList<(Given At, string Message)> Faults) Build(Type actType, IReadOnlyList<Given> facts)
    {
        var example = new ExampleCase();
        var concrete = actType.IsAbstract ? Concrete(actType) : actType;
        var ofFile = facts.Where(f => IsUnder(f.Path, "file")).Select(f => f with { Path = f.Path["file.".Length..] })
            .Concat(facts.Where(f => IsUnder(f.Path, "body"))).ToList();
        var ofOthers = facts.Where(f => IsUnder(f.Path, Also)).Select(f => f with { Path = f.Path[(Also.Length + 1)..] }).ToList();
        var ofAct = facts.Where(f => !IsUnder(f.Path, "file") && !IsUnder(f.Path, "body") && !IsUnder(f.Path, Also)).ToList();
        var act = (PersonnelAct)example.Make(concrete, ofAct, "a");
        example.AddOthers(act, ofOthers);
        var file = (CaseFile)example.Make(typeof(CaseFile), ofFile, "example");
        Shape.Of(typeof(CaseFile)).Find("acts")!.Set(file, FactList<PersonnelAct>.Known([act, .. example._acts.Where(a => a != act)]));
        file.Acts.TryGet(out var acts);
        for (var i = 0; i < acts.Count; i++)
            acts[i].Place = new(file, "acts", i, 0);
        return (file, act, example._faults);
    }

    /// <summary>Other acts of the file, one of each kind: <c>also.KIND.fact</c>. A record that is the same as that of the act judged is <c>same</c>.</summary>
    private void AddOthers(PersonnelAct first, IReadOnlyList<Given> facts)
    {
        _first = first;
        foreach (var kind in facts.GroupBy(f => f.Path.Split('.')[0], StringComparer.Ordinal))
        {
            _at = kind.Last();
            if (ActKinds.Find(kind.Key) is not { } type)
                _faults.Add((_at, $"'{kind.Key}' is no act of a case file.{Nearest.Hint(kind.Key, ActKinds.Codes)}"));
            else if (kind.Any(f => f.Path.Contains('.') && f.Value.Length > 0))
                Make(type, [.. kind.Where(f => f.Path.Contains('.')).Select(f => f with { Path = f.Path[(kind.Key.Length + 1)..] })], $"also-{kind.Key}");
        }
    }

    private static bool IsUnder(string path, string root) => path.StartsWith(root + ".", StringComparison.Ordinal) || (path == root && root == "body");

    /// <summary>The act that stands for an abstract class of acts: its first kind, by code.</summary>
    private static Type Concrete(Type actType) =>
        ActKinds.Codes.Select(c => ActKinds.Find(c)!).First(t => t.IsAssignableTo(actType));

    private Record Make(Type type, IReadOnlyList<Given> facts, string id)
    {
        if (facts.FirstOrDefault(f => f.Path == "act") is { } kind && ActKinds.Find(kind.Value) is { } act)
            type = act;
        var record = (Record)Activator.CreateInstance(type)!;
        var shape = Shape.Of(type);
        typeof(Record).GetProperty(nameof(Cases.Record.Id))!.SetValue(record, facts.FirstOrDefault(f => f.Path == "id")?.Value ?? id);
        if (record is PersonnelAct built)
            _acts.Add(built);
        foreach (var group in facts.Where(f => f.Path is not ("id" or "act")).GroupBy(f => f.Path.Split('.')[0], StringComparer.Ordinal))
        {
            _at = group.Last() is { Line: > 0 } at ? at : _at;
            if (shape.Find(group.Key) is { } member)
                Set(record, member, [.. group]);
            else
                _faults.Add((_at, $"'{group.Key}' is no fact of {type.Name}.{Nearest.Hint(group.Key, shape.Members.Select(m => m.Name))}"));
        }
        return record;
    }

    private void Set(Record record, Member member, IReadOnlyList<Given> facts)
    {
        if (member.Kind is MemberKind.Record or MemberKind.Reference)
        {
            SetRecord(record, member, facts);
            return;
        }
        var text = facts[^1].Value;
        if (facts[^1].Path.Contains('.'))
            _faults.Add((_at, $"'{facts[^1].Path}' goes on after '{member.Name}', which has no facts of its own. Expected '{member.Name}' as the last word."));
        else if (text.Length > 0 && Value(member, text) is { } value)
            member.Set(record, value);
    }

    private void SetRecord(Record record, Member member, IReadOnlyList<Given> facts)
    {
        var inner = facts.Where(f => f.Path.Contains('.') && f.Value.Length > 0).Select(f => f with { Path = f.Path[(member.Name.Length + 1)..] }).ToList();
        var itself = facts.LastOrDefault(f => f.Path == member.Name)?.Value ?? "";
        if (itself == "none" && inner.Count > 0)
            _faults.Add((_at, $"'{member.Name}' is said to be 'none', and '{member.Name}.{inner[0].Path}' to be '{inner[0].Value}'. Leave one of them empty."));
        else if (itself == "none")
            member.Set(record, AbsentRecord.MakeGenericMethod(member.Type).Invoke(null, null));
        else if (itself == "same" && _first is not null && Shape.Of(_first.GetType()).Find(member.Name) is { } twin && twin.Type == member.Type)
            member.Set(record, twin.Get(_first));
        else if (itself is not ("" or "yes"))
            _faults.Add((_at, $"'{itself}' for '{member.Name}', which is a record: write 'none', 'yes' (there is one, nothing more is known) or set its facts as '{member.Name}.…'."));
        else if (inner.Count > 0 || itself == "yes")
        {
            var value = Make(member.Type, inner, $"{member.Name}{++_nextId}");
            if (value is not PersonnelAct)
                value.Place = new(record, member.Name, -1, 0);
            member.Set(record, value);
        }
    }

    private object? Value(Member member, string text)
    {
        if (member.Kind == MemberKind.List)
            return List(member, text);
        if (member.Kind == MemberKind.Flag)
            return text switch { "yes" => Truth.True, "no" => Truth.False, _ => Misread<object>(member, text, "'yes', 'no' or nothing") };
        if (text == "none")
            return Shape.AbsentFact(member.Property.PropertyType);
        var value = Scalar(member, member.Type, text);
        return value is null ? null : member.Property.PropertyType.GetMethod("Known")!.Invoke(null, [value]);
    }

    private object? Scalar(Member member, Type type, string text)
    {
        if (type == typeof(string))
            return text;
        if (type == typeof(DateOnly))
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Misread<DateOnly?>(member, text, "a day as 2022-05-01");
        if (type == typeof(int))
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : Misread<int?>(member, text, "a whole number");
        if (type == typeof(decimal))
            return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : Misread<decimal?>(member, text, "a number");
        return Codes.Of(type).TryGet(text, out var code) ? code
            : Misread<object>(member, text, string.Join(", ", Codes.Of(type).All), Nearest.Hint(text, Codes.Of(type).All));
    }

    private object? List(Member member, string text)
    {
        if (text != "none" && !Items(text).Any())
            return Misread<object>(member, text, "'none' or items separated by ';'");
        var items = text == "none" ? [] : Items(text).Select(i => Item(member, i)).Where(i => i is not null).ToArray();
        var array = Array.CreateInstance(member.Type, items.Length);
        items.CopyTo(array, 0);
        return member.Property.PropertyType.GetMethod("Known")!.Invoke(null, [array])!;
    }

    private object? Item(Member member, string text)
    {
        if (!member.Type.IsAssignableTo(typeof(Record)))
            return Scalar(member, member.Type, text);
        var facts = text.StartsWith('{')
            ? text.Trim('{', '}', ' ').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(p => p.Split(':', 2, StringSplitOptions.TrimEntries)).Select(p => new Given(p[0], p.Length > 1 ? p[1] : "", 0, 0))
            : [new Given(Shape.Of(member.Type).Members[0].Name, text, 0, 0)];
        return Make(member.Type, [.. facts], $"{member.Name}{++_nextId}");
    }

    /// <summary>Items are separated by semicolons, or by commas where there are none; what stands in braces is one item.</summary>
    private static IEnumerable<string> Items(string text)
    {
        var separator = text.Contains(';') ? ';' : text.Contains('{') ? '\0' : ',';
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            depth += i == text.Length ? 0 : text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            var ends = i == text.Length || (depth == 0 && (text[i] == separator || (separator == '\0' && text[i] == ',')));
            if (!ends)
                continue;
            if (text[start..i].Trim() is { Length: > 0 } item)
                yield return item;
            start = i + 1;
        }
    }

    private T? Misread<T>(Member member, string text, string expected, string hint = "")
    {
        _faults.Add((_at, $"'{text}' for '{member.Name}': expected {expected}.{hint}"));
        return default;
    }
}
