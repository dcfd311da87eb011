namespace Compliance.Json.Generating.Scenarios;

/// <summary>A trip inside the country, of up to a week.</summary>
internal sealed class BusinessTrip : Scenario
{
    private static readonly string[] Places = ["ganja", "sumgait", "nakhchivan", "elsewhere"];

    public override bool FitsCareer => true;

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-trips-TRIP-1-order", "trip", "order signed after the trip began", (trip, f) => trip.On("orderOn", trip.Day("date").AddDays(f.Draw.Between(1, 4)))),
        Breaks("AZ-trips-TRIP-1-certificate", "trip", "hasCertificate", false),
        Breaks("AZ-926-30.4.1-lodging", "trip", "hasLodging", false),
        Breaks("AZ-926-30.4.2-place-of-work", "trip", "hasWorkplace", false),
        Silent("trip", "orderOn", "AZ-trips-TRIP-1-order"),
        Silent("trip", "hasCertificate", "AZ-trips-TRIP-1-certificate"),
        Silent("trip", "hasLodging", "AZ-926-30.4.1-lodging"),
        Silent("trip", "hasWorkplace", "AZ-926-30.4.2-place-of-work"),
        SpecialType("trip", ("AZ-926-2.3-special-type", ["AZ-926-30.4.1-lodging", "AZ-926-30.4.2-place-of-work"])),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        var day = Day2022(draw);
        var days = draw.Between(2, 6);
        var norm = draw.Between(70, 90);
        file.Act("business-trip", "trip", day, file.Servant(), file.Post()).On("endsOn", day.AddDays(days - 1)).On("orderOn", day.AddDays(-draw.Between(0, 9)))
            .Is("destination", draw.Of(Places)).Yes("hasCertificate").Is("travelDays", draw.Between(0, 2)).No("isExemptFromLimit").None("host")
            .Is("dailyNorm", norm).Is("dailyPaid", norm).Is("daysPaid", days).Yes("hasLodging").No("hasSeparateFlat").Yes("hasWorkplace");
    }
}
