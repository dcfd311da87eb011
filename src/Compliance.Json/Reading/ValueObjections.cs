using System.Text.Json;
using Compliance.Facts;
using Compliance.Law;
using static Compliance.Json.Reading.Objection;

namespace Compliance.Json.Reading;

/// <summary>What can be wrong with a value or a property.</summary>
internal static class ValueObjections
{
    public static Objection UnknownProperty(string name, IReadOnlyCollection<string> known)
    {
        var hint = Hint(name, known);
        return Of(FaultCodes.UnknownProperty, $"Property {Quoted(name)} is not known here. {hint.En}", $"Burada {Quoted(name)} adlı sahə yoxdur. {hint.Az}");
    }

    public static Objection RepeatedKey(string name, int line) => Of(FaultCodes.RepeatedKey,
        $"Property {Quoted(name)} stands twice in one object, first on line {line}. Expected it once.",
        $"{Quoted(name)} sahəsi bir obyektdə iki dəfə yazılıb, birincisi: sətir {line}. Bir dəfə gözlənilir.");

    public static Objection WrongType(string name, JsonTokenType found, Text expected)
    {
        var kind = Kind(found);
        return Of(FaultCodes.WrongType, $"'{name}' is {kind.En}. Expected {expected.En}.", $"'{name}' üçün yazılan: {kind.Az}. Gözlənilir: {expected.Az}.");
    }

    public static Objection NullFlag(string name) => Of(FaultCodes.NullFlag,
        $"'{name}' is null. Write true or false, or leave it out.",
        $"'{name}' üçün null yazılıb. true və ya false yazın, yaxud sahəni göstərməyin.");

    public static Objection NullEntry(string name, Text expected) => Of(FaultCodes.WrongType,
        $"An entry of '{name}' is null. Expected {expected.En}.",
        $"'{name}' siyahısının bir elementi üçün null yazılıb. Gözlənilir: {expected.Az}.");

    public static Objection UnknownCode(string name, string found, IReadOnlyCollection<string> codes)
    {
        var near = Nearest.To(found, codes) is null ? Text.None : Hint(found, codes);
        var list = OneOf(codes);
        return Of(FaultCodes.UnknownCode,
            $"{Quoted(found)} is not a value of '{name}'. {near.En}{(near.En.Length == 0 ? "" : " ")}{list.En}",
            $"'{name}' üçün {Quoted(found)} dəyəri yoxdur. {near.Az}{(near.Az.Length == 0 ? "" : " ")}{list.Az}");
    }

    public static Objection ImpossibleDate(string found, string? lastOfMonth) => Of(FaultCodes.ImpossibleDate,
        $"{Quoted(found)} is not a day of the calendar. {(lastOfMonth is null ? "Expected a day such as '2026-03-08'." : $"The last day of that month is '{lastOfMonth}'.")}",
        $"{Quoted(found)} təqvimdə olmayan gündür. {(lastOfMonth is null ? "Gözlənilir: məsələn, '2026-03-08'." : $"Həmin ayın son günü: '{lastOfMonth}'.")}");

    public static Objection DateForm(string found, string? meant) => Of(FaultCodes.DateForm,
        $"{Quoted(found)} is not written as year, month, day. {(meant is null ? "Expected a day such as '2026-03-08'." : $"Did you mean '{meant}'?")}",
        $"{Quoted(found)} il, ay, gün ardıcıllığı ilə yazılmayıb. {(meant is null ? "Gözlənilir: məsələn, '2026-03-08'." : $"Bəlkə '{meant}' nəzərdə tutulub?")}");

    public static Objection DayOutOfRange(string found, string first, string last) => Of(FaultCodes.DayOutOfRange,
        $"{Quoted(found)} is out of reach. Expected a day from '{first}' to '{last}', or null if there is none.",
        $"{Quoted(found)} mümkün hədlərdən kənardır. '{first}' – '{last}' aralığında gün, yaxud belə gün yoxdursa, null gözlənilir.");

    public static Objection ListTooLong(string name, int most) => Of(FaultCodes.ListTooLong,
        $"'{name}' has more than {most} entries. Expected at most {most}.",
        $"'{name}' siyahısında {most} elementdən çox element var. Ən çoxu {most} gözlənilir.");

    public static Objection TooManyActs(string name, int most) => Of(FaultCodes.ListTooLong,
        $"'{name}' has more than {most} entries. Expected at most {most} acts in one file: write those of other persons or procedures to files of their own.",
        $"'{name}' siyahısında {most} elementdən çox element var. Bir faylda ən çoxu {most} akt gözlənilir: başqa şəxslərin və ya prosedurların aktlarını ayrı fayllara yazın.");

    public static Objection ListTooLongForActs(string name, int entries, int acts, int most) => Of(FaultCodes.ListTooLong,
        $"'{name}' has {entries} entries in a file of {acts} acts. Expected at most {most} beside so many acts: write those of other persons or procedures to files of their own.",
        $"{acts} aktı olan faylda '{name}' siyahısında {entries} element var. Bu qədər aktla ən çoxu {most} element gözlənilir: başqa şəxslərin və ya prosedurların aktlarını ayrı fayllara yazın.");

    public static Objection TextTooLong(string name, int most) => Of(FaultCodes.TextTooLong,
        $"'{name}' has more than {most} characters. Expected at most {most}.",
        $"'{name}' sahəsində {most} simvoldan çox simvol var. Ən çoxu {most} gözlənilir.");

    public static Objection OutOfRange(string name, string found, string least, string most) => Of(FaultCodes.NumberOutOfRange,
        $"'{name}' is {Quoted(found)}. Expected a number from {least} to {most}.",
        $"'{name}' üçün yazılan: {Quoted(found)}. {least} – {most} aralığında ədəd gözlənilir.");

    public static Objection LoneSurrogate() => Of(FaultCodes.LoneSurrogate,
        $"The text has one half of a surrogate pair ('\\uD800' to '\\uDFFF'). Expected both halves, or the character itself.",
        $"Mətndə surroqat cütünün yalnız bir yarısı var ('\\uD800' – '\\uDFFF'). Hər iki yarı və ya simvolun özü gözlənilir.");

    private static Text Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.Null => new("null", "null"),
        JsonTokenType.String => new("a text in quotes", "dırnaqda mətn"),
        JsonTokenType.Number => new("a number", "ədəd"),
        JsonTokenType.True or JsonTokenType.False => new("a yes or no", "bəli və ya xeyr"),
        JsonTokenType.StartArray => new("a list", "siyahı"),
        _ => new("an object", "obyekt"),
    };
}
