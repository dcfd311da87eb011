using Compliance.Web.Checks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Compliance.Web.Tests.Cases;

public sealed class FindingFilterTests
{
    [Test]
    public void What_stands_in_an_address_comes_back_in_one_order()
    {
        Of("?to=2024-12&kind=violation&body=b&body=a&kind=violation&provision=").Address.ShouldBe("body=a&body=b&kind=violation&to=2024-12");
    }

    [Test]
    public void Signs_of_addresses_in_values_stay_in_their_values()
    {
        var filter = Of("?body=" + Uri.EscapeDataString("a&kind=violation#x"));
        Of("?" + filter.Address).Bodies.ShouldBe(["a&kind=violation#x"]);
    }

    [TestCase("2024-00", false)]
    [TestCase("2024-01", true)]
    [TestCase("2024-12", true)]
    [TestCase("2024-13", false)]
    [TestCase("2024-1", false)]
    [TestCase("2024-01\n", true)]
    [TestCase("01.2024", false)]
    public void A_month_is_a_year_and_a_month(string words, bool isMonth)
    {
        var filter = Of("?from=" + Uri.EscapeDataString(words));
        filter.Wrong.ShouldBe(isMonth ? [] : ["from"]);
        filter.From.ShouldBe(isMonth ? words.Trim() : "");
    }

    [Test]
    public void Values_without_end_are_cut() => Of("?" + string.Join('&', Enumerable.Range(0, 1000).Select(i => $"body={i}"))).Bodies.Count.ShouldBe(200);

    private static FindingFilter Of(string address) => FindingFilter.Of(new QueryCollection(QueryHelpers.ParseQuery(address)));
}
