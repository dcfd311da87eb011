using Compliance.Cli.Parsing;
using Compliance.Json;
using Compliance.Rulebooks;

namespace Compliance.Cli.Running;

/// <summary>Whose packed rulebooks are loaded.</summary>
internal static class RulebookTrust
{
    private const string Variable = "COMPLIANCE_TRUST";

    /// <summary>What the user trusts: the key named with <c>--trust</c> or by the variable, else packs the user made here; <c>null</c> after the user was told what is wrong with the key.</summary>
    public static PackTrust? Of(Shell shell, RulebookRequest request)
    {
        var path = request.Trust ?? Environment.GetEnvironmentVariable(Variable);
        if (path is not { Length: > 0 })
            return PackTrust.OfSecret(OwnSecret.Open(OwnSecret.UsualPlace).Secret, request.NotBefore);
        try
        {
            var (trust, fault) = PackTrust.OfKeys([File.ReadAllText(path)], request.NotBefore);
            if (trust is null)
                shell.Complain($"The key '{path}' cannot be trusted: {fault}");
            return trust;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            shell.Complain($"The key '{path}' cannot be read: {error.Message}");
            return null;
        }
    }
}
