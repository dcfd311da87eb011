using Compliance.Cli.Output;
using Compliance.Cli.Running;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rulebooks.Pins;
using Newtonsoft.Json.Linq;

namespace Compliance.Cli.Commands;

/// <summary>Tells what was pinned, and what of rulebook and text does not meet.</summary>
internal sealed class PinReport(Shell shell, OpenRulebook opened, LegalAct act, Language language)
{
    /// <summary>Writes the report of a pinning; <paramref name="before"/>: what was pinned of the act before.</summary>
    public void Pinned(OfficialText text, PinnedAct pinned, ActPins? before, bool asJson)
    {
        var provisions = opened.Rulebook.Provisions.Count(p => p.Provision.Act == act);
        if (asJson)
            JsonText.Write(shell.Output, Json(text, pinned, provisions));
        else
            Text(text, pinned, before, provisions);
    }

    private void Text(OfficialText text, PinnedAct pinned, ActPins? before, int provisions)
    {
        var (output, pins) = (shell.Output, pinned.Pins);
        var count = Counted.In(provisions - pinned.Missing.Count);
        output.WriteLine($"{act.Title.In(language)} ({act.Number}), {Readable.Of(pins.Edition)}: {pins.Text}, sha256 {Pin.Short(pins.Sha256)}");
        output.WriteLine("  " + new Text($"{count} of {Counted.Of(provisions, "provision", "provisions")} of the rulebook pinned", $"qaydalar kitabının {Counted.In(provisions)} müddəasından {count} müddəanın mətni qeydə alınıb").In(language));
        List(PinWords.Missing, pinned.Missing);
        var articles = opened.Rulebook.Provisions.Where(p => p.Provision.Act == act).Select(p => p.Provision.Article).ToHashSet(StringComparer.Ordinal);
        List(PinWords.Outside, [.. pins.Outside.Select(p => p.Number).Where(n => !articles.Contains(n))]);
        output.WriteLine($"  {PinWords.Titles.In(language)}: {Counted.In(pins.Outside.Count(p => articles.Contains(p.Number)))}");
        List(PinWords.UnnamedParts, pinned.UnnamedParts);
        if (before is not null)
        {
            var differences = Pinning.Compare(text, before);
            foreach (var change in Enum.GetValues<PinChange>())
                List(PinWords.Of(change), [.. differences.Where(d => d.Change == change).Select(d => d.Number)]);
        }
        Notes(shell, text);
    }

    /// <summary>Tells what in a text is not as it should be.</summary>
    public static void Notes(Shell shell, OfficialText text)
    {
        foreach (var note in text.Notes)
            shell.Error.WriteLine($"{text.Path}({Counted.In(note.Line)}): note: {note.Message}");
    }

    private void List(Text title, IReadOnlyList<string> numbers)
    {
        if (numbers.Count > 0)
            shell.Output.WriteLine($"  {title.In(language)} ({Counted.In(numbers.Count)}): {string.Join(", ", numbers)}");
    }

    private JObject Json(OfficialText text, PinnedAct pinned, int provisions) => new()
    {
        ["act"] = act.Id,
        ["edition"] = Readable.Of(pinned.Pins.Edition),
        ["text"] = pinned.Pins.Text,
        ["sha256"] = pinned.Pins.Sha256,
        ["provisions"] = provisions,
        ["pinned"] = provisions - pinned.Missing.Count,
        ["missing"] = new JArray(pinned.Missing),
        ["outside"] = new JArray(pinned.Pins.Outside.Select(p => p.Number)),
        ["unnamedParts"] = new JArray(pinned.UnnamedParts),
        ["notes"] = new JArray(text.Notes.Select(n => new JObject { ["line"] = n.Line, ["message"] = n.Message })),
    };
}
