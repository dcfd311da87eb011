using Compliance.Law;

namespace Compliance.Json.Reading;

/// <summary>What can be wrong with a file as a whole, before its content is looked at.</summary>
internal static class FileObjections
{
    public static Objection Missing() => Objection.Of(FaultCodes.UnreadableFile,
        $"There is no such file or folder. Expected the path of a case file or of a folder with case files.",
        $"Belə fayl və ya qovluq yoxdur. İş faylının və ya belə faylları olan qovluğun yolu gözlənilir.");

    public static Objection Denied() => Objection.Of(FaultCodes.UnreadableFile,
        $"Reading it is not allowed. Expected a file this user may read.",
        $"Onu oxumağa icazə yoxdur. Bu istifadəçinin oxuya bildiyi fayl gözlənilir.");

    public static Objection BrokenOff() => Objection.Of(FaultCodes.UnreadableFile,
        $"Reading broke off before the end. Expected a file that can be read to its end.",
        $"Oxunma sona çatmadan kəsildi. Sonadək oxuna bilən fayl gözlənilir.");

    public static Objection Empty() => Objection.Of(FaultCodes.EmptyFile,
        $"The file is empty. Expected an object with 'format' and 'id'.",
        $"Fayl boşdur. 'format' və 'id' sahələri olan obyekt gözlənilir.");

    public static Objection TooLarge(int bytes) => Objection.Of(FaultCodes.TooLarge,
        $"The document has more than {bytes} bytes. Expected one case in at most as many.",
        $"Sənədin həcmi {bytes} baytdan artıqdır. Bir işin həcmi bundan çox olmamalıdır.");

    public static Objection Encoding(string found) => Objection.Of(FaultCodes.WrongEncoding,
        $"The text is written in '{found}'. Expected 'UTF-8'.",
        $"Mətn '{found}' kodlaşdırmasındadır. 'UTF-8' gözlənilir.");

    public static Objection NotUtf8(byte value) => Objection.Of(FaultCodes.NotUtf8,
        $"Byte '{value:X2}' is not UTF-8 here. Expected text saved as 'UTF-8'.",
        $"'{value:X2}' baytı burada UTF-8 deyil. 'UTF-8' kimi saxlanmış mətn gözlənilir.");

    public static Objection NoCaseFile() => Objection.Of(FaultCodes.NoCaseFile,
        $"The folder holds no case file. Expected files named '*.json', '*.jsonl' or '*.ndjson'.",
        $"Qovluqda iş faylı yoxdur. '*.json', '*.jsonl' və ya '*.ndjson' adlı fayllar gözlənilir.");

    public static Objection TooMany(int faults) => Objection.Of(FaultCodes.TooManyFaults,
        $"The document has more than {faults} faults. The others are not listed.",
        $"Sənəddə {faults} xətadan çox xəta var. Qalanları göstərilmir.");

    public static Objection TooDeep(int levels) => Objection.Of(FaultCodes.TooDeep,
        $"Lists and objects stand inside each other more than {levels} levels deep. Expected at most {levels}.",
        $"Siyahı və obyektlər bir-birinin içində {levels} səviyyədən dərin yerləşir. Ən çoxu {levels} səviyyə gözlənilir.");

    public static Objection Syntax(string? found, Text expected) => found is null
        ? Objection.Of(FaultCodes.BrokenSyntax, $"The text ends too early. {expected.En}", $"Mətn vaxtından əvvəl bitir. {expected.Az}")
        : Objection.Of(FaultCodes.BrokenSyntax, $"{found} cannot stand here. {expected.En}", $"{found} burada ola bilməz. {expected.Az}");
}
