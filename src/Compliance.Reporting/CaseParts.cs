using Compliance.Cases;
using Compliance.Checking;
using Compliance.Law;
using Compliance.Reporting.Html;
using Compliance.Reporting.Parts;

namespace Compliance.Reporting;

/// <summary>A line at the foot of a finding: words, and where they lead.</summary>
/// <param name="Words">The words.</param>
/// <param name="Address">Where they lead; empty for nowhere.</param>
public sealed record FindingNote(string Words, string Address = "");

/// <summary>The parts of the case report for pages of a service: the same markup, without a page around it. Everything that comes from files is escaped; there is no inline style or script.</summary>
/// <param name="judged">The file and its findings; those with a proof unfold it.</param>
/// <param name="language">The language.</param>
/// <param name="notes">What stands at the foot of each finding.</param>
public sealed class CaseParts(JudgedFile judged, Language language, Func<Finding, IReadOnlyList<FindingNote>> notes)
{
    private readonly Places _places = new(judged.File, 1);
    private readonly ILookup<PersonnelAct, Finding> _findings = judged.Findings.ToLookup(f => f.Act);
    private readonly List<PersonnelAct> _acts = FileSection.InOrder(judged.File);

    /// <summary>The acts along a line, undated ones last; its heading is an <c>h2</c>.</summary>
    public string Timeline => Written(1, page => new Timeline(page, judged.File, _findings, _places).Write(_acts));

    /// <summary>The findings act by act, what asks for action first; acts are <c>h3</c>. Empty where there are no acts.</summary>
    public string Acts => Written(1, page =>
    {
        foreach (var act in _acts)
            new ActSection(page, _places, act).Write([.. _findings[act]]);
    });

    /// <summary>The facts the file lacks, by whom to ask; its heading is an <c>h2</c>. Empty where none is missing.</summary>
    public string WorkList => Written(1, page => new WorkList(page, _places).Write(judged.Findings));

    /// <summary>The id a finding has among <see cref="Acts"/>.</summary>
    public string AnchorOf(Finding finding) => _places.Of(finding);

    /// <summary>One finding, alone on a page; its title is an <c>h2</c>.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="actsAt">Address of the page with the acts, to which facts lead.</param>
    public string Card(Finding finding, string actsAt) => Written(4, page => new FindingCard(page, _places, FindingKind.Of(finding), finding) { IsAlone = true }.Write(), actsAt);

    private string Written(int raised, Action<Page> write, string actsAt = "")
    {
        using var output = new StringWriter();
        write(new(new(output), language) { Raised = raised, Notes = notes, ActsAt = actsAt });
        return output.ToString();
    }
}
