using Compliance.Cases;

namespace Compliance.Json.Reading;

/// <summary>The slots of a record type, made from its shape: first its id, then the marks of files and acts, then its members.</summary>
internal static class Slots
{
    private static readonly Lazy<HashSet<Type>> ReferredTo = new(() =>
        [.. new[] { typeof(CaseFile) }.Concat(ActKinds.Codes.Select(c => ActKinds.Find(c)!)).SelectMany(Reachable)
            .SelectMany(t => Shape.Of(t).Members).Where(m => m.Kind == MemberKind.Reference).Select(m => m.Type)]);

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

    private static IEnumerable<Type> Reachable(Type type) =>
        Shape.Of(type).Members.Where(m => m.Kind is MemberKind.List or MemberKind.Record && m.Type.IsAssignableTo(typeof(Record)) && !m.Type.IsAbstract)
            .SelectMany(m => Reachable(m.Type)).Prepend(type);
}
