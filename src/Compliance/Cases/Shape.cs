using System.Collections.Concurrent;
using System.Reflection;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Cases;

/// <summary>What a property of a record is.</summary>
public enum MemberKind
{
    /// <summary>One value: <c>Fact&lt;T&gt;</c>.</summary>
    Fact,

    /// <summary>Yes or no: <c>Truth</c>.</summary>
    Flag,

    /// <summary>A list of values or records: <c>FactList&lt;T&gt;</c>.</summary>
    List,

    /// <summary>A record inside the record.</summary>
    Record,

    /// <summary>The id of another record of the file.</summary>
    Reference,
}

/// <summary>One property of a record: its name in a case file, its words, its type, the document that shows it.</summary>
public sealed class Member
{
    private readonly Lazy<(bool IsPersonal, FixedAttribute? Fixed, bool CanFollow, bool IsSetByAct)> _marks; // late: who reads a file asks for none of them

    internal Member(PropertyInfo property, MemberKind kind, Type type, Document document, Text words)
    {
        (Property, Kind, Type, Document, Words) = (property, kind, type, document, words);
        Name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
        _marks = new(() => (
            property.IsDefined(typeof(PersonalAttribute)), property.GetCustomAttribute<FixedAttribute>() ?? property.DeclaringType!.GetCustomAttribute<FixedAttribute>(),
            property.IsDefined(typeof(CanFollowAttribute)), property.IsDefined(typeof(SetByActAttribute))));
    }

    /// <summary>The property.</summary>
    public PropertyInfo Property { get; }

    /// <summary>The name in a case file.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public MemberKind Kind { get; }

    /// <summary>The type of the value, the list's items, or the record.</summary>
    public Type Type { get; }

    /// <summary>The document that usually shows it.</summary>
    public Document Document { get; }

    /// <summary>What it is called.</summary>
    public Text Words { get; }

    /// <summary>Whether it is personal data that findings leave out.</summary>
    public bool IsPersonal => _marks.Value.IsPersonal;

    /// <summary>Why nobody could have made it another; <c>null</c> where somebody could.</summary>
    public FixedAttribute? Fixed => _marks.Value.Fixed;

    /// <summary>Whether it is a day that the act sets, and not one on which something happens.</summary>
    public bool IsSetByAct => _marks.Value.IsSetByAct;

    /// <summary>Whether it can be put right after the day of its act though it has no day of its own.</summary>
    public bool CanFollow => _marks.Value.CanFollow;

    /// <summary>The fact, flag, list or record of <paramref name="record"/>.</summary>
    public object? Get(Record record) => Property.GetValue(record);

    /// <summary>Sets it while a record is being built.</summary>
    public void Set(Record record, object? value) => Property.SetValue(record, value);

    /// <summary>What the property holds once it is known to be <paramref name="value"/>, or known to be none where that is <c>null</c>.</summary>
    internal object Holding(object? value) =>
        Kind == MemberKind.Flag ? Truth.Of(value is true)
        : value is null ? Shape.AbsentFact(Property.PropertyType)
        : Property.PropertyType.GetMethod(nameof(Fact<int>.Known))!.Invoke(null, [value])!;

    /// <summary>The list of exactly these entries.</summary>
    internal object Listing(IReadOnlyList<object> entries)
    {
        var array = Array.CreateInstance(Type, entries.Count);
        for (var i = 0; i < entries.Count; i++)
            array.SetValue(entries[i], i);
        return Property.PropertyType.GetMethod(nameof(FactList<int>.Known))!.Invoke(null, [array])!;
    }

    /// <summary>The record of which the file says that there is none.</summary>
    internal object AbsentRecord() => typeof(Record).GetMethod(nameof(Record.Absent))!.MakeGenericMethod(Type).Invoke(null, null)!;
}

/// <summary>The properties of a record type, read once from the type itself: the reader, the schema, templates and example tables all follow it.</summary>
public sealed class Shape
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = new();
    private readonly Dictionary<string, Member> _byName;

    private Shape(Type type)
    {
        Type = type;
        var own = type.GetCustomAttribute<ShownByAttribute>();
        var act = type.GetCustomAttribute<ActAttribute>();
        Members = [.. Ordered(type).Select(p => Describe(p, own, act)).OfType<Member>()];
        _byName = Members.ToDictionary(m => m.Name, StringComparer.Ordinal);
    }

    /// <summary>The record type.</summary>
    public Type Type { get; }

    /// <summary>Its properties: those of the base type first, then in the order they are declared.</summary>
    public IReadOnlyList<Member> Members { get; }

    /// <summary>The shape of a record type.</summary>
    public static Shape Of(Type type) => Known.GetOrAdd(type, t => new Shape(t));

    /// <summary>The property of that name in a case file, or <c>null</c>.</summary>
    public Member? Find(string name) => _byName.GetValueOrDefault(name);

    internal T WithAllFactsAbsent<T>(T record) where T : Record
    {
        foreach (var member in Members)
        {
            if (member.Kind == MemberKind.Fact)
                member.Set(record, AbsentFact(member.Property.PropertyType));
            else if (member.Kind == MemberKind.List)
                member.Set(record, EmptyList(member.Property.PropertyType, member.Type));
            else if (member.Kind == MemberKind.Flag)
                member.Set(record, Truth.False);
        }
        return record;
    }

    /// <summary><c>Fact&lt;T&gt;.Absent</c> of a fact type.</summary>
    public static object AbsentFact(Type factType) => factType.GetProperty(nameof(Fact<int>.Absent))!.GetValue(null)!;

    /// <summary>A known list without items.</summary>
    public static object EmptyList(Type listType, Type itemType) =>
        listType.GetMethod(nameof(FactList<int>.Known))!.Invoke(null, [Array.CreateInstance(itemType, 0)])!;

    private static IEnumerable<PropertyInfo> Ordered(Type type) =>
        (type.BaseType is { } parent && parent != typeof(Record) ? Ordered(parent) : [])
        .Concat(type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(p => p.CanWrite).OrderBy(p => p.MetadataToken));

    private static Member? Describe(PropertyInfo property, ShownByAttribute? own, ActAttribute? act)
    {
        if (property.GetCustomAttribute<WordsAttribute>() is not { } words)
            return null;
        var (kind, type) = Classify(property);
        var document = (property.GetCustomAttribute<ShownByAttribute>() ?? own)?.Document ?? Document.CaseFile;
        var isDay = act is not null && property.Name == nameof(PersonnelAct.Date);
        return new(property, kind, type, document, isDay ? new(act!.DateEn, act.DateAz) : words.Text);
    }

    private static (MemberKind Kind, Type Type) Classify(PropertyInfo property)
    {
        var type = property.PropertyType;
        if (type == typeof(Truth))
            return (MemberKind.Flag, typeof(bool));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Fact<>))
            return (MemberKind.Fact, type.GenericTypeArguments[0]);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FactList<>))
            return (MemberKind.List, type.GenericTypeArguments[0]);
        if (type.IsAssignableTo(typeof(Record)))
            return (property.IsDefined(typeof(ReferenceAttribute)) ? MemberKind.Reference : MemberKind.Record, type);
        throw new InvalidOperationException($"{property.DeclaringType!.Name}.{property.Name}: a fact is a Fact<T>, a Truth, a FactList<T> or a Record, not {type.Name}.");
    }
}
