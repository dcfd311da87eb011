using System.Text;
using Compliance.Json;

namespace Compliance.Tests.Az;

public sealed class CaseWriterTests
{
    [TestCaseSource(typeof(Fixtures), nameof(Fixtures.Names))]
    public void A_file_written_and_read_again_judges_alike(string name)
    {
        foreach (var file in Fixtures.Cases(name))
        {
            var again = new CaseReader().ReadDocument(Encoding.UTF8.GetBytes(CaseWriter.Write(file)), name);
            again.Faults.ShouldBeEmpty();
            Fixtures.Lines(again.Case!).ShouldBe(Fixtures.Lines(file));
            CaseWriter.Write(again.Case!).ShouldBe(CaseWriter.Write(file));
        }
    }
}
