using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Compliance.Web.Protection;

/// <summary>Seals the key ring of the framework (tokens against forged requests) with the master keys: its files hold no plain key.</summary>
public sealed class KeyRingProtection(Vault vault) : IXmlEncryptor
{
    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        ArgumentNullException.ThrowIfNull(plaintextElement);
        var box = vault.SealOwn("key-ring", "", plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new(new("sealed", Convert.ToBase64String(box)), typeof(KeyRingOpening));
    }
}

/// <summary>Opens what <see cref="KeyRingProtection"/> sealed.</summary>
public sealed class KeyRingOpening(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);
        return XElement.Parse(services.GetRequiredService<Vault>().OpenOwn("key-ring", "", Convert.FromBase64String(encryptedElement.Value)));
    }
}
