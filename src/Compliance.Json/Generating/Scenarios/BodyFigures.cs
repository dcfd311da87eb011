using Newtonsoft.Json.Linq;

namespace Compliance.Json.Generating.Scenarios;

/// <summary>The figures of the body on servants past the age limit.</summary>
internal sealed class BodyFigures : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-32-1.4-share-of-the-system", "figures", "more than 15 per cent", (act, f) => act.Is("extendedServants", 60 + f.Draw.Between(1, 20)).Is("systemEmployees", 400)),
        Silent("figures", "extendedServants", "AZ-926-32-1.4-share-of-the-system"),
        Silent("figures", "systemEmployees", "AZ-926-32-1.4-share-of-the-system"),
    ];

    public override void Write(Fragment file)
    {
        var employees = file.Draw.Between(70, 95);
        var unit = new JObject { ["kind"] = "apparatus", ["employees"] = employees, ["servants"] = employees - file.Draw.Between(5, 20), ["extended"] = file.Draw.Between(0, 2) };
        file.Act("body-figures", "figures", file.Draw.Weekday(new(2023, 5, 8), new(2023, 5, 31))).Is("systemEmployees", 2 * employees).Is("extendedServants", file.Draw.Between(2, 9)).Is("units", new JArray(unit));
    }
}
