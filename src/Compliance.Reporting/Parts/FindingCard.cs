using Compliance.Cases;
using Compliance.Checking;
using Compliance.Law;

namespace Compliance.Reporting.Parts;

/// <summary>One finding: what it says, the law, the facts that decided, its limits, and its proof one click away.</summary>
internal sealed class FindingCard(Page page, Places places, FindingKind kind, Finding finding)
{
    private readonly Html.HtmlWriter _html = page.Html;

    /// <summary>Whether it stands alone on its page: nothing of it is folded then but its proof.</summary>
    public bool IsAlone { get; init; }

    public void Write()
    {
        if (page.Notes is not null && kind.IsFolded && !IsAlone)
        {
            Line(page.Notes(finding));
            return;
        }
        using (_html.Open("article", ("class", $"finding k-{kind.Code}"), ("id", places.Of(finding)), ("data-outcome", kind.Code)))
        {
            if (!kind.IsQuiet || IsAlone)
            {
                Title();
                Body();
                return;
            }
            using (_html.Open("details", ("class", "row")))
            {
                using (_html.Open("summary"))
                    Title();
                Body();
            }
        }
    }

    /// <summary>On pages of a service, findings that are folded away only lead to where they stand in full: there are hundreds.</summary>
    private void Line(IReadOnlyList<FindingNote> notes)
    {
        using (_html.Open("p", ("class", $"finding k-{kind.Code}"), ("id", places.Of(finding))))
        {
            _html.Leaf("a", page.Say(finding.Provision.Title), ("href", notes.LastOrDefault(n => n.Address.Length > 0)?.Address));
            _html.Leaf("span", " " + page.Say(finding.Provision.Citation), ("class", "where"));
        }
    }

    private void Title()
    {
        using (_html.Open(page.H(6)))
        {
            page.Shape(kind);
            _html.Leaf("span", page.Say(finding.Outcome.Words()) + ": ", ("class", IsAlone ? "outcome" : "unseen"));
            _html.Text(page.Say(finding.Provision.Title));
            _html.Text(" ");
            _html.Leaf("span", page.Say(finding.Provision.Citation), ("class", "where"));
            if (kind.IsQuiet && finding.Outcome != Outcome.NotChecked)
            {
                _html.Text(" ");
                _html.Leaf("code", finding.Rule, ("class", "where")); // several rules of one provision look alike until they are opened
            }
            if (finding.IsUnderReview)
                page.UnderReview();
        }
    }

    private void Body()
    {
        _html.Leaf("p", page.Say(finding.Message), ("class", "message"));
        using (_html.Open("dl", ("class", "reading")))
        {
            Law();
            var facts = finding.Proof?.DecidingFacts ?? [];
            if (facts.Count > 0)
                Part(ReportWords.FileShows, facts, Fact, page.Beside("shows"));
            if (finding.Missing.Count > 0)
                Part(ReportWords.SettledBy, finding.Missing, Missing);
            if (finding.Repairs is { } repairs)
                new RepairList(page, places).Write(repairs);
            if (finding.Caveats.Count > 0)
                Part(ReportWords.Limits, finding.Caveats, caveat => _html.Text(page.Say(CaveatWords.Of(caveat))));
        }
        using (_html.Open("p", ("class", "meta")))
        {
            _html.Leaf("code", finding.Rule);
            if (finding.Outcome is Outcome.Violation or Outcome.Waived)
                _html.Text($" · {page.Say(ReportWords.Severity)}: {page.Say(SeverityWords.Of(finding.Severity))}");
            _html.Text(" · " + page.Say(SeverityWords.Of(finding.Grade)));
        }
        if (finding.Proof is { } proof)
            new ProofList(page, places).Write(proof);
        Notes();
    }

    private void Notes()
    {
        if (page.Notes is null)
            return;
        using (_html.Open("ul", ("class", "notes")))
        {
            foreach (var note in page.Notes(finding))
            {
                using (_html.Open("li"))
                {
                    if (note.Address.Length == 0)
                        _html.Text(note.Words);
                    else
                        _html.Leaf("a", note.Words, ("href", note.Address));
                }
            }
        }
    }

    /// <summary>The duty and its wording: the one applied, or the only one there is where none could be applied.</summary>
    private void Law()
    {
        if ((finding.Version ?? (finding.Proof?.Versions is [var only] ? only.Version : null)) is not { } version)
            return;
        _html.Leaf("dt", page.Say(ReportWords.Law), ("class", page.Beside("law")));
        using (_html.Open("dd", ("class", page.Beside("law"))))
        {
            _html.Text(page.Say(version.Duty) + " ");
            _html.Leaf("cite", page.Say(version.Citation));
        }
    }

    private void Part<T>(Text term, IEnumerable<T> items, Action<T> write, string? beside = null)
    {
        _html.Leaf("dt", page.Say(term), ("class", beside));
        using (_html.Open("dd", ("class", beside)))
        using (_html.Open("ul"))
        {
            foreach (var item in items)
            {
                using (_html.Open("li"))
                    write(item);
            }
        }
    }

    private void Fact(DecidingFact fact)
    {
        _html.Text(page.Begin(fact.Words) + ": ");
        _html.Leaf("strong", page.Say(fact.Value));
        if (fact.Path.Length == 0)
            return;
        _html.Text(" ");
        page.Path(fact.Path, places);
    }

    private void Missing(MissingFacts missing)
    {
        var together = page.Say(ReportWords.Together);
        _html.Text(string.Join(together, missing.Facts.Select(f => $"“{page.Say(f.Words)}”")));
        _html.Text(" → " + string.Join(" / ", missing.Settles.Select(o => page.Say(o.Words()))));
    }
}
