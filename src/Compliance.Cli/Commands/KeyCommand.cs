using System.CommandLine;
using System.Text;
using Compliance.Cli.Parsing;
using Compliance.Reporting.Evidence;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance key</c>: keys that sign reports and packed rulebooks.</summary>
internal static class KeyCommand
{
    private const string PrivateEnding = ".pem";

    /// <summary>The command and its subcommands.</summary>
    public static Command Build(Shell shell)
    {
        var file = new Option<string>("--out") { Description = "Where the private key goes; the public one goes beside it, as NAME.pub.pem. Neither may be there.", HelpName = "file", Required = true };
        var passphrase = PassphraseOption();
        var make = new Command("new", "Make a key that signs reports and packed rulebooks, and the public key that verifies them.") { file, passphrase };
        make.SetAction(p => New(shell, p.GetRequiredValue(file), p.GetValue(passphrase)));
        HelpPage.Teach(make,
            [
                "compliance key new --out key.pem                                   key.pem and key.pub.pem",
                "compliance key new --out key.pem --passphrase-env REPORT_KEY       encrypted with what $REPORT_KEY holds",
                "compliance rules pack --rules rules/az --key key.pem               sign a rulebook with it",
            ], ExitCodes.OfOthers);
        var key = new Command("key", "Keys that sign reports and packed rulebooks.") { make };
        HelpPage.Teach(key, ["compliance key new --out key.pem"], ExitCodes.OfOthers);
        return key;
    }

    /// <summary>The option that says where the passphrase is: never on the command line, where others see it.</summary>
    public static Option<string?> PassphraseOption() =>
        new("--passphrase-env") { Description = "Name of the environment variable that holds the passphrase of the private key. Left out: it has none.", HelpName = "name" };

    /// <summary>The passphrase of a variable; <c>false</c> after the user was told that there is none.</summary>
    public static bool TryPassphrase(Shell shell, string? variable, out string? passphrase)
    {
        passphrase = variable is null ? null : Environment.GetEnvironmentVariable(variable);
        if (variable is null || passphrase is { Length: > 0 })
            return true;
        shell.Complain($"'--passphrase-env {variable}': there is no such environment variable, or it is empty.");
        return false;
    }

    private static int New(Shell shell, string path, string? variable)
    {
        var publicPath = (path.EndsWith(PrivateEnding, StringComparison.OrdinalIgnoreCase) ? path[..^PrivateEnding.Length] : path) + ".pub.pem";
        if (new[] { path, publicPath }.FirstOrDefault(p => File.Exists(p) || Directory.Exists(p)) is { } taken)
            return shell.Complain($"'{taken}' is there already: a key is never written over. Name another file with --out.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            return shell.Complain($"'{path}' cannot be written: there is no folder '{folder}'.");
        if (!TryPassphrase(shell, variable, out var passphrase))
            return ExitCodes.Unreadable;
        var key = SigningKey.New(passphrase);
        Write(path, key.PrivatePem, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Write(publicPath, key.PublicPem, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        shell.Output.WriteLine($"{path}      signs reports. Keep it to yourself; whoever has it{(passphrase is null ? "" : " and the passphrase")} can sign as you.");
        shell.Output.WriteLine($"{publicPath}  verifies them. Give it to readers by another way than the report.");
        return ExitCodes.Fine;
    }

    private static void Write(string path, string pem, UnixFileMode rights)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = rights;
        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(pem));
    }
}
