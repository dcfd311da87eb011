namespace Compliance.Benchmarks.Yardstick;

/// <content>The act that is judged, and those that show what lies behind it.</content>
internal sealed partial class OurCase
{
    private void WriteAct()
    {
        switch (Action.Type)
        {
            case "appointment":
                Start("permanent-admission", "act", Action.Date, "target");
                Day("contractOn", Action.Delivered);
                Day("dutiesFrom", Action.Effective);
                break;
            case "rotation":
                Start("rotation", "act", Action.Date, "target");
                _json.WriteString("fromPosition", "held");
                Day("formerPositionSince", Servant.Position.Since);
                break;
            case "discipline":
                Start("rank-change", "act", Action.Date, "held");
                _json.WriteString("order", "measure");
                break;
            case "eligibility":
                Start("application", "act", Action.Date, "target");
                if (Servant.Certificate is null)
                    _json.WriteNull("certificate");
                else
                    _json.WriteString("certificate", "certificate");
                break;
            case "leave":
                Start("leave", "act", Action.Leave!.From, "held");
                Day("endsOn", Action.Leave.To);
                _json.WriteNumber("days", Action.Leave.Days);
                Day("applicationOn", Action.Leave.Requested);
                Day("orderOn", Action.Ordered);
                Day("paidOn", Action.Delivered);
                break;
            default:
                Start("termination", "act", Action.Effective, "held");
                _json.WriteString("ground", Action.TerminationGround switch { "own-request" => "own-wish", "contract-end" => "other", var ground => ground });
                _json.WriteString("notice", "notice");
                Day("structureDecidedOn", Action.Ordered);
                Day("unionConsentedOn", Action.Delivered);
                break;
        }
        _json.WriteEndObject();
    }

    private void WriteHistory()
    {
        if (Servant.Certificate is { } certificate)
        {
            Start("certificate", "certificate", certificate.Issued, "certified");
            Day("expiresOn", certificate.Expires);
            _json.WriteEndObject();
        }
        if (Action.Type == "termination")
        {
            Start("reduction-notice", "notice", Action.NoticeGiven, "held");
            _json.WriteEndObject();
        }
        if (Action.Type is "appointment" or "eligibility")
        {
            Start("presentation", "presentation", null, "target");
            List("candidates", [Action.Type == "appointment" ? Action.InterviewScore : Action.TestScore], p => _json.WriteNumber("points", p));
            _json.WriteEndObject();
        }
        foreach (var breach in Servant.Sanctions.Append(Action.Measure).OfType<Sanction>().Select(s => s.BreachId).Distinct())
        {
            _json.WriteStartObject();
            _json.WriteString("act", "service-inspection");
            _json.WriteString("id", breach);
            _json.WriteEndObject();
        }
        for (var i = 0; i < Servant.Sanctions.Count; i++)
            WriteSanction(Numbered("order", i), Servant.Sanctions[i], null);
        if (Action.Measure is { } measure)
            WriteSanction("measure", measure, Action.Delivered);
        for (var i = 0; i < Servant.Appraisals.Count; i++)
        {
            Start("appraisal", Numbered("appraisal", i), Servant.Appraisals[i].Date, null);
            _json.WriteNumber("finalMark", Servant.Appraisals[i].Score);
            _json.WriteString("appraiser", Servant.Appraisals[i].Evaluator);
            _json.WriteEndObject();
        }
        for (var i = 0; i < Servant.Relatives.Count; i++)
            WriteRelative(i, Servant.Relatives[i]);
    }

    private void WriteSanction(string id, Sanction sanction, DateOnly? acquainted)
    {
        Start("disciplinary-order", id, sanction.Imposed, null);
        Day("breachOn", sanction.Committed);
        Day("discoveredOn", sanction.Discovered);
        Day("explanationOn", sanction.ExplanationTaken);
        _json.WriteString("measure", sanction.Kind switch { "remark" => "other", "demotion" => "lower-classification", "salary-cut" => "pay-cut", _ => "reprimand" });
        _json.WriteString("inspection", sanction.BreachId);
        Day("cutUntil", sanction.Lapses);
        if (acquainted is not null)
            Day("acquaintedOn", acquainted);
        _json.WriteEndObject();
    }

    private void WriteRelative(int number, Kin relative)
    {
        _json.WriteStartObject();
        _json.WriteString("act", "kinship-finding");
        _json.WriteString("id", Numbered("kin", number));
        _json.WriteString("person", relative.Id);
        _json.WriteString("position", Numbered("post", number));
        _json.WriteString("body", relative.BodyId);
        _json.WriteString("relation", relative.Relation switch { "in-law" => "spouses-parent", var relation => relation });
        _json.WriteEndObject();
    }

    /// <summary>Begins an act of the servant; one without a position is a fact of the past.</summary>
    private void Start(string act, string id, DateOnly? day, string? position)
    {
        _json.WriteStartObject();
        _json.WriteString("act", act);
        _json.WriteString("id", id);
        if (day is not null)
            Day("date", day);
        _json.WriteString("person", Servant.Id);
        if (position is not null)
            _json.WriteString("position", position);
        if (id == "act")
            _json.WriteString("body", Action.Type is "appointment" or "rotation" ? Action.Target.BodyId : Servant.Position.BodyId);
    }
}
