using Compliance.Law;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Compliance.Web.Accounts;

/// <summary>Passwords of local accounts: how long they are, which are too easy, how they are kept.</summary>
public sealed class Passwords(BreachedPasswords breached)
{
    /// <summary>The fewest characters of a password.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters of a password.</summary>
    public const int Longest = 128;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512.</summary>
    public const int Rounds = 210_000;

    private static readonly PasswordHasher<Account> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private static readonly Account NoAccount = new();
    private static readonly string HashOfNobody = Hasher.HashPassword(NoAccount, Guid.NewGuid().ToString());

    /// <summary>What is stored of a password.</summary>
    public static string HashOf(string password) => Hasher.HashPassword(NoAccount, password);

    /// <summary>Whether it is the password of an account. It takes as long where there is no account, or where it has none.</summary>
    public static bool IsRight(Account? account, string password)
    {
        var hash = account is null || account.PasswordHash.Length == 0 ? HashOfNobody : account.PasswordHash;
        var result = Hasher.VerifyHashedPassword(NoAccount, hash, password);
        return hash != HashOfNobody && result != PasswordVerificationResult.Failed;
    }

    /// <summary>What is wrong with a new password; <c>null</c> for nothing. It is taken as typed: blanks and letters of all alphabets count.</summary>
    public Text? FaultOf(string password, string login)
    {
        ArgumentNullException.ThrowIfNull(password);
        var length = password.EnumerateRunes().Count();
        if (length < Shortest)
            return AccountTexts.PasswordTooShort;
        if (length > Longest)
            return AccountTexts.PasswordTooLong;
        if (EasyPasswords.IsEasy(password, login))
            return AccountTexts.PasswordTooEasy;
        return breached.Holds(password) ? AccountTexts.PasswordBreached : null;
    }
}
