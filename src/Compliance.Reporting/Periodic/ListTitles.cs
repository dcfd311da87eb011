using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Periodic;

/// <summary>What lists are called: the kind of findings or acts, then all that the list asks for.</summary>
internal sealed class ListTitles(TableWords words, ReportCounts counts)
{
    private readonly Lazy<Dictionary<string, Text>> _facts = new(() => counts.Missing.Keys.Select(m => m.Words).DistinctBy(w => w.En).ToDictionary(w => w.En, StringComparer.Ordinal));

    /// <summary>The title of a list of findings.</summary>
    public Text Of(ListKey key) => Titled(TableWords.Kinds(key.Kind),
    [
        key.Provision is { } provision ? words.Cited(provision) : key.Chapter.Length > 0 ? words.Chapter(key.Chapter) : null,
        key.Body is { } body ? words.Body(body) : null,
        key.Month is { } month ? TableWords.Month(month) : null,
        key.ActKind is { } kind ? TableWords.ActKind(kind) : null,
        key.Change is { } change ? PlainWords.Change(change) : null,
        key.Severity is { } severity ? Labelled(ReportTexts.Severity, TableWords.Severity(severity)) : null,
        key.Grade is { } grade ? TableWords.Grade(grade) : null,
        key.Remedy is { } remedy ? Labelled(ReportTexts.Remedy, TableWords.Remedy(remedy)) : null,
        key.Fact is { } fact ? Labelled(ReportTexts.Fact, _facts.Value.GetValueOrDefault(fact, new(fact, fact))) : null,
        key.Effect is { } effect ? Labelled(ReportTexts.Effect, TableWords.Effect(effect)) : null,
        key.Recommended == "yes" ? ReportTexts.Recommended : null,
    ]);

    /// <summary>The title of a list of files or acts.</summary>
    public Text Of(ActListKey key) => Titled(Counted(key.Counts),
    [
        key.Chapter.Length > 0 ? words.Chapter(key.Chapter) : null,
        key.Body is { } body ? words.Body(body) : null,
        key.Month is { } month ? TableWords.Month(month) : null,
        key.ActKind is { } kind ? TableWords.ActKind(kind) : null,
        key.Position is { } position ? Labelled(ReportTexts.Position, ActGroups.WordsOfPosition(position)) : null,
        key.Age is { } age ? Labelled(ReportTexts.Age, ActGroups.WordsOfAge(age)) : null,
    ]);

    private static Text Counted(ActCount counted) => counted switch
    {
        ActCount.Files => ReportTexts.Files,
        ActCount.Examined => ReportTexts.Examined,
        ActCount.Broken => ReportTexts.Broken,
        ActCount.Open => ReportTexts.Open,
        _ => ReportTexts.Acts,
    };

    private static Text Labelled(Text label, Text value) => new($"{label.En}: {value.En}", $"{label.Az}: {value.Az}");

    private static Text Titled(Text what, IEnumerable<Text?> details)
    {
        var said = details.OfType<Text>().ToList();
        return said.Count == 0 ? what : new($"{what.En}: {string.Join("; ", said.Select(d => d.En))}", $"{what.Az}: {string.Join("; ", said.Select(d => d.Az))}");
    }
}
