using Compliance.Json;
using Compliance.Tests.Az;

namespace Compliance.Tests.Checking;

public sealed class StopTests
{
    [Test]
    public void A_check_that_is_called_off_ends_without_findings()
    {
        var file = new CaseReader().ReadPath(RepositoryRoot.PathTo("fixtures", "cases", "az", "discipline")).First().Case!;
        Should.Throw<OperationCanceledException>(() => AzRulebook.Checker.Check(file, new() { Stop = new(canceled: true) }));
    }
}
