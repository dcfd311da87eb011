using Newtonsoft.Json.Linq;

namespace Compliance.Json.Generating.Scenarios;

/// <summary>A competition, from the vacancy to the choice of the head.</summary>
internal sealed class Competition : Scenario
{
    private const string First = "application-candidate1";

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-29.2.p1-decision-in-a-month", "vacancy", "decided after more than a month", (act, f) => act.On("date", act.Day("decidedOn").AddDays(-f.Draw.Between(45, 60)))),
        Breaks("AZ-926-28.5.p2-thirty-days-offered", "announcement", "too few days to apply", (act, f) => act.On("lastDayForDocuments", act.Day("date").AddDays(f.Draw.Between(10, 25)))),
        Breaks("AZ-926-28.4.p2-published", "announcement", "onBodySite", false),
        Breaks("AZ-1480-IR-2-sent-ten-days-before", "announcement", "sent too late", (act, f) => act.On("sentToExaminationCentreOn", act.Day("date").AddDays(-f.Draw.Between(0, 6)))),
        Breaks("AZ-926-28.5.p1-five-interviews-free", First, "feeWasCharged", true),
        Breaks("AZ-926-27.3-private-life-not-checked", First, "privateLifeWasChecked", true),
        Breaks("AZ-926-28.5.p1-certificate-in-force", First, "application before the certificate", (act, f) =>
            f["certificate-candidate1"].On("date", act.Day("date").AddDays(5)).On("expiresOn", act.Day("date").AddDays(5).AddYears(5))),
        Breaks("AZ-926-28.5.p2-application-in-time", First, "admitted after the last day", (act, f) => act.On("date", f["announcement"].Day("date").AddDays(f.Draw.Between(41, 43)))),
        Breaks("AZ-926-28.3-five-years", "certificate-candidate1", "for another time than five years", (act, _) => act.On("expiresOn", act.Day("date").AddYears(6))),
        Breaks("AZ-926-28.6.p2-commission", "interview", "a commission of four", (act, _) => ((JArray)act.Json["commission"]!).Add(new JObject { ["seat"] = "body" })),
        Breaks("AZ-926-28.4.p1-organised-by-the-body", "interview", "organisedByBody", false),
        Breaks("AZ-926-28.6.p1-interview-after-intake", "interview", "too long after the intake", (act, f) => act.On("intakeEndedOn", act.Day("date").AddDays(-f.Draw.Between(45, 50)))),
        Breaks("AZ-926-28.7-presented-in-5-working-days", "presentation", "presented too late", (act, f) => act.On("date", act.Day("resultOn").AddDays(f.Draw.Between(18, 25)))),
        Breaks("AZ-926-28.11.p1-others-enter-the-reserve", "presentation", "not entered in the reserve", (act, _) => act.Json["candidates"]![1]!["enteredReserveOn"] = JValue.CreateNull()),
        Silent("announcement", "onBodySite", "AZ-926-28.4.p2-published"),
        Silent("announcement", "sentToExaminationCentreOn", "AZ-1480-IR-2-sent-ten-days-before"),
        Silent(First, "feeWasCharged", "AZ-926-28.5.p1-five-interviews-free"),
        Silent(First, "privateLifeWasChecked", "AZ-926-27.3-private-life-not-checked"),
        new(Planted.Unknown, "expiresOn left out", f => f["certificate-candidate1"].Leave("expiresOn"),
            [new("certificate-candidate1", "AZ-926-28.3-five-years"), new(First, "AZ-926-28.5.p1-certificate-in-force")]),
        Silent("interview", "organisedByBody", "AZ-926-28.4.p1-organised-by-the-body"),
        Silent("interview", "intakeEndedOn", "AZ-926-28.5.p1-interview-after-intake", "AZ-926-28.6.p1-interview-after-intake"),
        Silent("interview", "commission", "AZ-926-28.6.p2-commission", "AZ-1480-IR-3-member-from-body"),
        new(Planted.Exemption, "doctor of sciences in the field", f =>
        {
            f.Persons[0].Is("education", "doctor-of-sciences");
            f[First].None("certificate").Is("ground", "doctor-of-sciences").Yes("degreeIsInField");
        }, [new(First, "AZ-926-28.1-test-before-interview", "AZ-926-28.12.p3-interview-only")]),
        new(Planted.Exemption, "ten years in listed positions", f => f[First].None("certificate").Is("ground", "listed-positions").Is("listedPositionMonths", f.Draw.Between(120, 200)),
            [new(First, "AZ-926-28.1-test-before-interview", "AZ-926-28.12.p3-interview-only")]),
    ];

    public override void Write(Fragment file) => Selection.Write(file);
}
