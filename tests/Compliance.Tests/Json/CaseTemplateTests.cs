using Compliance.Cases;
using Compliance.Json;
using static Compliance.Tests.Json.Documents;

namespace Compliance.Tests.Json;

public sealed class CaseTemplateTests
{
    private static IEnumerable<string> Kinds => ActKinds.Codes;

    [TestCaseSource(nameof(Kinds))]
    public void A_template_is_read_without_a_fault(string code)
    {
        var result = Read(CaseTemplate.For(code));
        result.Faults.ShouldBeEmpty();
        result.Case!.Acts.TryGet(out var acts);
        acts.ShouldContain(a => a.GetType() == ActKinds.Find(code));
    }

    [TestCaseSource(nameof(Kinds))]
    public void A_template_leaves_nothing_out(string code)
    {
        Read(CaseTemplate.For(code)).Case!.Acts.TryGet(out var acts);
        var act = acts.First(a => a.GetType() == ActKinds.Find(code));
        foreach (var member in Shape.Of(act.GetType()).Members)
            CaseTemplate.For(code).ShouldContain($"\"{member.Name}\":");
    }

    [Test]
    public void Two_references_to_the_same_kind_are_two_acts() => CaseTemplate.For("certificate-renewal").ShouldContain("\"obtained\": \"certificate-2\"");

    [Test]
    public void The_acts_stand_in_order_of_their_days()
    {
        Read(CaseTemplate.For("permanent-admission")).Case!.Acts.TryGet(out var acts);
        acts.Select(a => a.Date.ToString()).ShouldBeInOrder();
        acts.Count.ShouldBeGreaterThan(6);
    }

    [Test]
    public void An_unknown_kind_is_a_mistake_of_the_caller() => Should.Throw<ArgumentException>(() => CaseTemplate.For("anouncement"));
}
