using System.Text;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Periodic;

namespace Compliance.Web.Checks;

/// <summary>A case file that was read and judged: what is to be stored of it.</summary>
public sealed class JudgedFile
{
    private JudgedFile(ReadOnlyMemory<byte> content, ReadResult read, IReadOnlyList<Finding> findings, IReadOnlyList<ReportedFinding> reported, IReadOnlyList<DecisionReview> decisions) =>
        (Content, Read, Findings, Reported, Decisions) = (content, read, findings, reported, decisions);

    /// <summary>The document as received.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>What reading it gave: the case, or the faults for which it was refused.</summary>
    public ReadResult Read { get; }

    /// <summary>Its findings; none for one that was refused.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The same as reports carry them.</summary>
    public IReadOnlyList<ReportedFinding> Reported { get; }

    /// <summary>What became of the decisions it was judged with.</summary>
    public IReadOnlyList<DecisionReview> Decisions { get; }

    /// <summary>Id of its state body; empty where it names none or was refused.</summary>
    public string Body => Read.Case is { Body: { Presence: FactState.Known } body } ? body.Id : "";

    /// <summary>Ids of every body it names: to see the file, one has to see its own.</summary>
    public IReadOnlyList<string> Bodies => [.. Reported.Select(f => f.Body).Append(Body).Where(b => b.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Ids of the persons it speaks of.</summary>
    public IReadOnlyList<string> Persons
    {
        get
        {
            if (Read.Case is not { } file)
                return [];
            file.Persons.TryGet(out var persons);
            return [.. persons.Select(p => p.Id).Where(i => i.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>How many acts it holds.</summary>
    public int Acts => Read.Case is { } file && file.Acts.TryGet(out var acts) ? acts.Count : 0;

    /// <summary>Reads and judges a document. Nothing is stored.</summary>
    /// <param name="content">The document in UTF-8.</param>
    /// <param name="name">What to call it in faults.</param>
    /// <param name="line">Line of a JSON Lines file, from 1.</param>
    /// <param name="by">The rulebook.</param>
    /// <param name="options">How it is checked.</param>
    public static JudgedFile Of(ReadOnlyMemory<byte> content, string name, int line, ShelvedRulebook by, CheckOptions options)
    {
        var read = new CaseReader().ReadDocument(content, name);
        return Of(content, line > 1 ? read with { Faults = [.. read.Faults.Select(f => f with { Line = f.Line + line - 1 })] } : read, name, line, by, options);
    }

    /// <summary>Judges a document that was read already.</summary>
    /// <param name="content">The document in UTF-8.</param>
    /// <param name="given">What reading it gave.</param>
    /// <param name="name">What to call it in faults.</param>
    /// <param name="line">Line of a JSON Lines file, from 1.</param>
    /// <param name="by">The rulebook.</param>
    /// <param name="options">How it is checked.</param>
    public static JudgedFile Of(ReadOnlyMemory<byte> content, ReadResult given, string name, int line, ShelvedRulebook by, CheckOptions options)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(given);
        var read = given with { Line = line };
        if (read.Case is not { } file)
            return new(content, read, [], [], []);
        var found = by.Checker.Review(file, options);
        var reporter = new FindingReporter(by.Rulebook);
        return new(content, read, found.Findings, [.. found.Findings.Select(f => reporter.Of(f, name, line))], found.Decisions);
    }

    /// <summary>The same document refused for a fault that reading it could not see.</summary>
    public JudgedFile RefusedFor(Fault fault) => new(Content, Read with { Case = null, Faults = [fault] }, [], [], []);

    /// <summary>The same with what became of further decisions, which it was judged without.</summary>
    internal JudgedFile And(IEnumerable<DecisionReview> decisions) => new(Content, Read, Findings, Reported, [.. Decisions, .. decisions]);

    /// <summary>What it adds to the counts, as one text: a line each of place and number.</summary>
    public string Counts => CountsText.Of(Reported);
}

/// <summary>Counts of findings by place, as one text of a file row.</summary>
public static class CountsText
{
    /// <summary>The counts of findings.</summary>
    public static string Of(IEnumerable<ReportedFinding> findings)
    {
        var text = new StringBuilder();
        foreach (var place in findings.GroupBy(f => (f.Body, Month: FindingPlace.MonthOf(f.Date), f.Chapter, f.Provision, f.Kind, f.Severity, f.Grade)).OrderBy(g => g.Key.ToString(), StringComparer.Ordinal))
            text.AppendJoin('\t', place.Key.Body, place.Key.Month, place.Key.Chapter, place.Key.Provision, place.Key.Kind, place.Key.Severity, place.Key.Grade, Readable.Of(place.Count())).Append('\n');
        return text.ToString();
    }

    /// <summary>The counts in a text, to be added or, with <paramref name="sign"/> -1, taken away.</summary>
    public static IEnumerable<Storage.FindingCount> Read(string text, int sign = 1)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var p = line.Split('\t');
            yield return new()
            {
                Body = p[0], Month = p[1], Chapter = p[2], Provision = p[3], Kind = p[4], Severity = p[5], Grade = p[6],
                Count = sign * long.Parse(p[7], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture),
            };
        }
    }
}
