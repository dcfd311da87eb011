using Compliance.Cases;
using Compliance.Law;

namespace Compliance.Json.Reading;

/// <summary>How a fault says which records an id may name: by the places of the file where they stand.</summary>
internal static class ReferenceWords
{
    public static Text Of(Type type)
    {
        if (type.IsAssignableTo(typeof(PersonnelAct)))
            return new($"an act '{ActKinds.CodeOf(type)}'", $"'{ActKinds.CodeOf(type)}' aktı");
        var places = Shape.Of(typeof(CaseFile)).Members.Where(m => m.Type == type).ToList();
        return new(
            string.Join(" or ", places.Select(p => p.Kind == MemberKind.List ? $"an entry of '{p.Name}'" : $"'{p.Name}'")),
            string.Join(" və ya ", places.Select(p => p.Kind == MemberKind.List ? $"'{p.Name}' siyahısının elementi" : $"'{p.Name}'")));
    }
}
