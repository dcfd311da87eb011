using Compliance.Cases;
using Compliance.Checking;
using Compliance.Rulebooks;
using Compliance.Tests.Json;
using Compliance.Tests.Rulebooks;

namespace Compliance.Tests.Checking;

/// <summary>A small invented law with a rule for each kind of requirement, and what would have made a breach of it lawful.</summary>
internal static class RepairLaw
{
    private static readonly (string Id, string Rule)[] Rules =
    [
        ("deadline", ".On<Application>().When(x => x.IsAdmitted).Within(CalendarDays(10), after: x => x.Announcement.Date, done: x => x.Date)"),
        ("term", ".On<PermanentAdmission>().Within(CalendarDays(10), after: x => x.DutiesFrom, done: x => x.Oath.Date)"),
        ("notice", ".On<Announcement>().AtLeastBefore(CalendarDays(5), before: x => x.Date, done: x => x.SentToExaminationCentreOn)"),
        ("flag", ".On<Oath>().Require(x => x.IsSolemn)"),
        ("flags", ".On<Oath>().Require(x => x.UnderStateFlag & !x.IsInPersonalFile)"),
        ("in-file", ".On<Oath>().When(x => x.UnderStateFlag).Require(x => x.IsInPersonalFile)"),
        ("kept", ".On<Oath>().Require(x => x.IsSigned)"),
        ("earlier", ".On<Oath>().Require(x => x.EarlierOathOn < x.Date)"),
        ("notarised", ".On<Oath>().Require(x => x.EarlierOathOn.IsGiven)"),
        ("most", ".On<WorkingTime>().Require(x => x.WeeklyHours <= 40m)"),
        ("least", ".On<Leave>().Require(x => x.BasicDays.Plus(x.ConditionsDays) >= 30)"),
        ("age", ".On<Leave>().Require(x => x.Person.BornOn.PlusYears(18) <= x.Date)"),
        ("percent", ".On<Acting>().Require(x => x.ExtraPay >= x.PostSalary.Percent(50))"),
        ("months", ".On<Acting>().Require(x => x.EndsOn <= x.Date.PlusMonths(3))"),
        ("other", ".On<CareerPlan>().Require(x => x.PreparedOn != x.Date)"),
        ("rank", ".On<RankAward>().Require(x => x.Position.Classification <= Classification.Fourth)"),
        ("one-of", ".On<Vacancy>().Require(x => x.Procedure.In(FillingProcedure.Competition, FillingProcedure.GeneralInterview))"),
        ("three", ".On<Interview>().Require(x => x.Commission.Count() == 3)"),
        ("expert", ".On<Interview>().Require(x => x.Commission.Any(m => m.Seat == CommissionSeat.IndependentExpert))"),
        ("nobody-else", ".On<Interview>().Require(x => x.Commission.None(m => m.Seat == CommissionSeat.Other))"),
        ("criteria", ".On<Appraisal>().Require(x => x.Criteria.Contains(AppraisalCriterion.ProfessionalKnowledge) & !x.Criteria.Contains(AppraisalCriterion.AttitudeToDuties))"),
        ("tasks", ".On<Appraisal>().Require(x => x.Tasks.All(t => t.HasExpectedResult & t.DueOn <= x.Date))"),
        ("probation", ".On<Attestation>().Require(x => !x.IsOnProbation)"),
        ("asked", ".On<Termination>().Require(x => !x.IsKeptLonger).Ask(en: \"Q?\", az: \"S?\", byEn: \"the head\", byAz: \"rəhbər\")"),
    ];

    private static readonly Lazy<Checker> Once = new(Load);

    public static Checker Checker => Once.Value;

    /// <summary>A file with these acts, drawn up on a day; quotation marks are written as apostrophes.</summary>
    public static CaseFile File(string acts, string? asOf = "2022-06-01", string others = "") =>
        Documents.File($"{(asOf is null ? "" : $"'asOf':'{asOf}',")}'acts':[{acts}]{others}".Replace('\'', '"'));

    /// <summary>What would have made the last act of the file lawful under a rule.</summary>
    public static Repairs Repairs(this CaseFile file, string rule) => Checker.Repairs(file, file.Breach(rule));

    /// <summary>The repairs as text: <c>path: target; path: target | possibility</c>.</summary>
    public static IReadOnlyList<string> Ways(this CaseFile file, string rule) =>
        [.. file.Repairs(rule).Ways.Select(r => string.Join("; ", r.Changes.Select(Says)) + " | " + RepairWords.Of(r.Possibility).En)];

    /// <summary>What is said of the last act under a rule.</summary>
    public static Finding Breach(this CaseFile file, string rule)
    {
        file.Acts.TryGet(out var acts);
        return Checker.Check(file).Last(f => f.Rule == $"R-{rule}" && f.Act == acts[^1]);
    }

    private static string Says(FactChange change) => change.Path + ": " + change.Sentence.En.Split(": ")[1].Split(" instead of ")[0];

    private static Checker Load()
    {
        using var folder = new TemporaryFolder();
        folder.Write("rulebook.yaml", $$"""
            jurisdiction: repairs
            acts:
              - { id: "8", folder: law, number: 8-INV, en: Law on Repairs (invented), az: Düzəlişlər haqqında Qanun (uydurma), horizon: 2030-01-01, provisions: { "1": {{string.Join(' ', Rules.Select((_, i) => $"1.{i + 1}"))}} } }
            """);
        folder.Write("calendar.yaml", "first-year: 2020\nlast-year: 2024\nseen-until: 2024-12-31\nrest: { weekly: A, roll-over: B, horizon: 2024-12-31 }\ndays: []\n");
        folder.Write("law/1.md", "# Article 1. Repairs\naz: Düzəlişlər\n\n" + string.Join('\n', Rules.Select((r, i) => $"""
            ## 1.{i + 1}. Rule {r.Id}
            az: Qayda

            ### 2020-01-01 · 8-INV · official-copy

            A duty.

            az: Tələb.

            ```rule
            Rule("R-{r.Id}"){r.Rule}.Otherwise(en: "Broken.", az: "Pozulub.");
            ```

            """)));
        var loaded = RulebookLoader.Load(folder.Path);
        return new(loaded.Rulebook.ShouldNotBeNull(string.Join('\n', loaded.Faults)));
    }
}
