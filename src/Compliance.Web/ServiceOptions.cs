namespace Compliance.Web;

/// <summary>What an installation is told: section <c>Compliance</c> of the configuration. Left out, everything has a place under the data folder.</summary>
public sealed class ServiceOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Compliance";

    /// <summary>Folder of database, keys and logs, from the content root; made at the first start.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Connection string of PostgreSQL (<c>Host=…</c>); left out: SQLite in the data folder.</summary>
    public string Database { get; set; } = "";

    /// <summary>Folder of the keys; left out: <c>keys</c> in the data folder. In production it lies on another volume and is backed up apart.</summary>
    public string KeyFolder { get; set; } = "";

    /// <summary>The rulebook: a folder of rule pages or a packed file; left out: <c>rules/az</c> here, above or beside the program.</summary>
    public string Rules { get; set; } = "";

    /// <summary>The public key that a packed rulebook has to be signed with (a PEM file); left out: packed rulebooks are refused.</summary>
    public string RulesTrust { get; set; } = "";

    /// <summary>The first day on which a packed rulebook may have been made, as 2024-01-31; left out: any.</summary>
    public string RulesNotBefore { get; set; } = "";

    /// <summary>Where the compiled rulebook is kept between starts; left out: <c>cache</c> in the data folder.</summary>
    public string CacheFolder { get; set; } = "";

    /// <summary>Calendar days after which a stored case file is erased; 0 keeps it until somebody erases it.</summary>
    public int RetentionDays { get; set; }

    /// <summary>File of passwords known from breaches, lines <c>SHA1</c> or <c>SHA1:COUNT</c>, sorted; left out: none.</summary>
    public string BreachedPasswords { get; set; } = "";

    /// <summary>Addresses and networks of the proxies before the service, joined by blanks: only their <c>X-Forwarded-For</c> and <c>-Proto</c> count.</summary>
    public string Proxies { get; set; } = "";

    /// <summary>Requests a minute of an account or a key; 0 for no limit.</summary>
    public int RequestsPerMinute { get; set; } = 60_000;

    /// <summary>Requests a minute from an address; 0 for no limit.</summary>
    public int RequestsPerMinuteOfAddress { get; set; } = 120_000;

    /// <summary>Steps of signing in a minute from an address; 0 for no limit.</summary>
    public int SignInsPerMinute { get; set; } = 30;

    /// <summary>Seconds after which a check is stopped and answered with 503.</summary>
    public double CheckSeconds { get; set; } = 30;

    /// <summary>How many chunks of batches are judged at once by this process; 0: one for each processor but one, which is left to pages; -1: none, another process works.</summary>
    public int Workers { get; set; }

    /// <summary>Seconds after which work of a process that fell silent is taken over by another one.</summary>
    public int LeaseSeconds { get; set; } = 30;

    /// <summary>The provider of identities that people and programs can sign in by.</summary>
    public Identities.OidcOptions Oidc { get; set; } = new();

    /// <summary>Address and port of this machine where <c>/metrics</c> is answered, and nothing else: <c>127.0.0.1:9464</c>; left out: nowhere.</summary>
    public string Metrics { get; set; } = "";

    /// <summary>Whether PostgreSQL is used.</summary>
    public bool IsPostgres => Database.Contains("Host=", StringComparison.OrdinalIgnoreCase);
}
