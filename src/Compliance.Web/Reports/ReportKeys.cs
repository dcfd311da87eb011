using Compliance.Reporting.Evidence;
using Compliance.Web.Protection;
using Compliance.Web.Storage;

namespace Compliance.Web.Reports;

/// <summary>The key the service signs Reports with: made at the first Report, sealed beside the other keys. The public one is there for everybody who verifies.</summary>
public sealed class ReportKeys(string folder, Vault vault)
{
    private const string Name = "report-signing.sealed", PublicName = "report-signing.pub.pem", Place = "report-signing";
    private readonly Lock _one = new();

    /// <summary>The public key, PEM.</summary>
    public string PublicPem
    {
        get
        {
            lock (_one)
            {
                Make();
                return File.ReadAllText(Path.Combine(folder, PublicName));
            }
        }
    }

    /// <summary>A signer; to be disposed of.</summary>
    /// <exception cref="StartRefusedException">The key cannot be opened.</exception>
    public ManifestSigner Open()
    {
        lock (_one)
        {
            Make();
            var (signer, fault) = ManifestSigner.Open(vault.OpenOwn(Place, "key", File.ReadAllBytes(Path.Combine(folder, Name))), null);
            return signer ?? throw new StartRefusedException($"The key of Reports cannot sign: {fault}");
        }
    }

    /// <summary>The key of pseudonyms in published editions: the same person has the same one in all Reports of this installation.</summary>
    public byte[] Pseudonyms => vault.Hash("report-pseudonyms", "key");

    private void Make()
    {
        var path = Path.Combine(folder, Name);
        if (File.Exists(path))
            return;
        var key = SigningKey.New(null);
        Write(PublicName, System.Text.Encoding.ASCII.GetBytes(key.PublicPem));
        Write(Name, vault.SealOwn(Place, "key", key.PrivatePem)); // last: what is there is whole
    }

    private void Write(string name, byte[] bytes)
    {
        var half = Path.Combine(folder, name + ".half");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(half, options))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        File.Move(half, Path.Combine(folder, name), overwrite: true);
    }
}
