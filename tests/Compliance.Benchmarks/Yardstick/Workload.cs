namespace Compliance.Benchmarks.Yardstick;

/// <summary>Makes the neutral cases: the same number gives the same cases on every machine.</summary>
/// <remarks>Nobody is born on 29 February: engines differ on the day such a person comes of age, and that is not what is measured.</remarks>
internal sealed class Workload(int count)
{
    private const int Seed = 20261122;
    private static readonly string[] Names = ["Aysel", "Rashad", "Leyla", "Elvin", "Nigar", "Tural", "Günel", "Kamran", "Sevda", "Orkhan", "Zəhra", "Murad"];
    private static readonly string[] Surnames = ["Mammadov", "Aliyev", "Huseynova", "Quliyev", "Ismayilova", "Hasanov", "Karimova", "Abbasov", "Rahimli", "Sultanov"];
    private static readonly string[] Titles = ["leading adviser", "chief specialist", "head of sector", "senior consultant", "deputy head of department", "inspector"];
    private static readonly string[] Departments = ["Department of Legal Support", "Department of Human Resources", "Sector for Citizens' Reception", "Department of Finance and Supply", "Division of Internal Control"];
    private static readonly string[] Measures = ["remark", "reprimand", "severe-reprimand", "demotion", "salary-cut"];
    private static readonly string[] Acts = ["appointment", "rotation", "discipline", "eligibility", "leave", "termination"];
    private const string Note = "Case opened by the personnel service; documents enclosed: application, copy of identity card, employment record extract, order draft. ";
    private readonly Random _random = new(Seed);

    /// <summary>The cases, one after the other.</summary>
    public static IEnumerable<NeutralCase> Cases(int count)
    {
        var workload = new Workload(count);
        for (var i = 0; i < count; i++)
            yield return workload.Next(i);
    }

    private NeutralCase Next(int number)
    {
        var today = Between(new(2022, 1, 3), new(2026, 10, 30));
        var (id, body, group) = ($"P{number:0000000}", Body(), From(1, 9));
        var breaches = new List<string>();
        for (var i = Weighted(35, 30, 20, 10, 5); i > 0; i--)
            breaches.Add(Breach());
        if (breaches.Count >= 2 && Chance(15))
            breaches[^1] = breaches[0];
        var supervisor = Anybody();
        var target = new TargetPosition { BodyId = Chance(50) ? body : Body(), Group = Group(group + Pick(-1, -1, 0, 0, 1)), Subgroup = From(1, 3), SupervisorId = supervisor };
        var born = Chance(8) ? Between(new(1955, 1, 1), new(2008, 6, 30)) : Between(new(1966, 1, 1), new(2001, 12, 31));
        var servant = new Servant
        {
            Id = id, Name = Name(), BirthDate = born is { Month: 2, Day: 29 } ? born.AddDays(-1) : born,
            Citizenship = Chance(97) ? "AZ" : Pick("TR", "GE", "RU"), SecondCitizenship = Chance(97) ? null : "TR",
            Education = new() { Level = new[] { "secondary", "bachelor", "master", "doctor" }[Weighted(10, 45, 40, 5)], Institution = "Baku State University", Field = Pick("law", "economics", "public administration", "engineering") },
            Language = new() { Name = "az", Level = new[] { "A1", "A2", "B1", "B2", "C1", "C2" }[Weighted(1, 3, 6, 20, 40, 30)] },
            Position = new() { Title = Pick(Titles), Department = Pick(Departments), BodyId = body, Group = group, Classification = Pick("AA", "AB", "AC", "BA", "BB", "BV", "BQ"), Since = Between(today.AddDays(-3000), today.AddDays(-200)) },
            Certificate = Chance(88) ? Certificate(today, group) : null,
            Sanctions = [.. breaches.Select(b => Sanction(today, b))],
            Appraisals = Appraisals(today.Year), Relatives = Relatives(id, body, target.BodyId, supervisor),
        };
        return new() { CaseId = $"C{number:0000000}", Servant = servant, Action = Action(today, target, breaches), Note = Chance(70) ? Note : Note + Note };
    }

    private HrAction Action(DateOnly today, TargetPosition target, List<string> breaches)
    {
        var (type, effective) = (Pick(Acts), today.AddDays(Pick(0, 1, 7, 14, 30, 45, 60)));
        var action = new HrAction
        {
            Type = type, OrderNumber = $"{From(1, 4000)}/K-{today.Year}", Date = today, Ordered = today, Delivered = today.AddDays(Pick(0, 1, 2, 3, 4, 5, 6, 8)),
            Effective = effective, NoticeGiven = effective.AddDays(-Pick(10, 14, 29, 30, 59, 60, 61, 90)), Target = target, InterviewScore = From(40, 100), TestScore = From(30, 100),
        };
        if (type == "discipline")
            action.Measure = Measure(Sanction(today, breaches.Count > 0 && Chance(15) ? breaches[0] : Breach()));
        else if (type == "leave")
            action.Leave = Leave(today.AddDays(From(1, 40)), Pick(7, 13, 14, 21, 30));
        else if (type == "termination")
            action.TerminationGround = Pick("own-request", "reduction", "contract-end", "liquidation");
        return action;
    }

    private Sanction Measure(Sanction sanction)
    {
        (sanction.Imposed, sanction.Lapses, sanction.Basis) = (sanction.Discovered.AddDays(Pick(3, 10, 29, 30, 31, 50)), null, null);
        return sanction;
    }

    private RequestedLeave Leave(DateOnly from, int days) =>
        new() { Kind = "annual", From = from, To = from.AddDays(days - 1 + (Chance(10) ? 1 : 0)), Days = days, Requested = from.AddDays(-Pick(5, 14, 15, 20, 30)) };

    private HeldCertificate Certificate(DateOnly today, int group)
    {
        var issued = Between(today.AddDays(-2200), today.AddDays(-1));
        return new() { Number = $"SV-{From(1, 999_999):000000}", Group = Group(group + Pick(-2, -1, -1, 0, 0, 0, 1)), Subgroup = From(1, 3), Issued = issued, Expires = issued.AddDays(1826) };
    }

    private Sanction Sanction(DateOnly today, string breach)
    {
        var committed = Between(today.AddDays(-1500), today.AddDays(-40));
        var discovered = committed.AddDays(Pick(1, 3, 20, 100, 330));
        var imposed = discovered.AddDays(Chance(25) ? Pick(5, 12, 20, 29, 30, 31, 45) : Pick(5, 12, 20, 29));
        return new()
        {
            BreachId = breach, Kind = Pick(Measures), Committed = committed, Discovered = discovered, ExplanationTaken = Chance(5) ? null : discovered.AddDays(From(0, 6)),
            Imposed = imposed, Lapses = imposed.AddDays(365), Basis = $"order No. {From(1, 900)}-K, article {From(20, 30)}.{From(1, 9)} of the Law on Civil Service",
        };
    }

    private List<YearlyAppraisal> Appraisals(int year)
    {
        var appraisals = new List<YearlyAppraisal>();
        for (var i = Weighted(8, 22, 30, 25, 15); i > 0; i--)
        {
            year -= Chance(10) ? 2 : 1;
            appraisals.Add(new() { Year = year, Date = new(year, 12, From(1, 28)), Score = From(38, 100), Evaluator = Name() });
        }
        return appraisals;
    }

    private List<Kin> Relatives(string person, string body, string targetBody, string supervisor)
    {
        var relatives = new List<Kin>();
        for (var i = Weighted(50, 30, 15, 5); i > 0; i--)
        {
            var id = Chance(10) ? supervisor : Anybody();
            relatives.Add(new() { Id = id, Name = Name(), Relation = Pick("spouse", "parent", "sibling", "child", "in-law"), BodyId = Pick(body, targetBody, Body()), ReportsTo = Chance(10) ? person : Anybody() });
        }
        return relatives;
    }

    private static int Group(int group) => Math.Clamp(group, 1, 9);

    private string Name() => $"{Pick(Names)} {Pick(Surnames)}";

    private string Body() => $"B{From(1, 60):00}";

    private string Anybody() => $"P{_random.Next(count):0000000}";

    private string Breach() => $"BR{From(1, 999_999):000000}";

    private DateOnly Between(DateOnly first, DateOnly last) => first.AddDays(_random.Next(last.DayNumber - first.DayNumber + 1));

    private int From(int least, int most) => _random.Next(least, most + 1);

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(params T[] of) => of[_random.Next(of.Length)];

    private int Weighted(params int[] percents)
    {
        var (at, drawn) = (0, _random.Next(100));
        while (drawn >= percents[at])
            drawn -= percents[at++];
        return at;
    }
}
