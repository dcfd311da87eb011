using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Rules;
using static Compliance.Rules.RuleWords;
using Outcome = Compliance.Checking.Outcome;

namespace Compliance.Tests.Checking;

/// <summary>Outcomes without findings, under laws written in code.</summary>
public sealed class VerdictTests
{
    private static readonly Checker Solemn = InCode.Judge(Plain("SOLEMN", x => x.IsSolemn).InForce());

    [Test]
    public void They_are_those_of_the_findings_under_any_law()
    {
        for (var seed = 0; seed < 600; seed++)
        {
            var random = new Random(seed);
            var checker = InCode.Judge([.. new RandomLaw(random).Clauses()]);
            var stated = RandomCase.Stated(random);
            foreach (var file in new[] { stated, stated.Without(random.Next(RandomCase.Facts.Length)) })
            {
                Told.Verdicts(checker, file.File(), CheckOptions.Default);
                Told.Verdicts(checker, file.File(), new() { KnownOn = new(2020, 6, 1) });
            }
        }
    }

    [Test]
    public void Rules_that_contradict_each_other_are_errors_in_both()
    {
        var checker = InCode.Judge(Plain("A", x => x.IsSolemn).Settles("setting").InForce(), Plain("B", x => !x.IsSolemn).Settles("setting").InForce(), Plain("C", x => !x.IsSolemn).Settles("other").InForce());
        Told.Verdicts(checker, File(Truth.True), CheckOptions.Default).Select(v => v.Outcome).ShouldBe([Outcome.Error, Outcome.Error, Outcome.Violation]);
        Told.Verdicts(checker, File(Truth.Unknown), CheckOptions.Default).Select(v => v.Outcome).ShouldBe([Outcome.Undetermined, Outcome.Undetermined, Outcome.Undetermined]);
    }

    [Test]
    public void A_rule_that_fails_is_an_error_in_both()
    {
        var checker = InCode.Judge(Plain("A", x => Day(2022, 13, 1) == x.Date).InForce(), Plain("B", x => x.IsSolemn).InForce());
        Told.Verdicts(checker, File(Truth.True), CheckOptions.Default).Select(v => v.Outcome).ShouldBe([Outcome.Error, Outcome.Compliant]);
    }

    [Test]
    public void A_file_that_is_changed_after_it_was_judged_is_judged_anew()
    {
        var (checker, verdicts) = (InCode.Judge(Plain("OTHERS", x => x.File.ActsOf<Oath>().None(o => o.IsSolemn) & x.File.ActsShown<Oath>().Count() < 3).InForce()), new Verdicts());
        var file = File(Truth.False);
        Outcomes(file).ShouldBe([Outcome.Compliant]);
        file.Acts.TryGet(out var acts);
        Set(acts[0], "isSolemn", Truth.True);
        Outcomes(file).ShouldBe([Outcome.Violation]);
        Set(acts[0], "isSolemn", Truth.False);
        Set(file, "acts", FactList<PersonnelAct>.Known(Oath("1", Truth.False), Oath("2", Truth.False)));
        Outcomes(file).ShouldBe([Outcome.Compliant, Outcome.Compliant]);
        Set(file, "acts", FactList<PersonnelAct>.Known(Oath("1", Truth.False), Oath("2", Truth.False), Oath("3", Truth.True)));
        Outcomes(file).ShouldBe([Outcome.Violation, Outcome.Violation, Outcome.Violation]);
        Set(file, "timelineIsComplete", Truth.Unknown);
        Outcomes(file).ShouldBe([Outcome.Violation, Outcome.Violation, Outcome.Violation]);
        Set(file, "acts", FactList<PersonnelAct>.Known(Oath("1", Truth.False)));
        Outcomes(file).ShouldBe([Outcome.Undetermined]);

        IEnumerable<Outcome> Outcomes(CaseFile judged)
        {
            checker.Judge(judged, verdicts);
            return [.. verdicts.Select(v => v.Outcome)];
        }
    }

    [Test]
    public void A_list_of_acts_is_made_once_and_again_when_the_acts_are_others()
    {
        var file = File(Truth.True);
        Items(file.ActsOf<Oath>()).ShouldBeSameAs(Items(file.ActsOf<Oath>()));
        Items(file.ActsOf<Oath>()).ShouldBeSameAs(Items(file.ActsShown<Oath>()));
        Items(file.ActsOf<Rotation>()).ShouldBeEmpty();
        Items(file.ActsOf<PersonnelAct>()).ShouldHaveSingleItem();
        Set(file, "acts", FactList<PersonnelAct>.Known(Oath("1", Truth.False), Oath("2", Truth.False)));
        Items(file.ActsOf<Oath>()).Count.ShouldBe(2);
        Set(file, "acts", FactList<PersonnelAct>.Unknown);
        file.ActsOf<Oath>().State.ShouldBe(FactState.Unknown);

        static IReadOnlyList<T> Items<T>(FactList<T> list) where T : notnull => list.TryGet(out var items) ? items : [];
    }

    [Test]
    public void The_list_of_verdicts_is_filled_again_and_lets_go()
    {
        var verdicts = new Verdicts();
        Solemn.Judge(File(Truth.True), verdicts);
        verdicts.ShouldHaveSingleItem().Rule.ShouldBe("SOLEMN");
        Solemn.Judge(new CaseFile { Id = "empty" }, verdicts);
        verdicts.ShouldBeEmpty();
        Should.Throw<IndexOutOfRangeException>(() => verdicts[0]);
        Solemn.Judge(File(Truth.False), verdicts);
        verdicts[0].Outcome.ShouldBe(Outcome.Violation);
        verdicts.Clear();
        verdicts.All.Length.ShouldBe(0);
    }

    [Test]
    public void A_finding_of_a_file_changed_in_between_is_an_error_and_no_guess()
    {
        var (file, verdicts) = (File(Truth.False), new Verdicts());
        Solemn.Judge(file, verdicts);
        Set(verdicts[0].Act, "isSolemn", Truth.True);
        Solemn.FindingOf(file, verdicts[0]).Outcome.ShouldBe(Outcome.Error);
    }

    [Test]
    public void Judging_that_is_called_off_ends() =>
        Should.Throw<OperationCanceledException>(() => Solemn.Judge(File(Truth.True), new(), new() { Stop = new(canceled: true) }));

    [Test]
    public void Verdicts_are_counted_as_findings_are()
    {
        var (file, verdicts, counted) = (File(Truth.False), new Verdicts(), new Tally());
        Solemn.Judge(file, verdicts);
        foreach (var verdict in verdicts)
            counted.Add(verdict);
        var found = Tally.Of(Solemn.Check(file));
        (counted.Total, counted[Outcome.Violation], counted[Severity.Major], counted.UnderReview).ShouldBe((found.Total, found[Outcome.Violation], found[Severity.Major], found.UnderReview));
        counted[Outcome.Violation].ShouldBe(1);
    }

    private static Rule<Oath> Plain(string id, Func<Oath, Truth> holds) =>
        Rule(id).On<Oath>().Require(holds, (x, t) => t.Leave(t.Enter("&"), holds(x))).Otherwise("It was not so.", "Belə deyildi.");

    private static CaseFile File(Truth solemn) => new() { Id = "f", TimelineIsComplete = Truth.True, Acts = FactList<PersonnelAct>.Known(Oath("o", solemn)) };

    private static Oath Oath(string id, Truth solemn) => new() { Id = id, Date = new DateOnly(2022, 3, 1), IsSolemn = solemn };

    private static void Set(Record record, string name, object value) => Shape.Of(record.GetType()).Find(name)!.Set(record, value);
}
