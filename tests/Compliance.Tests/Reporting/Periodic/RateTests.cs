using Compliance.Reporting.Documents;
using Compliance.Reporting.Periodic;

namespace Compliance.Tests.Reporting.Periodic;

public sealed class RateTests
{
    // Computed apart from this code, in Python with binary floating point and z = 1.959963984540054.
    [TestCase(0, 10, 0.0, 0.0, 27.8)]
    [TestCase(1, 10, 10.0, 1.8, 40.4)]
    [TestCase(5, 10, 50.0, 23.7, 76.3)]
    [TestCase(10, 10, 100.0, 72.2, 100.0)]
    [TestCase(1, 1, 100.0, 20.7, 100.0)]
    [TestCase(15, 148, 10.1, 6.2, 16.0)]
    public void A_rate_has_its_interval(int part, int whole, double rate, double low, double high) =>
        Rate.Of(part, whole).ShouldBe(new RateCell((decimal)rate, (decimal)low, (decimal)high, part, whole));

    [Test]
    public void A_rate_of_nothing_is_no_rate() => Rate.Of(0, 0).ShouldBe(new NoCell());
}
