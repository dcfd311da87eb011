using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting.Evidence;
using Compliance.Reporting.Periodic;

namespace Compliance.Cli.Output;

/// <summary>What a verification found, for people: each part with its result, then why.</summary>
internal sealed class VerificationText(Language language)
{
    private static readonly (VerifiedPart Part, Text Name)[] Parts =
    [
        (VerifiedPart.Integrity, new("integrity", "bütövlük")),
        (VerifiedPart.Completeness, new("completeness", "tamlıq")),
        (VerifiedPart.Rejudgment, new("re-judgment", "yenidən yoxlama")),
    ];

    /// <summary>Writes it.</summary>
    public void Write(TextWriter output, Verification verification, string folder)
    {
        if (verification.Manifest is { } manifest)
            Particulars(output, manifest, verification.Digest, folder);
        foreach (var (part, name) in Parts)
        {
            output.WriteLine($"{name.In(language)}: {PartWord(verification, part).In(language)}");
            foreach (var statement in verification.Statements.Where(s => s.Part == part))
                output.WriteLine($"  {Word(statement.State).In(language)}: {(statement.File.Length == 0 ? "" : $"{statement.File}: ")}{statement.Words.In(language)}");
        }
        if (verification.Manifest is not null)
            output.WriteLine(new Text("Whether a later report took its place, the report itself cannot show: compare its digest with one known from elsewhere (--expect).",
                "Sonrakı hesabatın onu əvəz edib-etmədiyini hesabatın özü göstərə bilməz: onun SHA-256 cəmini başqa mənbədən məlum olanla müqayisə edin (--expect).").In(language));
    }

    private void Particulars(TextWriter output, Manifest manifest, string digest, string folder)
    {
        output.WriteLine($"{folder}: {manifest.Jurisdiction}, {(manifest.IsPublished ? new Text("published edition", "dərc olunan nəşr") : new Text("internal edition", "daxili nəşr")).In(language)}");
        Line(output, new("manifest", "manifest"), digest);
        Line(output, new("rulebook", "qaydalar toplusu"), manifest.Rulebook);
        Line(output, new("engine", "mühərrik"), $"{manifest.Engine.Version} {manifest.Engine.Build}");
        Line(output, new("period", "dövr"), new ReportPeriod(manifest.From, manifest.To).Words.In(language));
        Line(output, new("known on", "bilik günü"), manifest.KnownOn is { } known ? Day(known) : new Text("all that the rulebook knows", "qaydalar toplusunun bildiyi hər şey").In(language));
        Line(output, new("created on", "hazırlanıb"), Day(manifest.CreatedOn));
        if (manifest.Previous.Length > 0)
            Line(output, new("report before", "əvvəlki hesabat"), manifest.Previous);
    }

    private void Line(TextWriter output, Text label, string value) => output.WriteLine($"  {label.In(language)}: {value}");

    private string Day(DateOnly day) => language == Language.Az ? Readable.InAzerbaijani(day) : Readable.Of(day);

    private static Text PartWord(Verification verification, VerifiedPart part) => verification.Of(part) is { } state ? Word(state)
        : verification.Manifest is null ? new("not looked at", "yoxlanılmayıb") : new("not asked for", "tələb olunmayıb");

    /// <summary>A state in words.</summary>
    internal static Text Word(VerifiedState state) => state switch
    {
        VerifiedState.Established => new("established", "təsdiqlənib"),
        VerifiedState.NotEstablished => new("not established", "təsdiqlənməyib"),
        VerifiedState.Differs => new("differs", "fərqlənir"),
        _ => new("unreadable", "oxuna bilmir"),
    };
}
