using System.Globalization;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;
using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Pages;
using Compliance.Rules;

namespace Compliance.Rulebooks;

/// <summary>Puts manifest, calendar and pages together: the data of a rulebook and the blocks to compile.</summary>
internal sealed class RulebookBuilder(RulebookSource source, List<PageFault> faults)
{
    private readonly List<ProvisionData> _provisions = [];
    private readonly List<(RuleBlock Block, ClauseData Clause)> _clauses = [];

    /// <summary>The pages, in the order of their paths.</summary>
    public List<Page> Pages { get; } = [];

    /// <summary>The blocks, in the order of the clauses of the data.</summary>
    public List<RuleBlock> Blocks => [.. _clauses.Select(c => c.Block)];

    /// <summary>The data, or <c>null</c> if the manifest or the calendar cannot be read.</summary>
    public RulebookData? Build()
    {
        var manifest = source.Text("rulebook.yaml", faults) is { } text ? Manifest.Read(source.Place("rulebook.yaml"), text, faults) : null;
        var calendar = source.Text("calendar.yaml", faults) is { } days ? CalendarFile.Read(source.Place("calendar.yaml"), days, faults) : null;
        if (manifest is null || calendar is null)
            return null;
        for (var act = 0; act < manifest.Acts.Count; act++)
            AddAct(manifest.Acts[act], act);
        foreach (var (path, _) in source.Files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal) && !manifest.Acts.Any(a => f.Path.StartsWith(a.Folder + "/", StringComparison.Ordinal))))
            faults.Add(new(source.Place(path), 1, 1, RulebookFaultCodes.PageOfNoAct, $"The page belongs to no act: rulebook.yaml names the folders {string.Join(", ", manifest.Acts.Select(a => $"'{a.Folder}'"))}."));
        return new(manifest.Jurisdiction, source.Identity, [.. manifest.Acts.Select(a => a.Act)], _provisions, calendar, [.. _clauses.Select(c => c.Clause)]) { Chapters = Chapters(manifest), FrameDigest = RulebookSource.Digest(source.Files.Where(f => !f.Path.EndsWith(".md", StringComparison.Ordinal))) };
    }

    private IReadOnlyList<Chapter> Chapters(Manifest manifest) =>
        source.Files.Any(f => f.Path == "chapters.yaml") && source.Text("chapters.yaml", faults) is { } text ? ChaptersFile.Read(source.Place("chapters.yaml"), text, manifest.Acts, faults) : [];

    private void AddAct(ManifestAct act, int index)
    {
        var provisions = new List<(Page Page, PageProvision Provision)>();
        foreach (var (path, _) in source.Files.Where(f => f.Path.StartsWith(act.Folder + "/", StringComparison.Ordinal) && f.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            if (source.Text(path, faults) is not { } text)
                continue;
            var page = PageReader.Read(source.Place(path), text, faults) with { Name = path, Digest = source.DigestOf(path) };
            Pages.Add(page);
            provisions.AddRange(page.Provisions.Select(p => (page, p)));
        }
        foreach (var twice in provisions.GroupBy(p => p.Provision.Number, StringComparer.Ordinal).Where(g => g.Count() > 1))
            Fault(twice.Last().Page, twice.Last().Provision.Line, RulebookFaultCodes.ProvisionNumber, $"Provision '{twice.Key}' stands in two places: here and at {twice.First().Page.Source(twice.First().Provision.Line)}. Put it in one.");
        var order = act.Provisions.Select((provision, at) => (provision.Number, at)).DistinctBy(n => n.Number, StringComparer.Ordinal).ToDictionary(n => n.Number, n => n.at, StringComparer.Ordinal);
        foreach (var (page, provision) in provisions.Where(p => !order.ContainsKey(Base(p.Provision.Number))))
            Fault(page, provision.Line, RulebookFaultCodes.ProvisionNumber, $"{act.Act.Number} has no provision '{Base(provision.Number)}' in rulebook.yaml.{Nearest.Hint(Base(provision.Number), order.Keys)}");
        var claimed = provisions.Select(p => Base(p.Provision.Number)).ToHashSet(StringComparer.Ordinal);
        var unclaimed = order.Keys.Where(n => !claimed.Contains(n) && !Covers(claimed, n)).ToList();
        foreach (var (number, line, column) in act.Provisions.Where(p => unclaimed.Contains(p.Number) && !act.NotYet.ContainsKey(Article(p.Number))))
            faults.Add(new(source.Place("rulebook.yaml"), line, column, RulebookFaultCodes.UnclaimedProvision, $"Provision '{number}' of {act.Act.Number} is claimed by no page. Give it '## {number}. Title' with rules or a status."));
        var all = provisions.Select(p => (p.Provision.Number, Page: (Page?)p.Page, Provision: (PageProvision?)p.Provision))
            .Concat(unclaimed.Where(n => act.NotYet.ContainsKey(Article(n))).Select(n => (Number: n, Page: (Page?)null, Provision: (PageProvision?)null)));
        foreach (var (number, page, provision) in all.OrderBy(p => order.GetValueOrDefault(Base(p.Number), int.MaxValue)).ThenBy(p => Part(p.Number)))
            _provisions.Add(provision is null
                ? new(index, number, Text.None, ProvisionStatus.LeftOut, act.NotYet[Article(number)], [], Text.None, "rulebook.yaml", [])
                : Add(page!, provision, index));
    }

    private ProvisionData Add(Page page, PageProvision provision, int act)
    {
        var blocks = provision.Wordings.SelectMany(w => w.Blocks).ToList();
        if (provision.Title.Az.Length == 0)
            Fault(page, provision.Line, RulebookFaultCodes.IncompleteProvision, $"Provision '{provision.Number}' has no Azerbaijani title. Put 'az: …' under its heading.");
        if (blocks.Count == 0 && provision is { Status: null, IsMisread: false })
            Fault(page, provision.Line, RulebookFaultCodes.IncompleteProvision, $"Provision '{provision.Number}' has neither a rule nor a status. Add 'status:' and 'reason:'.");
        if (blocks.Count > 0 && provision.Status is not null)
            Fault(page, provision.Line, RulebookFaultCodes.IncompleteProvision, $"Provision '{provision.Number}' has rules and a status. Rules are status enough: take 'status:' out.");
        if (provision.Status is not null && provision.Reason.En.Length * provision.Reason.Az.Length == 0)
            Fault(page, provision.Line, RulebookFaultCodes.IncompleteProvision, $"Provision '{provision.Number}' gives no reason in both languages. Add 'reason:' and 'reason az:'.");
        foreach (var repeal in provision.Wordings.Where(w => w.IsRepeal))
            CheckRepeal(page, provision, repeal);
        var number = _provisions.Count;
        for (var i = 0; i < provision.Wordings.Count; i++)
        {
            var wording = provision.Wordings[i];
            if (wording.Blocks.Count > 0 && wording.Duty.En.Length * wording.Duty.Az.Length == 0)
                Fault(page, wording.Line, RulebookFaultCodes.IncompleteProvision, "The wording does not say the duty in both languages. Put a paragraph in English and one beginning with 'az:' under it.");
            foreach (var block in wording.Blocks)
                _clauses.Add((new(page.Path, block.Line, block.Code), new(number, i, page.Source(block.Line))));
        }
        return new(act, provision.Number, provision.Title, provision.Status ?? ProvisionStatus.Encoded, provision.Reason, provision.NotCheckedOn,
            provision.Reading, page.Source(provision.Line),
            [.. provision.Wordings.Select(w => new WordingData(w.From, w.To, w.Published, w.AmendedBy, w.Grade, w.Duty, w.Effect, w.IsRepeal, w.Confirmed))])
        { Release = provision.Release, PageDigest = page.Digest };
    }

    private void CheckRepeal(Page page, PageProvision provision, PageWording repeal)
    {
        if (repeal.Blocks.Count > 0)
            Fault(page, repeal.Blocks[0].Line, RulebookFaultCodes.IncompleteProvision, $"A rule block stands under the repeal of '{provision.Number}', which leaves nothing to encode. Put it under the wording it encodes.");
        foreach (var other in provision.Wordings.Where(w => w != repeal && w.From <= repeal.From && (w.To is not { } end || end >= repeal.From)))
            Fault(page, other.Line, RulebookFaultCodes.OverlappingWordings, $"The wording is still in force on {Readable.Of(repeal.From)}, when '{provision.Number}' is repealed in line {repeal.Line}. End it the day before.");
    }

    private void Fault(Page page, int line, string code, string message) => faults.Add(new(page.Path, line, 1, code, message));

    private static bool Covers(HashSet<string> claimed, string number)
    {
        for (var dot = number.LastIndexOf('.'); dot > 0; dot = number.LastIndexOf('.', dot - 1))
        {
            if (claimed.Contains(number[..dot]))
                return true;
        }
        return false;
    }

    private static string Base(string number) => number.Split(" part ")[0];

    private static int Part(string number) =>
        number.Split(" part ") is [_, var part] ? int.Parse(part, CultureInfo.InvariantCulture) : 0;

    private static string Article(string number) => number.Split('.')[0];
}
