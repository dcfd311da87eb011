using Compliance.Law;

namespace Compliance.Cli.Output;

/// <summary>What the command line says about findings, beside what reports say, in both languages.</summary>
internal static class CheckWords
{
    public static readonly Text And = new("and", "və");
    public static readonly Text Or = new("or", "və ya");
    public static readonly Text Missing = new("missing", "çatışmır");
    public static readonly Text Limit = new("limit", "məhdudiyyət");
    public static readonly Text NoFinding = new("no rule applies", "heç bir qayda tətbiq olunmur");
    public static readonly Text NeverSummed = new("never summed with violations", "pozuntularla toplanmır");
    public static readonly Text Duty = new("Duty", "Tələb");
    public static readonly Text Act = new("Act", "Akt");
    public static readonly Text Deadline = new("Deadline", "Müddət");
    public static readonly Text Settles = new("settles it as", "belə həll edər");
    public static readonly Text NoProof = new("There is nothing to prove: no active rule judges the provision.", "Sübut yoxdur: müddəanı yoxlayan qayda yoxdur.");

    public static Text Refused(int faults) => new($"refused: {Counted.Of(faults, "fault", "faults")}", $"qəbul edilməyib: {Counted.In(faults)} səhv");

    public static Text MoreWays(int number) => new($"and {Counted.Of(number, "other way", "other ways")} to settle it", $"həll etməyin başqa yolları: {Counted.In(number)}");
}
