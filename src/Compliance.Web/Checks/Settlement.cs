using Compliance.Web.Storage;

namespace Compliance.Web.Checks;

/// <summary>What is to be written of a judged file, sealed already.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Judged">What judging said.</param>
/// <param name="Rulebook">Identity of the rulebook.</param>
internal sealed record Settlement(StoredFile Row, JudgedFile Judged, string Rulebook)
{
    public byte[] Faults { get; init; } = [];

    public byte[] CaseHash { get; init; } = [];

    public string Counts { get; init; } = "";

    public IReadOnlyList<FilePerson> Persons { get; init; } = [];

    public IReadOnlyList<StoredFinding> Findings { get; init; } = [];

    /// <summary>Puts what stands in the row itself; whether it counts is seen afterwards.</summary>
    public void Put(DateTime now)
    {
        (Row.Rulebook, Row.JudgedOn, Row.Body, Row.Acts, Row.Counts) = (Rulebook, now, Judged.Body, Judged.Acts, "");
        (Row.State, Row.Faults, Row.CaseHash, Row.IsReplaced) = (Judged.Read.IsRefused ? "refused" : "judged", Faults, CaseHash, false);
    }
}
