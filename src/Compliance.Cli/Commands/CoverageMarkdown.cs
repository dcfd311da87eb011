using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Cli.Commands;

/// <summary>Coverage as a document for lawyers: what the rulebook judges, what it asks, what it leaves out.</summary>
internal sealed class CoverageMarkdown(Rulebook rulebook, Language language, TextWriter output)
{
    private readonly ILookup<Provision, Rule> _rules = rulebook.Rules.Select(r => r.Versions[^1]).ToLookup(r => r.Version.Provision);
    private readonly ILookup<Provision, Clause> _others = rulebook.Exceptions.Select(e => (Clause)e.Versions[^1]).Concat(rulebook.Duties.Select(d => d.Versions[^1])).Concat(rulebook.Definitions.Select(d => d.Versions[^1])).ToLookup(c => c.Version.Provision);

    /// <summary>Writes the document.</summary>
    public void Write()
    {
        Line($"# {Say("What the rulebook judges, asks and leaves out", "Qaydalar kitabının yoxladıqları, soruşduqları və kənarda qoyduqları")}");
        Line(Say(
            "Made by `compliance rules coverage --format markdown`. Every numbered provision of every act below is accounted for. *Judged* means that rules compare an act of a case file with it; *asked* that the rule ends in a question to a person, whose recorded answer settles it; *not judged* gives the reason. What was seen in summary or second hand only is marked: a breach of it is reported apart, to be confirmed by legal staff.",
            "`compliance rules coverage --format markdown --language az` əmri ilə hazırlanıb. Aşağıdakı aktların hər nömrələnmiş müddəası nəzərə alınıb. *Yoxlanılır*: qaydalar işin aktını müddəa ilə müqayisə edir; *soruşulur*: qayda şəxsə verilən sualla bitir, qeydə alınmış cavab onu həll edir; *yoxlanılmır*: səbəbi göstərilir. Yalnız xülasə və ya ikinci mənbədən görülənlər qeyd olunub: onların pozuntusu ayrıca, hüquqşünasın təsdiqi üçün göstərilir."));
        Totals();
        foreach (var act in rulebook.Acts)
            Act(act, [.. rulebook.Provisions.Where(p => p.Provision.Act == act)]);
    }

    private void Totals()
    {
        var used = Coverage.Statuses.Where(s => rulebook.Provisions.Any(p => p.Status == s)).ToList();
        Table([Say("act", "akt"), Say("read up to", "oxunmuş redaksiya"), Say("provisions", "müddəalar"), .. used.Select(s => Codes.Words(s).In(language)), Say("rules", "qaydalar"), Say("of them ask", "o cümlədən soruşan")],
            [.. rulebook.Acts.Select(act => Row(act.Title.In(language), Day(act.Horizon), p => p.Act == act)), Row(Say("all", "cəmi"), "", _ => true)]);

        var released = Coverage.Released(rulebook);
        Line(Say($"Released by the reviews of two others than their author: {released} of {rulebook.Rules.Count} rules. The others are under review, and every finding that rests on one says so.",
            $"Müəllifindən başqa iki nəfərin rəyindən keçib: {rulebook.Rules.Count} qaydadan {released}. Qalanları rəydədir; onlara əsaslanan hər nəticə bunu bildirir."));

        string[] Row(string title, string horizon, Func<Provision, bool> isOf)
        {
            var provisions = rulebook.Provisions.Where(p => isOf(p.Provision)).ToList();
            var rules = rulebook.Rules.Where(r => isOf(r.Versions[^1].Version.Provision)).ToList();
            return [title, horizon, $"{provisions.Count}", .. used.Select(s => $"{provisions.Count(p => p.Status == s)}"), $"{rules.Count}", $"{rules.Count(r => r.Versions[^1].Question is not null)}"];
        }
    }

    private void Act(LegalAct act, List<ProvisionEntry> provisions)
    {
        Line($"## {act.Title.In(language)} ({act.Number})");
        Section(Say("Judged", "Yoxlanılır"), [Say("provision", "müddəa"), Say("what it is about", "mövzusu"), Say("rules, and the acts they judge", "qaydalar və yoxladıqları aktlar"), Say("wordings from", "redaksiyalar")],
            provisions.Where(p => p.Status == ProvisionStatus.Encoded).Select(p => new[]
            {
                p.Provision.Number, p.Provision.Title.In(language) + Doubt(p),
                string.Join("; ", _rules[p.Provision].Select(r => $"`{r.Id}` ({string.Join(", ", Acts(r))})").Concat(_others[p.Provision].Select(Other))),
                string.Join(", ", p.Versions.Select(v => Day(v.From))),
            }));
        Section(Say("Asked of a person", "Şəxsdən soruşulur"), [Say("provision", "müddəa"), Say("question", "sual"), Say("who answers", "cavab verən")],
            provisions.SelectMany(p => _rules[p.Provision].Where(r => r.Question is not null).Select(r => new[] { p.Provision.Number, r.Question!.Words.In(language), r.Question.AnsweredBy.In(language) })));
        Section(Say("Read in one of several ways", "Bir neçə cür oxuna bilənlər"), [Say("provision", "müddəa"), Say("how it is read here", "burada necə oxunur")],
            provisions.Where(p => p.Reading.En.Length > 0).Select(p => new[] { p.Provision.Number, p.Reading.In(language) }));
        Section(Say("Not judged", "Yoxlanılmır"), [Say("provisions", "müddəalar"), Say("what became of them", "taleyi"), Say("why", "səbəb")],
            provisions.Where(p => p.Status != ProvisionStatus.Encoded).GroupBy(p => (p.Status, p.Reason)).Select(g => new[]
            {
                string.Join(", ", g.Select(p => p.Provision.Number)), Codes.Words(g.Key.Status).In(language), g.Key.Reason.In(language),
            }));
    }

    private IEnumerable<string> Acts(Rule rule) =>
        rule.ActType == typeof(PersonnelAct) ? [Say("any act", "istənilən akt")] : RulesListCommand.ActsOf(rule).Select(code => ActKinds.WordsOf(ActKinds.Find(code)!).In(language));

    private string Other(Clause clause)
    {
        if (clause is Duty)
            return $"`{clause.Id}` ({Say("falls due", "vaxtı çatan")})";
        if (clause is ExceptionClause exception)
            return $"`{clause.Id}` ({Say("exception to", "istisna")} {string.Join(", ", exception.Targets)})";
        var users = rulebook.Clauses
            .Where(c => c.Definitions.Any(d => d.Definition == clause.Id)).Select(c => $"`{c.Id}`").Distinct();
        return $"`{clause.Id}` ({Say("definition used by", "anlayış, istifadə edən:")} {string.Join(", ", users)})";
    }

    private string Doubt(ProvisionEntry entry) =>
        entry.Versions.Any(v => v.Grade.NeedsConfirmation()) ? $" *({Say("seen in summary or second hand", "xülasə və ya ikinci mənbədən görülüb")})*" : "";

    private void Section(string title, string[] headings, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        Line($"### {title}");
        Table(headings, all);
    }

    private void Table(string[] headings, IEnumerable<string[]> rows)
    {
        output.Write($"| {string.Join(" | ", headings)} |\n|{string.Concat(headings.Select(_ => "---|"))}\n");
        foreach (var row in rows)
            output.Write($"| {string.Join(" | ", row.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal)))} |\n");
        output.Write("\n");
    }

    private string Day(DateOnly day) => language == Language.Az ? Readable.InAzerbaijani(day) : Readable.Of(day);

    private string Say(string en, string az) => new Text(en, az).In(language);

    private void Line(string text) => output.Write(text + "\n\n");
}
