using Compliance.Checking;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>A page of the Report being written: the markup, the words, the numbers, and where its links lead.</summary>
internal sealed class Sheet(TextWriter output, Language language, ListPlaces lists)
{
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    /// <summary>The markup.</summary>
    public HtmlWriter Html { get; } = new(output);

    /// <summary>What pages of all reports have in common.</summary>
    public Page Page => field ??= new(Html, language);

    /// <summary>Numbers in the language of the page.</summary>
    public Numerals Numbers { get; } = new(language);

    /// <summary>The language as HTML names it.</summary>
    public string LanguageCode => language == Language.Az ? "az" : "en";

    /// <summary>The lists links lead to.</summary>
    public ListPlaces Lists => lists;

    /// <summary>Whether lists have files of their own beside the page; a printed page has none.</summary>
    public bool HasListFiles { get; init; } = true;

    /// <summary>The names of state bodies by id.</summary>
    public IReadOnlyDictionary<string, string> BodyNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The words in the language of the page.</summary>
    public string Say(Text text) => Page.Say(text);

    /// <summary>Whether the finding has not stood on this page before: its address is given once.</summary>
    public bool IsFirst(ReportedFinding finding) => _shown.Add(finding.Id);

    /// <summary>The name of a body, its id where no file gives it, or that there is none.</summary>
    public string BodyName(string id) => id.Length == 0 ? Say(ReportPageWords.NoBody) : BodyNames.GetValueOrDefault(id, id);

    /// <summary>What a finding of a kind is.</summary>
    public string Named(FindingKind kind) => Page.Begin(kind.Name);

    /// <summary>The address of a finding on its page.</summary>
    public static string Anchor(string finding) => "f-" + Page.Anchor(finding);
}
