using Compliance.Json.Reading;

namespace Compliance.Json.Decisions;

/// <summary>What can be wrong with a file of decisions and with no case file.</summary>
internal static class DecisionObjections
{
    public static Objection Missing() => Objection.Of(FaultCodes.UnreadableFile,
        $"There is no such file, or it cannot be read. Expected a file of decisions: 'compliance decide' makes one.",
        $"Belə fayl yoxdur və ya oxuna bilmir. Qərarlar faylı gözlənilir: onu 'compliance decide' yaradır.");

    public static Objection Empty() => Objection.Of(FaultCodes.EmptyFile,
        $"The file is empty. Expected an object with 'format' and 'decisions'.", $"Fayl boşdur. 'format' və 'decisions' sahələri olan obyekt gözlənilir.");

    public static Objection TooLarge(int bytes) => Objection.Of(FaultCodes.TooLarge,
        $"The file has more than {bytes} bytes. Expected at most as many.", $"Faylın həcmi {bytes} baytdan artıqdır. Bundan çox olmamalıdır.");

    public static Objection MissingProperty(string name, string kind) => Objection.Of(DecisionFaultCodes.MissingProperty,
        $"A {kind} has no '{name}'. Every {kind} has one: write it.", $"'{name}' sahəsi yoxdur. Hər belə qeyddə ('{kind}') olmalıdır: yazın.");

    public static Objection OtherKind(string name, string kind, string owner) => Objection.Of(DecisionFaultCodes.OtherKind,
        $"'{name}' says nothing in a {kind}: it belongs to a {owner}. Leave it out, or correct 'kind'.",
        $"'{name}' sahəsinin '{kind}' növündə mənası yoxdur: '{owner}' növünə aiddir. Sahəni çıxarın və ya 'kind' sahəsini düzəldin.");

    public static Objection EndsBefore(string end, string on) => Objection.Of(DecisionFaultCodes.EndsBefore,
        $"'expiresOn' is '{end}', before '{on}', the day in 'on'. Expected that day or a later one.",
        $"'expiresOn' ('{end}') 'on' sahəsindəki gündən ('{on}') əvvəldir. Həmin gün və ya sonrakı gün gözlənilir.");

    public static Objection EmptyRemark() => Objection.Of(DecisionFaultCodes.EmptyRemark,
        $"The remark says nothing. Expected at least one of 'effect', 'cause' and 'recommendation'.", $"Qeyddə heç nə deyilmir. 'effect', 'cause' və 'recommendation' sahələrindən ən azı biri gözlənilir.");

    public static Objection EmptyText(string name) => Objection.Of(DecisionFaultCodes.EmptyText,
        $"'{name}' is blank. Expected words, or the property left out where it may be.", $"'{name}' boşdur. Mətn gözlənilir, yaxud icazə verilən yerdə sahə yazılmamalıdır.");
}
