using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>How direct subordination between relatives ended.</summary>
public enum KinshipRemedy
{
    /// <summary>By the relatives themselves.</summary>
    [Words("by the relatives themselves", "könüllü")] Voluntary,

    /// <summary>The body moved one of them to a post outside the subordination.</summary>
    [Words("move to another post", "başqa vəzifəyə keçirilmə")] Move,

    /// <summary>The body released one of them from the post.</summary>
    [Words("release from the post", "vəzifədən azad edilmə")] Release,
}

/// <summary>Direct subordination between close relatives came to light (Law 580-IIQ, Art. 7). The person and the position are those of the subordinate.</summary>
[Act("kinship-finding", "finding of relatives in direct subordination", "qohumların bilavasitə tabeliyinin aşkar edilməsi",
    DateEn = "day the subordination came to light", DateAz = "tabeliyin aşkar edildiyi gün"), ShownBy(Document.PersonalFile)]
public sealed class KinshipFinding : PersonnelAct
{
    /// <summary>How the subordinate is related to the superior.</summary>
    [Words("relation to the superior", "rəhbərlə qohumluq əlaqəsi"), Fixed(Unchangeable.Nature)] public Fact<Kinship> Relation { get; init; }

    /// <summary>Whether the subordinate holds the post by election, or a law lets relatives hold it.</summary>
    [Words("elected post, or allowed by a law", "seçkili vəzifədir və ya qanunla yol verilir"), Fixed(Unchangeable.Authority)] public Truth IsAllowed { get; init; }

    /// <summary>The day the subordination ended; none while it lasts.</summary>
    [Words("day the subordination ended", "tabeliyin aradan qaldırıldığı gün"), ShownBy(Document.Order)] public Fact<DateOnly> EndedOn { get; init; }

    /// <summary>How it ended; none while it lasts.</summary>
    [Words("how the subordination ended", "tabeliyin aradan qaldırılma üsulu"), ShownBy(Document.Order)] public Fact<KinshipRemedy> EndedBy { get; init; }

    /// <summary>Whether there was another post to which one of them could be moved.</summary>
    [Words("a move was possible", "başqa vəzifəyə keçirmək mümkün olub"), ShownBy(Document.StaffTable), Fixed(Unchangeable.Past)] public Truth MoveWasPossible { get; init; }
}
