using System.CommandLine;
using System.CommandLine.Parsing;
using Compliance.Checking.Decisions;
using Compliance.Cli.Parsing;
using Compliance.Law;

namespace Compliance.Cli.Commands;

/// <summary>The options of <c>decide</c>.</summary>
internal sealed class DecideOptionSet
{
    private readonly Argument<string> _file = new Argument<string>("file") { Description = "The case file." }.WithoutOptions();
    private readonly Option<string> _act = Required("--act", "Id of the act.", "id");
    private readonly Option<string> _rule = Required("--rule", "Id of the rule, as in the findings.", "id");
    private readonly Option<bool> _waive = new("--waive") { Description = "Accept the violation until the day in --expires." };
    private readonly Option<bool> _met = new("--met") { Description = "Answer the rule's question: the duty was met." };
    private readonly Option<bool> _notMet = new("--not-met") { Description = "Answer the rule's question: the duty was not met." };
    private readonly Option<bool> _remark = new("--remark") { Description = "Say something of the finding: --effect, --cause, --recommendation. No outcome changes." };
    private readonly Option<string> _by = Required("--by", "Who decides, by office. Never a person's name.", "office");
    private readonly Option<string> _ground = Required("--ground", "Why.", "text");
    private readonly Option<DateOnly?> _on = SharedOptions.DayOption("--on", "The day of the decision. Left out: today.");
    private readonly Option<DateOnly?> _expires = SharedOptions.DayOption("--expires", "The last day it holds. A waiver has to have one.");
    private readonly Option<string?> _effect = new("--effect") { Description = "Of a remark, the effect on the outcome of the procedure: none-identified, could-have-changed, changed.", HelpName = "code" };
    private readonly Option<string?> _cause = new("--cause") { Description = "Of a remark: the cause.", HelpName = "text" };
    private readonly Option<string?> _recommendation = new("--recommendation") { Description = "Of a remark: what is recommended.", HelpName = "text" };
    private readonly Option<string> _decisions = Required("--decisions", "The file the decision is added to. Made if there is none.", "file");
    private readonly Option<Language> _language = SharedOptions.InLanguage();
    private readonly RulebookOptions _rulebook = new();

    /// <summary>Gives the command its options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_file);
        foreach (var option in new Option[] { _act, _rule, _waive, _met, _notMet, _remark, _by, _ground, _on, _expires, _effect, _cause, _recommendation, _decisions, _language })
            command.Add(option);
        _rulebook.AddTo(command);
    }

    /// <summary>What was asked for.</summary>
    public DecideRequest Of(ParseResult parsed)
    {
        var chosen = new[] { (_waive, DecisionKind.Waiver), (_met, DecisionKind.Judgment), (_notMet, DecisionKind.Judgment), (_remark, DecisionKind.Remark) }.Where(c => parsed.GetValue(c.Item1)).ToList();
        return new(parsed.GetRequiredValue(_file), parsed.GetRequiredValue(_decisions), _rulebook.Of(parsed), parsed.GetValue(_language), chosen.Count == 1 ? chosen[0].Item2 : null, new()
        {
            Id = "", Kind = chosen.Select(c => c.Item2).FirstOrDefault(), Act = parsed.GetRequiredValue(_act), Rule = parsed.GetRequiredValue(_rule), By = parsed.GetRequiredValue(_by), Ground = parsed.GetRequiredValue(_ground),
            On = parsed.GetValue(_on) ?? DateOnly.FromDateTime(DateTime.Now), ExpiresOn = parsed.GetValue(_expires), IsMet = parsed.GetValue(_met),
            Effect = parsed.GetValue(_effect) ?? "", Cause = parsed.GetValue(_cause) ?? "", Recommendation = parsed.GetValue(_recommendation) ?? "",
        });
    }

    private static Option<string> Required(string name, string description, string help) => new(name) { Description = description, HelpName = help, Required = true };
}

/// <summary>What a run of <c>decide</c> is asked for.</summary>
/// <param name="Path">The case file.</param>
/// <param name="Decisions">The file of decisions.</param>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Language">The language of what is shown.</param>
/// <param name="Kind">What is decided; <c>null</c> where none or several were asked for.</param>
/// <param name="Draft">The decision without id, file and basis.</param>
internal sealed record DecideRequest(string Path, string Decisions, RulebookRequest Rulebook, Language Language, DecisionKind? Kind, Decision Draft);
