using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Json;
using Compliance.Rulebooks;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance rules pack</c>: the rulebook as one file that needs neither pages nor compiler.</summary>
internal sealed class RulesPackCommand(Shell shell)
{
    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var rulebook = new RulebookOptions();
        var path = new Option<string?>("--out") { Description = "The file to write. Left out: the jurisdiction with '.rulebook', in this folder.", HelpName = "file" };
        var key = new Option<string?>("--key") { Description = "The private key that signs it (PEM, 'compliance key new'). Left out: it opens for you on this machine only.", HelpName = "file" };
        var (passphrase, madeOn) = (KeyCommand.PassphraseOption(), SharedOptions.DayOption("--made-on", "The day it says it was made on (YYYY-MM-DD): hosts can refuse older ones. Left out: today where it is signed, else none."));
        var command = new Command("pack", "Put the rulebook into one file that loads without a compiler and without the pages, and sign it.") { path, key, passphrase, madeOn };
        rulebook.AddTo(command);
        command.SetAction(p => new RulesPackCommand(shell).Run(rulebook.Of(p), p.GetValue(path), new(p.GetValue(key), p.GetValue(passphrase), p.GetValue(madeOn))));
        HelpPage.Teach(command,
            [
                "compliance rules pack --out az.rulebook --key key.pem",
                "compliance check cases/ --rules az.rulebook --trust key.pub.pem      where it is used",
            ], ExitCodes.OfOthers);
        return command;
    }

    // Packed anew and not from the cache, so that the same pages give the same bytes.
    private int Run(RulebookRequest request, string? named, Sealing sealing)
    {
        if (!TrySeal(sealing, out var seal) || RulebookOpening.Open(shell, request with { NoCache = true }) is not { } opened)
            return ExitCodes.Unreadable;
        var path = named ?? $"{opened.Rulebook.Jurisdiction}.rulebook";
        using var file = OutputFile.Open(shell, path);
        if (file is null)
            return ExitCodes.Unreadable;
        var packed = PackedRulebook.Sealed(opened.Packed, seal, sealing.MadeOn ?? (sealing.Key is null ? null : DateOnly.FromDateTime(DateTime.UtcNow)));
        file.Write(packed);
        file.Keep();
        shell.Output.WriteLine($"{path}: {Counted.Of(opened.Rulebook.Rules.Count, "rule", "rules")}, {Counted.Of(packed.Length, "byte", "bytes")}, identity {opened.Rulebook.Identity}");
        shell.Output.WriteLine(sealing.Key is null ? "Not signed: it opens for you on this machine only. For others sign it with --key KEY." : "Signed. Those who use it name the public key with --trust; give it to them by another way than the pack.");
        return ExitCodes.Fine;
    }

    private bool TrySeal(Sealing sealing, [NotNullWhen(true)] out PackSeal? seal)
    {
        seal = null;
        if (sealing.Key is not { } path)
        {
            var (secret, why) = OwnSecret.Open(OwnSecret.UsualPlace);
            seal = secret is null ? null : PackSeal.OfSecret(secret);
            if (secret is null)
                shell.Complain($"It can only be signed, with --key KEY: {why}");
            return secret is not null;
        }
        if (!KeyCommand.TryPassphrase(shell, sealing.PassphraseVariable, out var passphrase))
            return false;
        try
        {
            (seal, var fault) = PackSeal.OfKey(File.ReadAllText(path), passphrase);
            if (seal is null)
                shell.Complain($"The key '{path}' cannot sign: {fault}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            shell.Complain($"The key '{path}' cannot be read: {error.Message}");
        }
        return seal is not null;
    }

    /// <summary>How a pack is sealed: the key file, the variable of its passphrase, the day.</summary>
    private sealed record Sealing(string? Key, string? PassphraseVariable, DateOnly? MadeOn);
}
