namespace Compliance.Web.Storage;

/// <summary>What somebody sent to be checked: one file or many.</summary>
public sealed class Batch
{
    public Guid Id { get; set; }

    /// <summary>Who sent it: <c>account:ID</c> or <c>key:ID</c>.</summary>
    public string Owner { get; set; } = "";

    /// <summary>What it was called, sealed; file names can name people.</summary>
    public byte[] Name { get; set; } = [];

    /// <summary><c>json</c>, <c>jsonl</c> or <c>zip</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>What it is for and on which ground it is processed, in the sender's words.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>Whether all bodies were given to the sender, and else which: files of others are refused. Ids joined by line ends.</summary>
    public bool AllBodies { get; set; }

    public string Bodies { get; set; } = "";

    /// <summary>Key of the name and of the parts.</summary>
    public Guid KeyId { get; set; }

    public long Bytes { get; set; }

    public DateTime ReceivedOn { get; set; }

    /// <summary><c>received</c>, <c>judging</c>, <c>done</c>, <c>stopped</c>.</summary>
    public string State { get; set; } = "";

    /// <summary>Identity of the rulebook that judges it.</summary>
    public string Rulebook { get; set; } = "";

    /// <summary>Knowledge day; <c>null</c>: all that the rulebook knows.</summary>
    public DateOnly? KnownOn { get; set; }

    public long Received { get; set; }

    public long Judged { get; set; }

    public long Refused { get; set; }

    /// <summary>Files that were set aside: somebody stopped the batch, or judging them ended without an answer three times.</summary>
    public long Stopped { get; set; }

    /// <summary>Why the batch was stopped, as a code; empty for one that was not.</summary>
    public string Reason { get; set; } = "";

    public DateTime? DoneOn { get; set; }
}

/// <summary>A piece of the bytes of a batch, sealed, until their files are stored one by one. Pieces without a batch are left by a sender who broke off.</summary>
public sealed class BatchPart
{
    public Guid BatchId { get; set; }

    /// <summary>From 0.</summary>
    public int Number { get; set; }

    public byte[] Content { get; set; } = [];

    public DateTime On { get; set; }
}

/// <summary>
/// A piece of work: a stretch of the files of a batch, or, from position -1, cutting its bytes into files. Whoever claims it gets a new epoch; only the holder of the last one can write its results.
/// </summary>
public sealed class Chunk
{
    public Guid Id { get; set; }

    public Guid BatchId { get; set; }

    /// <summary>First and last position in the batch.</summary>
    public long First { get; set; }

    public long Last { get; set; }

    /// <summary><c>waiting</c>, <c>claimed</c>, <c>done</c>, <c>stopped</c>.</summary>
    public string State { get; set; } = "";

    public long Epoch { get; set; }

    /// <summary>Until when it is claimed, by the database's clock.</summary>
    public DateTime? ClaimedUntil { get; set; }

    public int Tries { get; set; }
}

/// <summary>A case file: judged, refused or erased.</summary>
public sealed class StoredFile
{
    public Guid Id { get; set; }

    public Guid BatchId { get; set; }

    public long Position { get; set; }

    /// <summary>The line of JSON Lines it stood on, from 1; 1 for a document of its own.</summary>
    public int Line { get; set; } = 1;

    /// <summary>How often judging it alone was begun, after its chunk ended without an answer again and again.</summary>
    public int Tries { get; set; }

    /// <summary><c>waiting</c>, <c>judged</c>, <c>refused</c>, <c>erased</c>, <c>stopped</c>.</summary>
    public string State { get; set; } = "";

    /// <summary>Id of its state body; empty where it names none.</summary>
    public string Body { get; set; } = "";

    /// <summary>Keyed hash of its id: the same case is found again.</summary>
    public byte[] CaseHash { get; set; } = [];

    /// <summary>Whether a later file of the same case took its place.</summary>
    public bool IsReplaced { get; set; }

    /// <summary>Id and source of the case, sealed.</summary>
    public byte[] Name { get; set; } = [];

    /// <summary>The document as received, sealed.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>What it was refused for, sealed; empty for none.</summary>
    public byte[] Faults { get; set; } = [];

    /// <summary>Key of the above.</summary>
    public Guid KeyId { get; set; }

    /// <summary>Identity of the rulebook that judged it, and the knowledge day.</summary>
    public string Rulebook { get; set; } = "";

    public DateOnly? KnownOn { get; set; }

    public DateTime ReceivedOn { get; set; }

    public DateTime? JudgedOn { get; set; }

    public int Acts { get; set; }

    /// <summary>What it adds to <see cref="FindingCount"/>, as canonical JSON: taken away again when the file is judged anew, replaced or erased.</summary>
    public string Counts { get; set; } = "";
}

/// <summary>That a file speaks of a person.</summary>
public sealed class FilePerson
{
    public Guid FileId { get; set; }

    /// <summary>Keyed hash of the person's id.</summary>
    public byte[] PersonHash { get; set; } = [];
}

/// <summary>Where a finding stands: what lists and numbers are narrowed by, both in the same way.</summary>
public interface IPlaced
{
    string Body { get; }

    string Month { get; }

    string Chapter { get; }

    string Provision { get; }

    string Kind { get; }

    string Severity { get; }

    string Grade { get; }
}

/// <summary>A finding that asks for something. Findings that ask for nothing stand in <see cref="FindingCount"/> only, and come back by judging the file again.</summary>
public sealed class StoredFinding : IPlaced
{
    /// <summary>Order of arrival: what pages go by.</summary>
    public long Number { get; set; }

    public Guid FileId { get; set; }

    /// <summary>Stable id of the finding.</summary>
    public string FindingId { get; set; } = "";

    public string Body { get; set; } = "";

    /// <summary>Month of the act, <c>2024-05</c>; empty for an undated act.</summary>
    public string Month { get; set; } = "";

    public string ActKind { get; set; } = "";

    public string Rule { get; set; } = "";

    public string Provision { get; set; } = "";

    public string Chapter { get; set; } = "";

    public string Outcome { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Severity { get; set; } = "";

    public string Grade { get; set; } = "";

    public bool IsUnderReview { get; set; }

    public DateOnly? WordingFrom { get; set; }

    /// <summary>The rest of it (<see cref="Reporting.Documents.ReportedFinding"/> as canonical JSON), sealed with the key of the file.</summary>
    public byte[] Detail { get; set; } = [];
}

/// <summary>How many findings there are at a place, over all files that count: what all numbers are sums of.</summary>
public sealed class FindingCount : IPlaced
{
    public string Body { get; set; } = "";

    /// <summary>Month of the act, <c>2024-05</c>; empty for undated acts.</summary>
    public string Month { get; set; } = "";

    public string Chapter { get; set; } = "";

    public string Provision { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Severity { get; set; } = "";

    public string Grade { get; set; } = "";

    public long Count { get; set; }
}
