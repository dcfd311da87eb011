namespace Compliance.Json.Generating.Scenarios;

/// <summary>A decision of the Council, sent and reported on in time; the law knows them since April 2023.</summary>
internal sealed class CouncilDecision : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-5.4-sent-in-3-working-days", "decision", "sent too late", (act, f) => Sent(act, act.Day("date").AddDays(f.Draw.Between(14, 25)))),
        Breaks("AZ-926-5.4-report-in-30-days", "decision", "reported on too late", (act, f) => act.On("reportedOn", act.Day("receivedOn").AddDays(f.Draw.Between(44, 60)))),
        Silent("decision", "sentOn", "AZ-926-5.4-sent-in-3-working-days"),
    ];

    public override void Write(Fragment file)
    {
        var day = file.Draw.Weekday(new(2023, 4, 11), new(2023, 5, 5));
        Sent(file.Act("council-decision", "decision", day), day.AddDays(1)).On("reportedOn", day.AddDays(file.Draw.Between(5, 25)));
    }

    private static Facts Sent(Facts act, DateOnly day) => act.On("sentOn", day).On("receivedOn", day.AddDays(1)).On("reportedOn", day.AddDays(20));
}
