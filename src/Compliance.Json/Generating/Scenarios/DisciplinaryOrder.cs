using Newtonsoft.Json.Linq;

namespace Compliance.Json.Generating.Scenarios;

/// <summary>An order on a disciplinary penalty after an inquiry and a written explanation.</summary>
internal static class DisciplinaryOrder
{
    /// <summary>Writes it as a reprimand; the inspection it rests on is an act of its own.</summary>
    public static Facts Write(Fragment file, DateOnly signed, DateOnly found, Facts person, Facts post) =>
        file.Act("disciplinary-order", "order", signed, person, post).Is("breach", "duties").On("breachOn", found.AddDays(-file.Draw.Between(1, 20))).On("discoveredOn", found)
            .Is("periods", new JArray()).Is("measure", "reprimand").None("earlierDiscoveryOn").No("isFoundByAudit").On("inquiryOrderedOn", found.AddDays(1))
            .On("explanationOn", found.AddDays(file.Draw.Between(2, 8))).None("refusalRecordedOn").Is("inspection", file.IdOf("inspection")).Is("signedBy", "head-of-body")
            .None("otherMeasure", "cutPercent", "cutFrom", "cutUntil", "newPosition").Is("heldPositionSalary", file.Draw.Between(700, 1200)).None("newPositionSalary").Is("heldRank", "civil-servant-2")
            .None("newRank", "earlierLoweringOn").No("isDoneOnInstruction").None("objectedOn").No("instructionWasUpheld").None("instructionCancelledOn", "damageCharged")
            .No("isDamageByFault", "ledToOtherLiability", "hasReportedCorruption").On("acquaintedOn", signed);
}
