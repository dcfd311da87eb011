using System.Text;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Json;

namespace Compliance.Tests.Az;

public sealed class TemplateTests
{
    /// <summary>Somebody who prints an example of an act should not be shown a breach, nor one with half its facts.</summary>
    [TestCaseSource(typeof(ActKinds), nameof(ActKinds.Codes))]
    public void A_template_is_an_example_of_lawful_conduct(string kind)
    {
        var file = new CaseReader().ReadDocument(Encoding.UTF8.GetBytes(CaseTemplate.For(kind)), kind).Case!;
        AzRulebook.Checker.Check(file)
            .Where(f => f.Outcome is Outcome.Violation or Outcome.Undetermined or Outcome.Error)
            .Select(f => $"{f.Act.Id} {f.Rule}: {f.Message.En}").ShouldBeEmpty();
    }
}
