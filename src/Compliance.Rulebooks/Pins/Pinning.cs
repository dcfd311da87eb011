using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Rulebooks.Pins;

/// <summary>What pinning a text gave.</summary>
/// <param name="Pins">The pins.</param>
/// <param name="Missing">Provisions of the rulebook that the text does not hold.</param>
/// <param name="UnnamedParts">Paragraphs of provisions divided into parts that no page names, for example <c>28.5 part 4</c>; the pin of the whole holds them.</param>
public sealed record PinnedAct(ActPins Pins, IReadOnlyList<string> Missing, IReadOnlyList<string> UnnamedParts);

/// <summary>What became of a number between two texts.</summary>
public enum PinChange
{
    /// <summary>Its text is another.</summary>
    Changed,

    /// <summary>The text has it, the pins do not.</summary>
    Added,

    /// <summary>The pins have it, the text does not.</summary>
    Vanished,
}

/// <summary>A number on which text and pins differ.</summary>
/// <param name="Number">The number.</param>
/// <param name="Change">What became of it.</param>
/// <param name="IsOutside">Whether it is pinned as no provision of the rulebook.</param>
/// <param name="Pinned">Digest pinned; empty when added.</param>
/// <param name="Now">Digest of the text; empty when vanished.</param>
public sealed record PinDifference(string Number, PinChange Change, bool IsOutside, string Pinned, string Now);

/// <summary>Computes pins from a text, and compares a text with pins.</summary>
public static class Pinning
{
    /// <summary>The pins of an act.</summary>
    public static PinnedAct Pin(OfficialText text, LegalAct act, IReadOnlyList<ProvisionEntry> provisions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(act);
        var numbers = provisions.Where(p => p.Provision.Act == act).Select(p => p.Provision.Number).ToList();
        var digests = new TextDigests(text, numbers);
        var outside = digests.LeftNumbers().ToList();
        var all = new TextDigests(text, numbers.Concat(outside));
        var pins = new ActPins(act.Id, act.Horizon, Path.GetFileName(text.Path), text.Sha256, Pinned(all, WithWholes(numbers)), Pinned(all, outside));
        return new(pins, [.. numbers.Where(n => all.Of(n) is null)], [.. UnnamedParts(all, numbers)]);
    }

    /// <summary>Where a text differs from pins, in the order of the pins, then what the text adds.</summary>
    public static IReadOnlyList<PinDifference> Compare(OfficialText text, ActPins pins)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(pins);
        var numbers = pins.Provisions.Concat(pins.Outside).Select(p => p.Number).ToList();
        var (digests, byLines) = (new TextDigests(text, numbers), new TextDigests(text, numbers, byLines: true));
        var own = pins.Provisions.GroupBy(p => TextDigests.Base(p.Number), StringComparer.Ordinal).SelectMany(g => Fewer(Differences(g, digests), Differences(g, byLines)));
        var outside = pins.Outside.Select(p => Difference(p, digests, true)).OfType<PinDifference>();
        var left = digests.LeftNumbers().ToList();
        var added = new TextDigests(text, numbers.Concat(left));
        return [.. own, .. outside, .. left.Select(n => new PinDifference(n, PinChange.Added, true, "", added.Of(n)!))];
    }

    /// <summary>Where paragraphs begin is a matter of layout: the division that agrees with more pins is taken.</summary>
    private static List<PinDifference> Fewer(List<PinDifference> one, List<PinDifference> other) => other.Count < one.Count ? other : one;

    /// <summary>The differences of one provision and its parts.</summary>
    private static List<PinDifference> Differences(IEnumerable<Pin> pins, TextDigests digests)
    {
        var all = pins.Select(p => (Pin: p, Difference: Difference(p, digests, false))).ToList();
        var differing = all.Select(p => p.Difference).OfType<PinDifference>().ToList();
        if (all.Exists(p => TextDigests.Part(p.Pin.Number) is null && p.Difference is null))
            return []; // the whole agrees: parts can differ by their line ends only
        var parts = differing.Where(d => TextDigests.Part(d.Number) is not null).ToList();
        return parts.Count > 0 ? parts : differing; // where a part differs, it says more than the whole
    }

    private static PinDifference? Difference(Pin pin, TextDigests digests, bool isOutside) =>
        digests.Of(pin.Number) is not { } now ? new(pin.Number, PinChange.Vanished, isOutside, pin.Sha256, "")
        : now != pin.Sha256 ? new(pin.Number, PinChange.Changed, isOutside, pin.Sha256, now) : null;

    private static List<Pin> Pinned(TextDigests digests, IEnumerable<string> numbers) =>
        [.. numbers.Select(n => (Number: n, Digest: digests.Of(n))).Where(p => p.Digest is not null).Select(p => new Pin(p.Number, p.Digest!))];

    private static IEnumerable<string> WithWholes(List<string> numbers) =>
        numbers.SelectMany(n => TextDigests.Part(n) is null ? [n] : new[] { TextDigests.Base(n), n }).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> UnnamedParts(TextDigests digests, List<string> numbers) =>
        from whole in numbers.Where(n => TextDigests.Part(n) is not null).Select(TextDigests.Base).Distinct(StringComparer.Ordinal)
        from part in Enumerable.Range(1, digests.ParagraphsOf(whole).Count)
        let number = FormattableString.Invariant($"{whole} part {part}")
        where !numbers.Contains(number)
        select number;
}
