using Compliance.Law;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Pins;

namespace Compliance.Cli.Running;

/// <summary>The pins that lie beside the pages of a rulebook; none beside a packed one.</summary>
internal sealed class PinsBeside
{
    private readonly Dictionary<(string Act, string Number), string> _digests = [];
    private readonly Dictionary<string, ActPins> _acts;

    private PinsBeside(IReadOnlyList<ActPins> pins)
    {
        _acts = pins.ToDictionary(p => p.Act, StringComparer.Ordinal);
        foreach (var (act, pin) in pins.SelectMany(p => p.Provisions, (p, pin) => (p.Act, pin)))
            _digests[(act, pin.Number)] = pin.Sha256;
    }

    /// <summary>Where the pins of a folder of pages lie.</summary>
    public static string PathOf(string rulebook) => Path.Combine(rulebook, PinsFile.Name).Replace('\\', '/');

    /// <summary>The pins of an opened rulebook. Faults in them are told; nothing else depends on them.</summary>
    public static PinsBeside Of(Shell shell, OpenRulebook opened)
    {
        var faults = new List<PageFault>();
        var pins = Directory.Exists(opened.Path) ? PinsFile.Read(PathOf(opened.Path), faults) : [];
        foreach (var fault in faults)
            shell.Error.WriteLine(fault.ToString());
        return new(pins ?? []);
    }

    /// <summary>The short digest of a provision's text and the edition it was pinned on; <c>null</c> where it is not pinned.</summary>
    public (string Digest, DateOnly Edition)? Of(Provision provision) =>
        _digests.TryGetValue((provision.Act.Id, provision.Number), out var digest) ? (Pin.Short(digest), _acts[provision.Act.Id].Edition) : null;
}
