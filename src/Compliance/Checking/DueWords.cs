using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>The sentences of what falls due.</summary>
internal static class DueWords
{
    public static readonly Text Falls = new("It falls due", "Vaxtı bu gündür");
    public static readonly Text SettledIf = new("Nothing falls due any more if", "Bu halda artıq heç nəyin vaxtı çatmır");

    /// <summary>What a running term waits for.</summary>
    public static Text Awaited(Rule rule, Step? awaited)
    {
        var title = rule.Version.Provision.Title;
        if (awaited is null)
            return new($"{title.En}.", $"{title.Az}.");
        var name = StepWords.Name(awaited);
        return new($"{title.En}. Not on file yet: {name.En}.", $"{title.Az}. Hələ faylda yoxdur: {name.Az}.");
    }

    /// <summary>Nothing is missing: the day alone is not settled yet.</summary>
    public static Text MovesOn(Text message) => new(
        $"{message.En} A period that does not count still runs: the day moves on with it.",
        $"{message.Az} Müddətə daxil edilməyən dövr davam edir: son gün onunla birlikdə irəli çəkilir.");

    /// <summary>What broke, by its kind alone.</summary>
    public static Text Failed(Exception failure) => new(
        $"The clause failed on this file ({failure.GetType().Name}). Nothing is said of what falls due by it.",
        $"Müddəa bu faylda icra olunmadı ({failure.GetType().Name}). Onun üzrə nəyin vaxtının çatdığı barədə heç nə deyilmir.");
}
