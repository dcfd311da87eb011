using Compliance.Law;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Pins;
using Compliance.Rules;
using Compliance.Web.Checks;

namespace Compliance.Web.LawBooks;

/// <summary>The rulebook that judges now, as people look things up in it: by act, number, word and day. Made once; nothing in it changes while the service runs.</summary>
public sealed class LawLibrary
{
    private readonly Shelf _shelf;
    private readonly Lazy<Catalogue> _catalogue;
    private readonly Lazy<ExampleTables?> _examples;
    private readonly Lazy<IReadOnlyList<ActPins>> _pins;

    /// <summary>The library of a shelf.</summary>
    public LawLibrary(Shelf shelf)
    {
        _shelf = shelf;
        _catalogue = new(() => new(Rulebook));
        _examples = new(() => shelf.Folder is { } folder && ExampleTables.Read(folder) is { } read && read.Identity == Rulebook.Identity ? read : null);
        _pins = new(() => shelf.Folder is { } folder ? PinsFile.Read(Path.Combine(folder, PinsFile.Name), []) ?? [] : []);
    }

    /// <summary>The rulebook.</summary>
    public Rulebook Rulebook => _shelf.Current.Rulebook;

    /// <summary>The examples of the pages; <c>null</c> where the service runs on a packed rulebook, or the pages were changed since it started.</summary>
    public ExampleTables? Examples => _examples.Value;

    /// <summary>The act of that id; <c>null</c> for none.</summary>
    public LegalAct? Act(string id) => Rulebook.Acts.FirstOrDefault(a => string.Equals(a.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The provision of an act by its number as addresses write it (<c>28.5.p2</c>); <c>null</c> for none.</summary>
    public ProvisionEntry? Provision(LegalAct act, string number)
    {
        ArgumentNullException.ThrowIfNull(act);
        return _catalogue.Value.ById.GetValueOrDefault($"{act.Id}-{number}");
    }

    /// <summary>The provisions of an act in the law's order.</summary>
    public IEnumerable<ProvisionEntry> Of(LegalAct act) => Rulebook.Provisions.Where(p => p.Provision.Act == act);

    /// <summary>The clauses of a provision in all wordings: rules, duties, exceptions, definitions, transition clauses.</summary>
    public IEnumerable<Clause> Clauses(Provision provision) => _catalogue.Value.Clauses[provision];

    /// <summary>Where a clause stands; <c>null</c> for an id no clause has.</summary>
    public Provision? PlaceOf(string clause) => _catalogue.Value.Places.GetValueOrDefault(clause);

    /// <summary>Digest of a provision's official text, and the edition it was taken from; <c>null</c> where it is not pinned.</summary>
    public (string Digest, DateOnly Edition)? PinOf(Provision provision)
    {
        ArgumentNullException.ThrowIfNull(provision);
        return _pins.Value.FirstOrDefault(p => p.Act == provision.Act.Id) is { } pins && pins.Of(provision.Number) is { } digest ? (Pin.Short(digest), pins.Edition) : null;
    }

    /// <summary>The provisions that hold every word of a search in their number, name, wordings or rules: those whose number it is first, then those whose name holds it.</summary>
    /// <param name="search">What was typed.</param>
    /// <param name="on">Only provisions with a wording in force that day; <c>null</c>: of any day.</param>
    public IReadOnlyList<ProvisionEntry> Search(string search, DateOnly? on) => _catalogue.Value.Search(search, on);

    /// <summary>The address of a provision.</summary>
    public static string AddressOf(Provision provision)
    {
        ArgumentNullException.ThrowIfNull(provision);
        return $"/law/{provision.Act.Id}/{provision.Id[(provision.Act.Id.Length + 1)..]}";
    }

    /// <summary>What is looked things up in.</summary>
    private sealed class Catalogue
    {
        private readonly List<(ProvisionEntry Entry, string Number, string Name, string All)> _texts;

        public Catalogue(Rulebook rulebook)
        {
            Clauses = rulebook.Clauses.ToLookup(c => c.Version.Provision);
            Places = rulebook.Clauses.DistinctBy(c => c.Id, StringComparer.Ordinal).ToDictionary(c => c.Id, c => c.Version.Provision, StringComparer.Ordinal);
            ById = rulebook.Provisions.DistinctBy(p => p.Provision.Id, StringComparer.OrdinalIgnoreCase).ToDictionary(p => p.Provision.Id, StringComparer.OrdinalIgnoreCase);
            _texts = [.. rulebook.Provisions.Select(p => (p, Folded.Of(p.Provision.Number), Folded.Of(p.Provision.Title.En + '\n' + p.Provision.Title.Az), All(p)))];
        }

        public ILookup<Provision, Clause> Clauses { get; }

        public Dictionary<string, Provision> Places { get; }

        public Dictionary<string, ProvisionEntry> ById { get; }

        public IReadOnlyList<ProvisionEntry> Search(string search, DateOnly? on)
        {
            var terms = Folded.Terms(search);
            return [.. _texts.Where(t => on is not { } day || t.Entry.Versions.Any(v => v.IsInForceOn(day) && !v.IsRepeal)).Where(t => terms.All(term => Holds(t.Entry, t.All, term)))
                .OrderBy(t => terms.Any(term => term == t.Number) ? 0 : terms.Any(term => t.Entry.Provision.IsWithin(term)) ? 1 : terms.Any(t.Name.Contains) ? 2 : 3).Select(t => t.Entry)];
        }

        /// <summary>A number stands for what lies within it, not for every number it is part of: 8 is not 28.</summary>
        private static bool Holds(ProvisionEntry entry, string all, string term) =>
            char.IsAsciiDigit(term[0]) ? entry.Provision.IsWithin(term) || Folded.Of(entry.Provision.Act.Number) == term || entry.Provision.Act.Id == term || Folded.Of(entry.Provision.Id) == term
                : term is "art." or "article" or "madde" || all.Contains(term, StringComparison.Ordinal);

        private string All(ProvisionEntry entry)
        {
            var (provision, act) = (entry.Provision, entry.Provision.Act);
            IEnumerable<Text> texts = [act.Title, provision.Title, entry.Reading, entry.Reason, .. entry.Versions.Select(v => v.Duty), .. Clauses[provision].SelectMany(TextsOf)];
            IEnumerable<string> words = [act.Number, provision.Number, .. entry.Versions.Select(v => v.AmendedBy), .. Clauses[provision].Select(c => c.Id), .. texts.SelectMany(t => new[] { t.En, t.Az })];
            return Folded.Of(string.Join('\n', words.Distinct(StringComparer.Ordinal)));
        }

        private static IEnumerable<Text> TextsOf(Clause clause) => clause switch
        {
            Duty duty => [duty.Words],
            Rule rule => [rule.Breach, rule.Question?.Words ?? Text.None],
            ExceptionClause exception => [exception.Reason],
            TransitionClause transition => [transition.Reason],
            _ => [],
        };
    }
}
