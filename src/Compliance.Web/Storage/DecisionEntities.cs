namespace Compliance.Web.Storage;

/// <summary>A judgment, waiver or remark of a person on a finding; it counts once a second person confirmed it.</summary>
public sealed class StoredDecision
{
    public Guid Id { get; set; }

    public Guid FileId { get; set; }

    public string FindingId { get; set; } = "";

    public string Rule { get; set; } = "";

    public string Body { get; set; } = "";

    /// <summary><c>judgment</c>, <c>waiver</c>, <c>remark</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary><c>proposed</c>, <c>confirmed</c>, <c>refused</c>, <c>withdrawn</c>; <c>erased</c> with what it was on.</summary>
    public string State { get; set; } = "";

    /// <summary>What re-proving it said last: <c>active</c>, <c>expired</c>, <c>stale</c>, <c>unused</c>, <c>over-broad</c>; empty before it is confirmed, and until it is proved anew on what came since.</summary>
    public string Standing { get; set; } = "";

    public DateOnly? ExpiresOn { get; set; }

    /// <summary>The decision as its file would hold it, sealed with the key of the case file.</summary>
    public byte[] Content { get; set; } = [];

    public Guid ProposedBy { get; set; }

    public DateTime ProposedOn { get; set; }

    /// <summary>Who confirmed or refused it.</summary>
    public Guid? SettledBy { get; set; }

    public DateTime? SettledOn { get; set; }

    /// <summary>Why it was refused, sealed with the key of the case file; empty for one that was not.</summary>
    public byte[] Reply { get; set; } = [];

    public DateTime? WithdrawnOn { get; set; }
}

/// <summary>Filters of the findings page under a name.</summary>
public sealed class SavedView
{
    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    public string Name { get; set; } = "";

    public string Query { get; set; } = "";
}

/// <summary>A Report that was asked for.</summary>
public sealed class StoredReport
{
    public Guid Id { get; set; }

    public string Owner { get; set; } = "";

    /// <summary>What was asked for: codes and ids only, as canonical JSON.</summary>
    public string Asked { get; set; } = "";

    /// <summary>Bodies it speaks of, joined by line ends; empty for all.</summary>
    public string Bodies { get; set; } = "";

    /// <summary><c>waiting</c>, <c>building</c>, <c>done</c>, <c>empty</c> (no file could be judged), <c>stopped</c>, <c>erased</c>.</summary>
    public string State { get; set; } = "";

    public long Epoch { get; set; }

    public DateTime? ClaimedUntil { get; set; }

    public int Tries { get; set; }

    public int Done { get; set; }

    public int Total { get; set; }

    /// <summary>SHA-256 of the manifest.</summary>
    public string Manifest { get; set; } = "";

    public Guid KeyId { get; set; }

    public DateTime AskedOn { get; set; }

    public DateTime? DoneOn { get; set; }
}

/// <summary>A file of a Report, sealed with its key.</summary>
public sealed class ReportFile
{
    public Guid ReportId { get; set; }

    public string Path { get; set; } = "";

    public long Bytes { get; set; }

    public byte[] Content { get; set; } = [];
}

/// <summary>That a person was erased: what a restored backup is brought up to.</summary>
public sealed class Erasure
{
    public Guid Id { get; set; }

    /// <summary>Keyed hash of the person's id.</summary>
    public byte[] PersonHash { get; set; } = [];

    /// <summary>Bodies in whose files the id means that person, joined by line ends; empty for all: ids are a body's own.</summary>
    public string Bodies { get; set; } = "";

    /// <summary><c>asked</c>, <c>confirmed</c>, <c>done</c>, <c>refused</c>.</summary>
    public string State { get; set; } = "";

    public Guid AskedBy { get; set; }

    public DateTime AskedOn { get; set; }

    public Guid? ConfirmedBy { get; set; }

    /// <summary>What was received until then is erased; what is received later is another matter.</summary>
    public DateTime? ConfirmedOn { get; set; }

    public DateTime? DoneOn { get; set; }

    public int Files { get; set; }
}

/// <summary>A key that seals nothing any more and has yet to be destroyed: written in the transaction that let go of it, so that a crash in between forgets none.</summary>
public sealed class DoomedKey
{
    public Guid KeyId { get; set; }
}
