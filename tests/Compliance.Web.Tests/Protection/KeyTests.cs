using System.Security.Cryptography;
using Compliance.Web.Protection;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Protection;

/// <summary>What is sealed opens in its own place only; keys are made anew, missed and guarded.</summary>
public sealed class KeyTests
{
    [Test]
    public void Sealed_bytes_open_in_their_own_row_column_and_key_only() => InFolder(folder =>
    {
        var masters = MasterKeys.Open(folder, () => true);
        using var records = new RecordKeys(folder, masters);
        var vault = new Vault(masters, records);
        var (one, two) = (vault.NewKey(), vault.NewKey());
        var box = vault.Seal(one, "files.content", "1", "words");
        vault.OpenWords(one, "files.content", "1", box).ShouldBe("words");
        Should.Throw<CryptographicException>(() => vault.Open(one, "files.content", "2", box));
        Should.Throw<CryptographicException>(() => vault.Open(one, "files.name", "1", box));
        Should.Throw<CryptographicException>(() => vault.Open(two, "files.content", "1", box));
        box[0]++;
        Should.Throw<CryptographicException>(() => vault.Open(one, "files.content", "1", box));
        vault.Destroy([one]);
        vault.Open(one, "files.content", "1", box).ShouldBeNull();
        Should.Throw<CryptographicException>(() => vault.Seal(one, "files.content", "1", "words"));
    });

    [Test]
    public void A_new_master_key_seals_what_the_old_one_sealed_and_nothing_is_lost() => InFolder(folder =>
    {
        byte[] box, own, hash;
        Guid key;
        using (var records = new RecordKeys(folder, MasterKeys.Open(folder, () => true)))
        {
            var vault = new Vault(MasterKeys.Open(folder, () => false), records);
            key = vault.NewKeys(5)[0];
            (box, own, hash) = (vault.Seal(key, "files.content", "1", "words"), vault.SealOwn("ring", "", "own"), vault.Hash("person", "id"));
        }
        KeysCommand.Rotate(folder).ShouldBe(("key-2", 5));
        KeysCommand.Rotate(folder).ShouldBe(("key-3", 5));
        var path = Path.Combine(folder, "master-keys.json");
        using (var records = new RecordKeys(folder, MasterKeys.Open(folder, () => false)))
        {
            var vault = new Vault(MasterKeys.Open(folder, () => false), records);
            vault.OpenWords(key, "files.content", "1", box).ShouldBe("words");
            vault.OpenOwn("ring", "", own).ShouldBe("own");
            vault.Hash("person", "id").ShouldBe(hash);
        }
        var kept = Newtonsoft.Json.Linq.JObject.Parse(File.ReadAllText(path));
        ((Newtonsoft.Json.Linq.JObject)kept["keys"]!).Remove("key-2");
        File.WriteAllText(path, kept.ToString());
        using var without = new RecordKeys(folder, MasterKeys.Open(folder, () => false));
        without.Find(key).ShouldNotBeNull("no record rests on the key before");
    });

    [Test]
    public void Keys_in_use_are_not_rotated() => InFolder(folder =>
    {
        using var records = new RecordKeys(folder, MasterKeys.Open(folder, () => true));
        Should.Throw<StartRefusedException>(() => KeysCommand.Rotate(folder)).Message.ShouldContain("Stop the service first");
    });

    [Test]
    public void Keys_that_others_can_read_are_refused([Values("", "master-keys.json", "audit-key.pem")] string name)
    {
        InFolder(folder =>
        {
            if (OperatingSystem.IsWindows())
                return;
            Audit.HeadSignerOf(folder);
            MasterKeys.Open(folder, () => true);
            File.SetUnixFileMode(Path.Combine(folder, name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead);
            Should.Throw<StartRefusedException>(() =>
            {
                KeyFolder.Open(folder);
                MasterKeys.Open(folder, () => false);
                Audit.HeadSignerOf(folder);
            }).Message.ShouldContain("others");
        });
    }

    [Test]
    public async Task A_database_is_refused_without_its_keys_and_with_the_keys_of_another_one()
    {
        var folder = Directory.CreateTempSubdirectory("keys-").FullName;
        var keys = Path.Combine(folder, "keys");
        await using (var service = await TestService.StartAsync(folder: folder))
            service.App.Services.GetRequiredService<RecordKeys>().Make(1);
        Directory.Move(keys, keys + ".kept");
        (await Should.ThrowAsync<StartRefusedException>(() => TestService.StartAsync(folder: folder))).Message.ShouldContain("are missing, but there is a database");
        Directory.Delete(keys, recursive: true);
        await using (var other = await TestService.StartAsync())
            CopyFolder(Path.Combine(other.Folder, "keys"), keys);
        (await Should.ThrowAsync<StartRefusedException>(() => TestService.StartAsync(folder: folder))).Message.ShouldContain("signed with another key");
        Directory.Delete(keys, recursive: true);
        Directory.Move(keys + ".kept", keys);
        await using (await TestService.StartAsync(folder: folder))
        {
            // the right ones open it
        }
        Directory.Delete(folder, recursive: true);
    }

    private static void CopyFolder(string from, string to)
    {
        KeyFolder.Open(to);
        foreach (var file in Directory.GetFiles(from).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    private static void InFolder(Action<string> test)
    {
        var folder = Directory.CreateTempSubdirectory("keys-").FullName;
        try
        {
            test(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static class Audit
    {
        public static void HeadSignerOf(string folder) => Web.Audit.HeadSigner.Open(folder, () => true).Dispose();
    }
}
