namespace Compliance.Web.Protection;

/// <summary><c>keys rotate</c>: adds a master key and seals the keys of all records anew with it, while the service is stopped.</summary>
internal static class KeysCommand
{
    /// <summary>Runs it; the configuration says where the keys are, as it does for the service.</summary>
    /// <exception cref="Storage.StartRefusedException">The keys are missing, damaged, open to others, or in use.</exception>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args is not ["rotate", ..])
        {
            error.WriteLine("compliance-web: Expected 'keys rotate', with the service stopped.");
            return 2;
        }
        var builder = WebApplication.CreateBuilder(args[1..]);
        var options = Settings.Of(builder.Configuration);
        var folder = Service.KeyFolderOf(options, builder.Environment.ContentRootPath);
        if (!Directory.Exists(folder))
            throw new Storage.StartRefusedException($"There is no key folder '{folder}'. Name it with Compliance:KeyFolder, as for the service.");
        var (current, count) = Rotate(folder);
        output.WriteLine($"The master key '{current}' seals from now on; {count} keys of records were sealed anew. Older master keys stay: keyed hashes and what the service keeps for itself rest on them. Back the folder up now.");
        return 0;
    }

    /// <summary>Adds a master key and seals the keys of records with it.</summary>
    /// <returns>Id of the new key, and how many were sealed anew.</returns>
    internal static (string Current, int Count) Rotate(string folder)
    {
        KeyFolder.Open(folder);
        using (new RecordKeys(folder, MasterKeys.Open(folder, () => false)))
        {
            // nobody else has them
        }
        var masters = MasterKeys.Rotate(folder);
        using var records = new RecordKeys(folder, masters);
        return (masters.Current, records.SealAnew());
    }
}
