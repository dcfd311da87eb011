using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Compliance.Checking;
using Compliance.Rules;
using Newtonsoft.Json;

namespace Compliance.Json.Rechecking;

/// <summary>What the findings of a docket were made by.</summary>
/// <param name="Engine">The builds of the engine and of the reader.</param>
/// <param name="Frame">What bears on every rule: list of acts, calendar, chapters.</param>
/// <param name="Rulebook">Identity of the rulebook.</param>
/// <param name="Jurisdiction">Its jurisdiction.</param>
/// <param name="KnownOn">The knowledge day, if any.</param>
/// <param name="ReleasedOnly">Whether rules under review were left out.</param>
/// <param name="Rules">The rules.</param>
public sealed record DocketHeader(string Engine, string Frame, string Rulebook, string Jurisdiction, DateOnly? KnownOn, bool ReleasedOnly, IReadOnlyList<RulePrint> Rules)
{
    /// <summary>The only value of <see cref="Format"/>.</summary>
    public const string CurrentFormat = "compliance-docket/1";

    private static readonly string CurrentEngine = string.Join(' ', new[] { typeof(Checker), typeof(CaseReader) }.Select(t => t.Assembly.ManifestModule.ModuleVersionId.ToString("N")));

    /// <summary>The format of the docket.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>The header of what a rulebook and options make now.</summary>
    /// <exception cref="InvalidOperationException">Two rules have the same short key.</exception>
    public static DocketHeader Of(Rulebook rulebook, CheckOptions options)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(options);
        return new(CurrentEngine, rulebook.FrameDigest, rulebook.Identity, rulebook.Jurisdiction, options.KnownOn, options.ReleasedOnly, Distinct(RulePrints.Of(rulebook)));
    }

    /// <summary>The short key of a rule.</summary>
    public static uint KeyOf(string rule) => BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(rule)));

    /// <summary>Why nothing of an earlier docket can be kept; <c>null</c>: it can.</summary>
    public string? DiffersAsAWhole(DocketHeader earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return earlier.Engine != Engine ? "the docket was made by another build of Compliance"
            : earlier.Jurisdiction != Jurisdiction ? "the docket is of another jurisdiction"
            : earlier.Frame != Frame || Frame.Length == 0 ? "the list of acts, the calendar or the chapters of the rulebook changed"
            : earlier.KnownOn != KnownOn ? "the docket was made with another '--known-on'"
            : earlier.ReleasedOnly != ReleasedOnly ? "the docket was made with another '--released-only'" : null;
    }

    /// <summary>The rules that are not as they were: changed, new, or gone.</summary>
    public IReadOnlyList<RulePrint> ChangedSince(DocketHeader earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var before = earlier.Rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var now = Rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        return [.. Rules.Where(r => !before.TryGetValue(r.Id, out var old) || old.Print != r.Print || !old.Kinds.SequenceEqual(r.Kinds, StringComparer.Ordinal))
            .Concat(earlier.Rules.Where(r => !now.ContainsKey(r.Id)))];
    }

    private static IReadOnlyList<RulePrint> Distinct(IReadOnlyList<RulePrint> rules)
    {
        var keys = new Dictionary<uint, string>();
        foreach (var rule in rules)
        {
            if (!keys.TryAdd(KeyOf(rule.Id), rule.Id))
                throw new InvalidOperationException($"The rules '{keys[KeyOf(rule.Id)]}' and '{rule.Id}' have the same short key. Rename one of them.");
        }
        return rules;
    }
}
