using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Finds recorded judgments and waivers that can bear on no finding: whoever wrote them believes that they do.</summary>
internal sealed class Unmatched(Rulebook rulebook, CaseFile file)
{
    /// <summary>What is wrong with each, in the order of the file.</summary>
    public IReadOnlyList<Text> All()
    {
        file.Judgments.TryGet(out var judgments);
        file.Waivers.TryGet(out var waivers);
        return [.. judgments.Select(j => (Record: (Record)j, Fault: Fault(j.Rule, j.Act, j.By, asks: true)))
            .Concat(waivers.Select(w => (Record: (Record)w, Fault: Fault(w.Rule, w.Act, w.ApprovedBy, asks: false))))
            .Where(f => f.Fault is not null).Select(f => Placed(f.Record, f.Fault!))];
    }

    private Text? Fault(Fact<string> ruleId, Fact<string> actId, Fact<string> by, bool asks)
    {
        if (!ruleId.TryGet(out var id) || !actId.TryGet(out var actName) || !by.TryGet(out _))
            return new("does not name its rule, its act and who decided", "qaydanı, aktı və qərar verəni tam göstərmir");
        if (rulebook.FindRule(id) is not { } rule)
            return new($"names the rule '{id}', which the rulebook does not have.{Nearest.Hint(id, rulebook.Rules.Select(r => r.Id))}", $"qaydalar toplusunda olmayan '{id}' qaydasını göstərir");
        if (asks && rule.Versions.All(v => v.Question is null) && !rulebook.Provisions.Any(p => p.Versions.Any(v => v.Effect is not null)))
            return new($"answers the rule '{id}', which asks nobody anything", $"heç kimə sual verməyən '{id}' qaydasına cavab verir");
        file.Acts.TryGet(out var acts);
        if (acts.FirstOrDefault(a => a.Id == actName) is not { } act)
            return new($"names the act '{actName}', which the file does not have", $"faylda olmayan '{actName}' aktını göstərir");
        return rule.ActType.IsInstanceOfType(act) ? null
            : new($"names the rule '{id}', which does not speak of acts like '{actName}'", $"'{actName}' kimi aktlara aid olmayan '{id}' qaydasını göstərir");
    }

    private static Text Placed(Record record, Text fault) =>
        new($"'{record.Path}' changes no finding: it {Ended(fault.En)}", $"'{record.Path}' heç bir nəticəni dəyişmir: {Ended(fault.Az)}");

    private static string Ended(string words) => words[^1] is '.' or '?' ? words : words + ".";
}
