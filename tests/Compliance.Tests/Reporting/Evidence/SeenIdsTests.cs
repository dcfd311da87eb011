using Compliance.Reporting.Evidence;

namespace Compliance.Tests.Reporting.Evidence;

public sealed class SeenIdsTests
{
    private const int InPart = 1 << 18;

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(InPart - 1)]
    [TestCase(InPart)]
    [TestCase(InPart + 1)]
    public void Ids_that_come_once_are_not_told(int count) => Of(count).Repeated().ShouldBeEmpty();

    [TestCase(2)]
    [TestCase(InPart)]
    [TestCase(2 * InPart + 1)]
    public void An_id_that_comes_again_is_told_however_far_off(int count)
    {
        var seen = Of(count);
        seen.Add(SeenIds.Mark("f0"));
        seen.Repeated().ShouldBe([SeenIds.Mark("f0")]);
    }

    private static SeenIds Of(int count)
    {
        var seen = new SeenIds();
        for (var i = 0; i < count; i++)
            seen.Add(SeenIds.Mark($"f{i}"));
        return seen;
    }
}
