using Compliance.Web.Accounts;

namespace Compliance.Web.Tests.Accounts;

public sealed class DeviceTests
{
    [TestCase("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows")]
    [TestCase("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36", "Chrome, Android")]
    [TestCase("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/604.1", "Safari, iPhone")]
    [TestCase("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux")]
    [TestCase("Elinks", "Elinks")]
    [TestCase("", "?")]
    public void A_browser_is_named_in_words_its_owner_knows(string agent, string words) => Device.Of(agent).ShouldBe(words);
}
