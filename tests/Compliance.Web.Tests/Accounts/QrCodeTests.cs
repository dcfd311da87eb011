using Compliance.Web.Accounts;

namespace Compliance.Web.Tests.Accounts;

public sealed class QrCodeTests
{
    [TestCase(1, 17)]
    [TestCase(5, 106)]
    [TestCase(6, 134)]
    [TestCase(9, 230)]
    [TestCase(10, 271)]
    public void A_version_holds_as_many_bytes_as_the_standard_says(int version, int bytes)
    {
        QrCode.Of(new('x', bytes))!.GetLength(0).ShouldBe((version * 4) + 17);
        QrCode.Of(new('x', bytes + 1))?.GetLength(0).ShouldBe((version * 4) + 21);
    }

    [Test]
    public void A_code_is_drawn_as_readers_read_it() // zbar read what this code drew; when the drawing changes, it has to be read again
    {
        var rows = QrCode.Of("otpauth://totp/Compliance:rena?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Compliance")!;
        var size = rows.GetLength(0);
        var words = string.Join('\n', Enumerable.Range(0, size).Select(y => string.Concat(Enumerable.Range(0, size).Select(x => rows[y, x] ? '#' : '.'))));
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(words))).ShouldBe("47794038936ed9ae4e5c73cabf671ef9deadbf38baf7648a565e1ff833b3f46b");
    }

    [Test]
    public void Words_that_are_too_long_make_no_code()
    {
        QrCode.Of(new('x', 272)).ShouldBeNull();
        QrCode.Svg(new('x', 272), "").ShouldBeEmpty();
    }

    [Test]
    public void The_label_of_the_picture_is_escaped() => QrCode.Svg("x", "<b>\"").ShouldContain("aria-label=\"&lt;b&gt;&quot;\"");
}
