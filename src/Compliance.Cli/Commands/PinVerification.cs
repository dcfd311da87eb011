using Compliance.Cases;
using Compliance.Checking;
using Compliance.Cli.Output;
using Compliance.Cli.Running;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;
using Compliance.Rulebooks.Pins;
using Compliance.Rules;
using Newtonsoft.Json.Linq;

namespace Compliance.Cli.Commands;

/// <summary>Tells where a text differs from its pins, the clauses on each place, and the findings that rest on it. Digests are shown in short, texts never.</summary>
internal sealed class PinVerification(Shell shell, OpenRulebook opened, LegalAct act, ActPins pins, Language language)
{
    private string Edition => Readable.Of(pins.Edition);

    /// <summary>Writes the result; <paramref name="touched"/> is <c>null</c> where no case files were named.</summary>
    public void Write(OfficialText text, IReadOnlyList<PinDifference> differences, TouchedFindings? touched, bool asJson)
    {
        var own = differences.Where(d => !d.IsOutside).Select(d => (Difference: d, Provisions: TouchedFindings.Concerned(opened.Rulebook, act.Id, d.Number))).ToList();
        if (differences.Count > 0)
            PinReport.Notes(shell, text);
        if (asJson)
        {
            JsonText.Write(shell.Output, Json(text, own, differences, touched));
            return;
        }
        foreach (var (difference, provisions) in own)
            Provision(difference, provisions, touched);
        Outside(differences);
        Sums(text, differences, touched);
    }

    private void Provision(PinDifference difference, IReadOnlyList<ProvisionEntry> provisions, TouchedFindings? touched)
    {
        var output = shell.Output;
        var place = provisions.Count > 0 ? RulebookPlace.SourceIn(opened.Path, provisions[0].Source) + ": " : "";
        var title = provisions.Count == 1 ? $" {provisions[0].Provision.Title.In(language)}" : "";
        var digests = string.Join(" -> ", new[] { difference.Pinned, difference.Now }.Where(d => d.Length > 0).Select(Pin.Short));
        output.WriteLine($"{place}{difference.Number}.{title}: {PinWords.OfProvision(difference.Change, Edition).In(language)} ({digests})");
        var clauses = ClausesOn(provisions).ToList();
        foreach (var (kind, ids) in clauses)
            output.WriteLine($"  {kind.In(language)}: {string.Join(", ", ids)}");
        if (clauses.Count == 0)
            output.WriteLine($"  {PinWords.Nothing.In(language)}");
        var findings = touched?.On(provisions).ToList() ?? [];
        if (findings.Count == 0)
            return;
        output.WriteLine($"  {PinWords.Findings.In(language)} ({Counted.In(findings.Count)}): {string.Join(", ", findings.GroupBy(t => t.Finding.Outcome).OrderBy(g => g.Key).Select(g => $"{Counted.In(g.Count())} {g.Key.Code()}"))}");
        foreach (var (source, finding, _) in findings)
            output.WriteLine($"    {source}: {finding.Act.Id}, {finding.Rule}: {finding.Outcome.Code()}");
    }

    private void Outside(IReadOnlyList<PinDifference> differences)
    {
        var articles = opened.Rulebook.Provisions.Where(p => p.Provision.Act == act).Select(p => p.Provision.Article).ToHashSet(StringComparer.Ordinal);
        foreach (var group in differences.Where(d => d.IsOutside).GroupBy(d => (IsTitle: articles.Contains(d.Number), d.Change)).OrderBy(g => g.Key))
            shell.Output.WriteLine($"{(group.Key.IsTitle ? PinWords.TitlesChanged : PinWords.OutsideChanged).In(language)}, {PinWords.Of(group.Key.Change).In(language)} ({Counted.In(group.Count())}): {string.Join(", ", group.Select(d => d.Number))}");
    }

    private void Sums(OfficialText text, IReadOnlyList<PinDifference> differences, TouchedFindings? touched)
    {
        var (all, own) = (pins.Provisions.Count, differences.Count(d => !d.IsOutside));
        var unpinned = Unpinned();
        shell.Output.WriteLine(new Text(
            $"{act.Number}: {Counted.In(all - own)} of {Counted.Of(all, "pin", "pins")} of provisions agree with {Path.GetFileName(text.Path)}; {Counted.In(own)} differ, {Counted.In(differences.Count - own)} outside the rulebook.",
            $"{act.Number}: müddəaların {Counted.In(all)} qeydindən {Counted.In(all - own)} qeyd {Path.GetFileName(text.Path)} mətninə uyğundur; {Counted.In(own)} fərqlidir, qaydalar kitabından kənarda {Counted.In(differences.Count - own)}.").In(language));
        if (pins.Edition != act.Horizon)
            shell.Output.WriteLine(new Text($"The rulebook has read the act up to {Readable.Of(act.Horizon)} since: pin its text.", $"Qaydalar kitabı aktı sonradan {Readable.Of(act.Horizon)} tarixinədək oxuyub: mətnini qeydə alın.").In(language));
        if (unpinned.Count > 0)
            shell.Output.WriteLine(new Text($"Not pinned ({Counted.In(unpinned.Count)}): {string.Join(", ", unpinned)}.", $"Qeydə alınmayıb ({Counted.In(unpinned.Count)}): {string.Join(", ", unpinned)}.").In(language));
        if (touched is not null)
            shell.Output.WriteLine(new Text(
                $"{Counted.Of(touched.All.Count, "finding", "findings")} in {Counted.In(FilesIn(touched))} of {Counted.Of(touched.Judged, "file", "files")} rest on what differs.",
                $"{Counted.In(touched.Judged)} işdən {Counted.In(FilesIn(touched))} işdə {Counted.In(touched.All.Count)} nəticə fərqli mətnə əsaslanır.").In(language));
    }

    private List<string> Unpinned()
    {
        var pinned = pins.Provisions.Select(p => p.Number).ToHashSet(StringComparer.Ordinal);
        return [.. opened.Rulebook.Provisions.Where(p => p.Provision.Act == act && !pinned.Contains(p.Provision.Number)).Select(p => p.Provision.Number)];
    }

    private static int FilesIn(TouchedFindings touched) => touched.All.Select(t => (t.Source, t.Finding.File)).Distinct().Count();

    private IEnumerable<(Text Kind, List<string> Ids)> ClausesOn(IReadOnlyList<ProvisionEntry> provisions)
    {
        var rulebook = opened.Rulebook;
        (Text, List<string>)[] all =
        [
            (PinWords.Rules, Ids(rulebook.Rules, provisions)), (PinWords.Exceptions, Ids(rulebook.Exceptions, provisions)), (PinWords.Definitions, Ids(rulebook.Definitions, provisions)),
        ];
        return all.Where(c => c.Item2.Count > 0);
    }

    private static List<string> Ids<TClause>(IReadOnlyList<Series<TClause>> series, IReadOnlyList<ProvisionEntry> provisions) where TClause : Clause =>
        [.. series.Where(s => s.Versions.Any(v => provisions.Any(p => p.Provision == v.Version.Provision))).Select(s => s.Id)];

    private JObject Json(OfficialText text, List<(PinDifference Difference, IReadOnlyList<ProvisionEntry> Provisions)> own, IReadOnlyList<PinDifference> differences, TouchedFindings? touched)
    {
        var json = new JObject
        {
            ["act"] = act.Id,
            ["edition"] = Edition,
            ["horizon"] = Readable.Of(act.Horizon),
            ["pinnedText"] = new JObject { ["file"] = pins.Text, ["sha256"] = pins.Sha256 },
            ["text"] = new JObject { ["file"] = Path.GetFileName(text.Path), ["sha256"] = text.Sha256 },
            ["pins"] = pins.Provisions.Count,
            ["differences"] = new JArray(own.Select(d => Json(d.Difference, d.Provisions, touched))),
            ["outside"] = new JObject(Enum.GetValues<PinChange>().Select(c => new JProperty(Code(c), new JArray(differences.Where(d => d.IsOutside && d.Change == c).Select(d => d.Number))))),
            ["notPinned"] = new JArray(Unpinned()),
        };
        if (touched is not null)
            json["touched"] = new JObject { ["judged"] = touched.Judged, ["refused"] = touched.Refused, ["files"] = FilesIn(touched), ["findings"] = touched.All.Count };
        return json;
    }

    private JObject Json(PinDifference difference, IReadOnlyList<ProvisionEntry> provisions, TouchedFindings? touched)
    {
        var json = new JObject
        {
            ["number"] = difference.Number,
            ["change"] = Code(difference.Change),
            ["pinned"] = difference.Pinned.Length > 0 ? Pin.Short(difference.Pinned) : null,
            ["now"] = difference.Now.Length > 0 ? Pin.Short(difference.Now) : null,
            ["provisions"] = new JArray(provisions.Select(p => new JObject
            {
                ["id"] = p.Provision.Id,
                ["title"] = new JObject { ["en"] = p.Provision.Title.En, ["az"] = p.Provision.Title.Az },
                ["source"] = RulebookPlace.SourceIn(opened.Path, p.Source),
            })),
            ["rules"] = new JArray(Ids(opened.Rulebook.Rules, provisions)),
            ["exceptions"] = new JArray(Ids(opened.Rulebook.Exceptions, provisions)),
            ["definitions"] = new JArray(Ids(opened.Rulebook.Definitions, provisions)),
        };
        if (touched is not null)
            json["findings"] = new JArray(touched.On(provisions).Select(t => new JObject
            {
                ["source"] = t.Source,
                ["file"] = t.Finding.File,
                ["act"] = new JObject { ["id"] = t.Finding.Act.Id, ["kind"] = ActKinds.CodeOf(t.Finding.Act.GetType()), ["path"] = t.Finding.Act.Path },
                ["rule"] = t.Finding.Rule,
                ["outcome"] = t.Finding.Outcome.Code(),
            }));
        return json;
    }

    private static string Code(PinChange change) => PinWords.Of(change).En;
}
