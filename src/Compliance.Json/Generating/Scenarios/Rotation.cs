using Newtonsoft.Json.Linq;

namespace Compliance.Json.Generating.Scenarios;

/// <summary>A rotation after more than five years in a position; the law knows it since April 2023.</summary>
internal sealed class Rotation : Scenario
{
    private static readonly string[] Factors = ["classification", "specialty", "appraisal", "length-of-service", "age", "family", "health"];

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-31-1.1-decided-by-head", "rotation", "isDecidedByHead", false),
        Breaks("AZ-926-31-1.2-matters-considered", "rotation", "a matter left out", (act, f) => ((JArray)act.Json["factors"]!).RemoveAt(f.Draw.Between(0, 6))),
        Silent("rotation", "isDecidedByHead", "AZ-926-31-1.1-decided-by-head"),
        Silent("rotation", "formerPositionSince", "AZ-926-31-1.3-five-years-in-position"),
        SpecialType("rotation", ("AZ-926-2.3-special-type", ["AZ-926-31-1.1-decided-by-head", "AZ-926-31-1.3-five-years-in-position"])),
        Breaks("AZ-926-31-1.3-five-years-in-position", "rotation", "too few years in the position", (act, f) => act.On("formerPositionSince", act.Day("date").AddYears(-4).AddDays(-f.Draw.Between(0, 300)))),
    ];

    public override void Write(Fragment file)
    {
        var day = file.Draw.Weekday(new(2023, 4, 17), new(2023, 5, 5));
        var (post, former) = (file.Specialist("post"), file.Specialist("former"));
        file.Act("rotation", "rotation", day, file.Person("servant"), post).Is("fromPosition", former.Id).On("formerPositionSince", day.AddYears(-5).AddDays(-file.Draw.Between(1, 800)))
            .Yes("isDecidedByHead").Is("factors", new JArray(Factors.Select(f => new JObject { ["factor"] = f }))).No("isOutsideHomeUnit", "compensationGranted", "oneTimePaymentGranted");
        file.Judgment("AZ-926-31-1.2-administrative-post", "rotation", "head of the body", "The rules of rotation list the position.");
    }
}
