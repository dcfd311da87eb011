using System.Reflection;
using Compliance.Cases;

namespace Compliance.Json.Reading;

/// <summary>The slots of a record type, made from its shape: first its id, then the marks of files and acts, then its members.</summary>
internal static class Slots
{
    private static readonly Lazy<HashSet<Type>> ReferredTo = new(() =>
        [.. typeof(Record).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Record)))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(p => p.IsDefined(typeof(ReferenceAttribute))).Select(p => p.PropertyType)]);

    /// <summary>The slots.</summary>
    public static Slot[] Of(Type type) => [.. Marks(type), .. Shape.Of(type).Members.Select(Of)];

    /// <summary>Whether a record must have an id: a case file, an act, and everything that others refer to.</summary>
    public static bool NeedsId(Type type) =>
        type == typeof(CaseFile) || type.IsAssignableTo(typeof(PersonnelAct)) || ReferredTo.Value.Contains(type);

    /// <summary>The typed delegate of a property, also of one that is set only while a record is built.</summary>
    public static Action<TOwner, T> Setter<TOwner, T>(this Member member) => member.Property.SetMethod!.CreateDelegate<Action<TOwner, T>>();

    private static IEnumerable<Slot> Marks(Type type)
    {
        yield return new IdSlot();
        if (type == typeof(CaseFile))
            yield return new FormatSlot();
        if (type.IsAssignableTo(typeof(PersonnelAct)))
            yield return new ActSlot();
    }

    private static Slot Of(Member member)
    {
        var isRecord = member.Type.IsAssignableTo(typeof(Record));
        var kind = member.Kind switch
        {
            MemberKind.Fact when member.Property.Name is nameof(Judgment.Act) && member.Property.DeclaringType is { } owner && (owner == typeof(Judgment) || owner == typeof(Waiver)) => typeof(ActIdSlot<>),
            MemberKind.Fact => typeof(FactSlot<,>),
            MemberKind.Flag => typeof(FlagSlot<>),
            MemberKind.List when isRecord => typeof(RecordListSlot<,>),
            MemberKind.List => typeof(ListSlot<,>),
            MemberKind.Record => typeof(RecordSlot<,>),
            _ => typeof(ReferenceSlot<,>),
        };
        Type[] types = [member.Property.DeclaringType!, member.Type];
        return (Slot)Activator.CreateInstance(kind.MakeGenericType(types[..kind.GetGenericArguments().Length]), member)!;
    }
}
