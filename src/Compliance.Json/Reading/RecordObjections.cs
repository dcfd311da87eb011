using Compliance.Facts;
using Compliance.Law;
using static Compliance.Json.Reading.Objection;

namespace Compliance.Json.Reading;

/// <summary>What can be wrong with identities, references and the kinds of acts.</summary>
internal static class RecordObjections
{
    public static Objection UnknownAct(string found, IReadOnlyCollection<string> codes)
    {
        var near = Nearest.To(found, codes) is null ? Text.None : Hint(found, codes);
        var list = OneOf(codes);
        return Of(FaultCodes.UnknownAct,
            $"No act is called {Quoted(found)}. {near.En}{(near.En.Length == 0 ? "" : " ")}{list.En}",
            $"{Quoted(found)} adlı akt növü yoxdur. {near.Az}{(near.Az.Length == 0 ? "" : " ")}{list.Az}");
    }

    public static Objection MissingAct(IReadOnlyCollection<string> codes)
    {
        var list = OneOf(codes);
        return Of(FaultCodes.MissingAct, $"The act has no 'act' that says what it is. {list.En}", $"Aktın növünü göstərən 'act' sahəsi yoxdur. {list.Az}");
    }

    public static Objection MissingId(string place) => Of(FaultCodes.MissingId,
        $"'{place}' has no 'id'. Expected a text that no other record of the file has as its id.",
        $"'{place}' üçün 'id' göstərilməyib. Faylda başqa heç bir qeydin daşımadığı mətn gözlənilir.");

    public static Objection MissingFormat(string known) => Of(FaultCodes.MissingFormat,
        $"The file has no 'format'. Expected '\"format\": \"{known}\"'.",
        $"Faylda 'format' sahəsi yoxdur. '\"format\": \"{known}\"' gözlənilir.");

    public static Objection UnknownFormat(string found, string known) => Of(FaultCodes.UnknownFormat,
        $"Format {Quoted(found)} is not known. Expected '{known}'.",
        $"{Quoted(found)} formatı tanınmır. '{known}' gözlənilir.");

    public static Objection UnknownReference(string id, string? near, Text wanted) => near is null
        ? Of(FaultCodes.UnknownReference,
            $"No record of the file has the id {Quoted(id)}. Expected the id of {wanted.En}.",
            $"Faylda {Quoted(id)} identifikatorlu qeyd yoxdur. Gözlənilən identifikator: {wanted.Az}.")
        : Of(FaultCodes.UnknownReference,
            $"No record of the file has the id {Quoted(id)}. Did you mean {Quoted(near)}?",
            $"Faylda {Quoted(id)} identifikatorlu qeyd yoxdur. Bəlkə {Quoted(near)} nəzərdə tutulub?");

    public static Objection WrongReference(string id, string place, Text wanted) => Of(FaultCodes.WrongReference,
        $"{Quoted(id)} is the id of '{place}'. Expected the id of {wanted.En}.",
        $"{Quoted(id)} başqa qeydin identifikatorudur: '{place}'. Gözlənilən identifikator: {wanted.Az}.");

    public static Objection RepeatedId(string id, string first, int firstLine, string second) => Of(FaultCodes.RepeatedId,
        $"Id {Quoted(id)} stands at '{first}' on line {firstLine} and again at '{second}'. Expected an id of its own for each.",
        $"{Quoted(id)} identifikatoru iki yerdə yazılıb: '{first}' (sətir {firstLine}) və '{second}'. Hər qeydin öz identifikatoru gözlənilir.");
}
