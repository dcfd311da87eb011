namespace Compliance.Json.Generating.Scenarios;

/// <summary>A certificate, the exam in its last year and the next certificate.</summary>
internal sealed class CertificateRenewal : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-28.3-five-years", "second", "not for five years", (act, f) => act.On("expiresOn", act.Day("date").AddYears(f.Draw.Between(2, 4)))),
        Breaks("AZ-926-28-1.1-exam-in-the-last-year", "exam", "exam before the last year", (act, f) => act.On("date", f["first"].Day("expiresOn").AddYears(-1).AddDays(-f.Draw.Between(5, 30)))),
        Breaks("AZ-926-28-1.1-exam-by-the-last-day", "exam", "exam after the last day", (act, f) => act.On("date", f["first"].Day("expiresOn").AddDays(f.Draw.Between(1, 5)))),
        Silent("second", "expiresOn", "AZ-926-28.3-five-years"),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        var (person, post) = (file.Person("servant"), file.Specialist("post"));
        var first = draw.Weekday(new(2017, 5, 1), new(2017, 11, 30));
        var exam = first.AddYears(5).AddDays(-draw.Between(40, 200));
        Certificate("first", first, 0);
        Certificate("second", first.AddYears(5).AddDays(draw.Between(6, 12)), 1);
        file.Act("certificate-renewal", "exam", exam, person, post).Is("expiring", file.IdOf("first")).Is("obtained", file.IdOf("second")).Yes("serviceContinues");

        void Certificate(string name, DateOnly day, int renewal) =>
            file.Act("certificate", name, day).Is("person", person.Id).On("expiresOn", day.AddYears(5)).Is("group", "BB-2").Is("renewalNumber", renewal);
    }
}
