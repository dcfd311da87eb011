namespace Compliance.Web.Storage;

// The rows of the database. Ids are made here, before a row is inserted. What could tell a person stands in byte columns, sealed (see Protection); lookups go by keyed hashes.
// Times are UTC; days are days.

/// <summary>Somebody who signs in, with a password of ours or by a provider of identities.</summary>
public sealed class Account
{
    public Guid Id { get; set; }

    /// <summary>Name to sign in with, in lower case.</summary>
    public string Login { get; set; } = "";

    /// <summary>Slow hash of the password; empty for accounts of a provider.</summary>
    public string PasswordHash { get; set; } = "";

    /// <summary>Code of the role.</summary>
    public string Role { get; set; } = "";

    /// <summary>Whether all bodies are given to it.</summary>
    public bool AllBodies { get; set; }

    public bool IsDisabled { get; set; }

    /// <summary>Whether the password has to be changed at the next sign-in: the first one was made by the service.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Secret of the second factor, sealed; <c>null</c> while there is none.</summary>
    public byte[]? SecondFactor { get; set; }

    /// <summary>The last time step a code was taken for: a code counts once.</summary>
    public long SecondFactorStep { get; set; }

    /// <summary>Code of the language of its pages.</summary>
    public string Language { get; set; } = "az";

    /// <summary>Issuer and subject at the provider of identities; empty for local accounts.</summary>
    public string Issuer { get; set; } = "";

    public string Subject { get; set; } = "";

    /// <summary>When an invitation to sign in by the provider was made, whose hash stands as the password until it is taken; <c>null</c> for none.</summary>
    public DateTime? InvitedOn { get; set; }

    public DateTime CreatedOn { get; set; }

    public List<AccountBody> Bodies { get; set; } = [];
}

/// <summary>A body given to an account.</summary>
public sealed class AccountBody
{
    public Guid AccountId { get; set; }

    public string Body { get; set; } = "";
}

/// <summary>A code that stands in for a lost second factor, once.</summary>
public sealed class RecoveryCode
{
    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    public byte[] Hash { get; set; } = [];

    public DateTime? UsedOn { get; set; }
}

/// <summary>A wrong attempt to sign in: what delays are counted from.</summary>
public sealed class FailedSignIn
{
    public Guid Id { get; set; }

    /// <summary>Keyed hash of login and address together.</summary>
    public byte[] Who { get; set; } = [];

    public DateTime On { get; set; }
}

/// <summary>A session of a browser.</summary>
public sealed class Session
{
    public Guid Id { get; set; }

    /// <summary>SHA-256 of the token in the cookie.</summary>
    public byte[] TokenHash { get; set; } = [];

    public Guid AccountId { get; set; }

    /// <summary>Whether the second factor was shown, or is not asked of the account.</summary>
    public bool IsComplete { get; set; }

    public DateTime CreatedOn { get; set; }

    public DateTime SeenOn { get; set; }

    /// <summary>When the password was last given, here or at the provider of identities: some acts ask for it anew.</summary>
    public DateTime ProvedOn { get; set; }

    /// <summary>Whether the provider of identities said that two factors were shown.</summary>
    public bool IsStrong { get; set; }

    public DateTime? EndedOn { get; set; }

    /// <summary>Browser and address, as they said, for the list of sessions.</summary>
    public string Agent { get; set; } = "";

    public string Address { get; set; } = "";

    /// <summary>Secret of a second factor that is being set up, sealed; <c>null</c> for none.</summary>
    public byte[]? NewFactor { get; set; }
}

/// <summary>A browser that was sent to the provider of identities and is to come back, once.</summary>
public sealed class ProviderTrip
{
    public Guid Id { get; set; }

    /// <summary>SHA-256 of the <c>state</c> it comes back with.</summary>
    public byte[] State { get; set; } = [];

    /// <summary>SHA-256 of the cookie that it got.</summary>
    public byte[] Browser { get; set; } = [];

    /// <summary>What it was sent with and for, sealed.</summary>
    public byte[] Words { get; set; } = [];

    public DateTime StartedOn { get; set; }
}

/// <summary>A key of an HR system.</summary>
public sealed class ApiKey
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    /// <summary>SHA-256 of the key: it holds 256 random bits. Of a program of the provider, of its issuer and subject.</summary>
    public byte[] Hash { get; set; } = [];

    /// <summary>Issuer, subject and client id of a program that asks with tokens of the provider of identities; empty for keys.</summary>
    public string Issuer { get; set; } = "";

    public string Subject { get; set; } = "";

    public string Client { get; set; } = "";

    /// <summary>What it may do: codes joined by blanks.</summary>
    public string Verbs { get; set; } = "";

    public bool AllBodies { get; set; }

    /// <summary>Bodies given to it, ids joined by line ends.</summary>
    public string Bodies { get; set; } = "";

    public Guid CreatedBy { get; set; }

    public DateTime CreatedOn { get; set; }

    public DateTime ExpiresOn { get; set; }

    public DateTime? RevokedOn { get; set; }

    /// <summary>When it was last used, to the minute.</summary>
    public DateTime? LastUsedOn { get; set; }
}

/// <summary>An act of somebody in the service, in the chain.</summary>
public sealed class AuditEntry
{
    /// <summary>From 1, without a gap.</summary>
    public long Number { get; set; }

    public DateTime On { get; set; }

    /// <summary>Who: <c>account:ID</c>, <c>key:ID</c>, <c>service</c>.</summary>
    public string Actor { get; set; } = "";

    /// <summary>What: a code of <see cref="Audit.AuditAction"/>.</summary>
    public string Action { get; set; } = "";

    /// <summary>On what: <c>file:ID</c>, <c>batch:ID</c>; empty for none.</summary>
    public string Object { get; set; } = "";

    /// <summary>What else there is to say, ids and codes only.</summary>
    public string Detail { get; set; } = "";

    /// <summary>The hash of the entry before; of the first, 32 zero bytes.</summary>
    public byte[] Previous { get; set; } = [];

    /// <summary>SHA-256 over all of the above.</summary>
    public byte[] Hash { get; set; } = [];
}

/// <summary>A signed head of the chain.</summary>
public sealed class AuditHead
{
    public long Number { get; set; }

    public byte[] Hash { get; set; } = [];

    public DateTime On { get; set; }

    public byte[] Signature { get; set; } = [];
}

/// <summary>An answer that was given to a request with an idempotency key.</summary>
public sealed class KeptAnswer
{
    /// <summary>Who asked.</summary>
    public string Owner { get; set; } = "";

    public string Key { get; set; } = "";

    /// <summary>Keyed hash of the request.</summary>
    public byte[] Fingerprint { get; set; } = [];

    public int Status { get; set; }

    /// <summary>Where the answer leads: ids only.</summary>
    public string Answer { get; set; } = "";

    public DateTime On { get; set; }
}

/// <summary>A rulebook that judged something here: kept, so that it can be judged by again.</summary>
public sealed class StoredRulebook
{
    /// <summary>Its identity.</summary>
    public string Id { get; set; } = "";

    public string Jurisdiction { get; set; } = "";

    public byte[] Packed { get; set; } = [];

    public DateTime FirstUsedOn { get; set; }
}
