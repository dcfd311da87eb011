using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Facts;
using Compliance.Tests.Json;

namespace Compliance.Tests.Cases;

/// <summary>A file with changes is a copy: the file itself stays, and what records shared they go on sharing.</summary>
public sealed class CaseChangeTests
{
    private static CaseFile File() => Documents.File("""
        "asOf":"2022-06-01","persons":[{"id":"p","penalties":[{"imposedOn":"2021-01-01"},{"imposedOn":"2021-02-01"}]}],
        "acts":[{"act":"announcement","id":"n","date":"2022-03-01"},
        {"act":"application","id":"a","date":"2022-03-02","announcement":"n","person":"p"},
        {"act":"application","id":"b","date":"2022-03-03","announcement":"n","person":"p"},
        {"act":"permanent-admission","id":"d","oath":null},
        {"act":"interview","id":"i","commission":[{"seat":"body"},{"seat":"other"}]}]
        """);

    private static T Act<T>(CaseFile file, int at) where T : PersonnelAct
    {
        file.Acts.TryGet(out var acts);
        return acts[at].ShouldBeOfType<T>();
    }

    [Test]
    public void A_fact_takes_a_value_and_the_file_itself_stays()
    {
        var file = File();
        var changed = file.With(new ValueChange("acts[1].date", new DateOnly(2022, 4, 1)), new ValueChange("acts[2].date", null), new ValueChange("acts[1].isAdmitted", true));
        Act<Application>(changed, 1).Date.ShouldBe(new DateOnly(2022, 4, 1));
        Act<Application>(changed, 1).IsAdmitted.ShouldBe(Truth.True);
        Act<Application>(changed, 2).Date.IsNone.ShouldBe(Truth.True);
        Act<Application>(file, 1).Date.ShouldBe(new DateOnly(2022, 3, 2));
    }

    [Test]
    public void What_two_records_share_they_share_after_the_change()
    {
        var changed = File().With(new ValueChange("acts[0].date", new DateOnly(2022, 2, 1)));
        Act<Application>(changed, 1).Announcement.ShouldBeSameAs(Act<Announcement>(changed, 0));
        Act<Application>(changed, 2).Announcement.Date.ShouldBe(new DateOnly(2022, 2, 1));
        Act<Application>(changed, 1).Person.ShouldBeSameAs(Act<Application>(changed, 2).Person);
        Act<Application>(changed, 1).File.ShouldBeSameAs(changed);
        Act<Application>(changed, 1).Path.ShouldBe("acts[1]");
    }

    [Test]
    public void A_record_comes_to_be_there_with_a_fact_or_goes()
    {
        var changed = File().With(new RecordChange("acts[3].oath", true), new ValueChange("acts[3].oath.date", new DateOnly(2022, 4, 1)), new RecordChange("acts[1].announcement", false));
        Act<PermanentAdmission>(changed, 3).Oath.Date.ShouldBe(new DateOnly(2022, 4, 1));
        Act<PermanentAdmission>(changed, 3).Oath.Path.ShouldBe("acts[3].oath");
        Act<Application>(changed, 1).Announcement.Exists.ShouldBe(Truth.False);
        Act<Application>(changed, 2).Announcement.Exists.ShouldBe(Truth.True);
    }

    [Test]
    public void Entries_go_by_their_old_places_and_come_at_the_end()
    {
        var changed = File().With(new EntriesChange("acts[4].commission", [0], [], 2), new ValueChange("acts[4].commission[3].seat", CommissionSeat.IndependentExpert));
        Act<Interview>(changed, 4).Commission.TryGet(out var members).ShouldBeTrue();
        members.Select(m => m.Seat.ToString()).ShouldBe(["Other", "unknown", "IndependentExpert"]);
    }

    [TestCase("acts[9].date")]
    [TestCase("acts[0].dat")]
    [TestCase("acts[x].date")]
    [TestCase("acts[3].oath.date")]
    [TestCase("asOf")]
    [TestCase("acts[1].isAdmitted")]
    [TestCase("acts[4].commission")]
    [TestCase("")]
    public void A_change_that_cannot_be_made_is_named(string path) =>
        Should.Throw<ArgumentException>(() => File().With(new ValueChange(path, new DateOnly(2022, 4, 1)))).Message.ShouldStartWith($"'{path}' cannot be changed so");

    [Test]
    public void A_chain_of_ten_thousand_acts_is_copied()
    {
        Certificate? last = null;
        var acts = new List<PersonnelAct>();
        for (var i = 0; i < 10_000; i++)
        {
            var renewal = new CertificateRenewal { Id = $"r{i}", Obtained = new Certificate { Id = $"c{i}" }, Expiring = last ?? new Certificate { Id = "c" } };
            last = renewal.Obtained;
            acts.Add(renewal);
        }
        var copy = new CaseFile { Id = "f", Acts = FactList<PersonnelAct>.Known([.. acts]) }.With();
        Act<CertificateRenewal>(copy, 9_999).Expiring.ShouldBeSameAs(Act<CertificateRenewal>(copy, 9_998).Obtained);
    }
}
