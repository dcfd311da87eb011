using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Checking;
using Compliance.Facts;
using Record = Compliance.Cases.Record;

namespace Compliance.Tests.Reporting;

/// <summary>A case file on which <see cref="SampleLaw"/> gives every outcome. All persons are invented.</summary>
internal static class SampleCase
{
    public static CaseFile File { get; } = Make("DİM-2022/17", "Aysel Məmmədova", "An invented case.");

    /// <summary>The file with words of the reader's choosing where a file has free words.</summary>
    public static CaseFile Make(string id, string name, string remark)
    {
        var specialist = new Position { Id = "mütəxəssis-1", Title = name, Role = PositionRole.Specialist };
        var adviser = new Position { Id = "müşavir", Title = "adviser", Role = PositionRole.HeadsAdviser };
        var person = new Person { Id = "ş-041", Name = name };
        var other = new Person { Id = "ş-042" };
        var vacancy = new Vacancy { Id = "v-1", Date = new DateOnly(2022, 4, 18), Position = specialist };
        var announcement = new Announcement
        {
            Id = "elan-1", Date = new DateOnly(2022, 5, 16), Vacancy = vacancy, Position = specialist,
            OnExaminationCentreSite = Truth.True, OnBodySite = Truth.False,
        };
        var commission = FactList<CommissionMember>.Known(
            new CommissionMember { Seat = CommissionSeat.Body }, new CommissionMember { Seat = CommissionSeat.ExaminationCentre },
            new CommissionMember { Seat = CommissionSeat.IndependentExpert });
        PersonnelAct[] acts =
        [
            announcement,
            vacancy,
            new Application
            {
                Id = "m-1", Date = new DateOnly(2022, 6, 20), Person = person, Position = specialist, Announcement = announcement,
                IsAdmitted = Truth.True, MeetsGeneralConditions = Truth.True, FeeWasCharged = Truth.True, IsCheckedBeforehand = Truth.True,
            },
            new Application { Id = "m-2", Person = other, Position = adviser, Announcement = announcement, IsAdmitted = Truth.True, FeeWasCharged = Truth.False },
            new Interview { Id = "müs-1", Date = new DateOnly(2022, 7, 14), Position = specialist, Commission = commission, SuitabilityChecked = Truth.True },
        ];
        var waiver = new Waiver
        {
            Rule = "AZ-926-28.5.p1-announced-on-both-sites", Act = "elan-1", Ground = "The site was down that week", ApprovedBy = "head of the inspection",
            On = new DateOnly(2022, 9, 1), ExpiresOn = new DateOnly(2023, 9, 1),
        };
        var file = new CaseFile
        {
            Id = id, Jurisdiction = "az", Remark = remark, AsOf = new DateOnly(2022, 12, 1), TimelineIsComplete = Truth.True,
            Body = new StateBody { Id = "nazirlik", Name = "Nümunə Nazirliyi" }, Positions = FactList<Position>.Known(specialist, adviser),
            Persons = FactList<Person>.Known(person, other), Acts = FactList<PersonnelAct>.Known(acts), Waivers = FactList<Waiver>.Known(waiver),
        };
        Put(file, "acts", acts);
        Put(file, "positions", specialist, adviser);
        Put(file, "persons", person, other);
        commission.TryGet(out var members);
        Put(acts[4], "commission", [.. members]);
        return file;
    }

    /// <summary>What <see cref="SampleLaw"/> says of a file, with proofs.</summary>
    public static IReadOnlyList<Finding> Findings(CaseFile file) =>
        new Checker(SampleLaw.Rulebook).Check(file, new CheckOptions { WithProof = true, WithRepairs = true });

    private static void Put(Record parent, string name, params Record[] records)
    {
        for (var i = 0; i < records.Length; i++)
            records[i].Place = new(parent, name, i, 0);
    }
}
