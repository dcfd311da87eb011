namespace Compliance.Benchmarks.Yardstick;

/// <summary>What a rule says of a case: its number is its place, the letter is <c>C</c>, <c>V</c> or <c>N</c>.</summary>
internal struct RuleResult
{
    public string Rule;
    public char Verdict;
    public string Message;
}

/// <summary>The exact meaning of the 24 rules, as ifs on plain objects: what all engines are measured by. It takes every fact to be there.</summary>
internal static class HandRules
{
    /// <summary>How many rules there are.</summary>
    public const int Number = 24;

    private static readonly string[] Ids = [.. Enumerable.Range(1, Number).Select(i => $"R{i:00}")];
    private static readonly string[] Met = [.. Ids.Select(i => $"requirement {i} is met")];
    private static readonly string[] Breached = [.. Ids.Select(i => $"requirement {i} is not met")];
    private static readonly string[] Outside = [.. Ids.Select(i => $"requirement {i} does not concern this act")];
    private static readonly int[] Thresholds = [0, 80, 80, 70, 70, 60, 60, 50, 50, 40];

    /// <summary>Puts down what a rule says.</summary>
    public static void Put(Span<RuleResult> results, int rule, bool applies, bool holds)
    {
        ref var result = ref results[rule - 1];
        result.Rule = Ids[rule - 1];
        (result.Verdict, result.Message) = !applies ? ('N', Outside[rule - 1]) : holds ? ('C', Met[rule - 1]) : ('V', Breached[rule - 1]);
    }

    /// <summary>The least points of a test for a group.</summary>
    public static int Threshold(int group) => Thresholds[group];

    /// <summary>Whether the person is so old: years as they are counted by birthdays.</summary>
    public static int Age(DateOnly born, DateOnly day) => day.Year - born.Year - (day.Month < born.Month || (day.Month == born.Month && day.Day < born.Day) ? 1 : 0);

    /// <summary>Judges a case.</summary>
    public static void Judge(NeutralCase file, Span<RuleResult> results)
    {
        var (servant, act, day) = (file.Servant, file.Action, file.Action.Date);
        var (target, certificate) = (act.Target, servant.Certificate);
        var (appointed, rotated, eligible) = (act.Type == "appointment", act.Type == "rotation", act.Type == "eligibility");
        var (moved, promoted) = (appointed || rotated, rotated && target.Group < servant.Position.Group);
        var age = moved || act.Leave is not null ? Age(servant.BirthDate, day) : 0;
        Put(results, 1, appointed, age >= 18);
        Put(results, 2, moved || act.Leave is not null, age < 65);
        Put(results, 3, moved || eligible, servant.Citizenship == "AZ" && servant.SecondCitizenship is null);
        Put(results, 4, moved, Education(servant.Education.Level) >= (target.Group <= 3 ? 3 : target.Group <= 6 ? 2 : 1));
        Put(results, 5, appointed || eligible, servant.Language.Level is "B2" or "C1" or "C2");
        Put(results, 6, moved && target.Group <= 7, certificate is not null && certificate.Group <= target.Group);
        Put(results, 7, moved && certificate is not null, certificate is not null && certificate.Issued <= day && day <= certificate.Expires);
        Put(results, 8, (appointed || eligible) && certificate is not null && certificate.Group == target.Group, certificate is not null && certificate.Subgroup <= target.Subgroup);
        Put(results, 9, appointed, act.InterviewScore >= (target.Group <= 6 ? 60 : 50));
        Put(results, 10, eligible, act.TestScore >= Thresholds[target.Group]);
        Put(results, 11, appointed || promoted, !(appointed || promoted) || !IsSanctioned(servant.Sanctions, day));
        Put(results, 12, moved, !moved || !IsSubordinate(servant, target));
        Put(results, 13, servant.Sanctions.Count >= 2, !IsAnsweredTwice(servant.Sanctions));
        var measure = act.Measure;
        Put(results, 14, measure is not null, measure?.ExplanationTaken is { } taken && taken <= measure.Imposed);
        Put(results, 15, measure is not null, measure is not null && Days(measure.Discovered, measure.Imposed) <= 30);
        Put(results, 16, measure is not null, measure is not null && Days(measure.Committed, measure.Imposed) <= 365);
        Put(results, 17, servant.Sanctions.Count > 0, AllInTime(servant.Sanctions));
        Put(results, 18, measure is not null, measure is null || !IsAnswered(servant.Sanctions, measure.BreachId));
        Put(results, 19, rotated, Days(servant.Position.Since, day) >= 1095);
        Put(results, 20, rotated, Days(act.NoticeGiven, act.Effective) >= 30);
        Put(results, 21, act.Leave is not null, act.Leave is { } leave && leave.Days >= 14 && Days(leave.Requested, leave.From) >= 15 && Days(leave.From, leave.To) + 1 == leave.Days);
        var notice = act.TerminationGround is "own-request" ? 14 : act.TerminationGround is "reduction" or "liquidation" ? 60 : 0;
        Put(results, 22, notice > 0, Days(act.NoticeGiven, act.Effective) >= notice);
        Put(results, 23, !eligible, WorkingDays.Between(act.Ordered, act.Delivered) <= 3);
        Put(results, 24, eligible || promoted, !(eligible || promoted) || IsWellAppraised(servant.Appraisals, day));
    }

    private static int Days(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;

    private static int Education(string level) => level switch { "secondary" => 1, "bachelor" => 2, "master" => 3, "doctor" => 4, _ => 0 };

    private static bool IsSanctioned(List<Sanction> sanctions, DateOnly day)
    {
        foreach (var sanction in sanctions)
        {
            if (sanction.Imposed <= day && day < sanction.Lapses && sanction.Kind != "remark")
                return true;
        }
        return false;
    }

    private static bool IsSubordinate(Servant servant, TargetPosition target)
    {
        foreach (var relative in servant.Relatives)
        {
            if (relative.BodyId == target.BodyId && (relative.ReportsTo == servant.Id || relative.Id == target.SupervisorId))
                return true;
        }
        return false;
    }

    private static bool IsAnsweredTwice(List<Sanction> sanctions)
    {
        for (var i = 0; i < sanctions.Count; i++)
        {
            for (var j = i + 1; j < sanctions.Count; j++)
            {
                if (sanctions[i].BreachId == sanctions[j].BreachId)
                    return true;
            }
        }
        return false;
    }

    private static bool AllInTime(List<Sanction> sanctions)
    {
        foreach (var sanction in sanctions)
        {
            if (Days(sanction.Discovered, sanction.Imposed) > 30 || Days(sanction.Committed, sanction.Imposed) > 365)
                return false;
        }
        return true;
    }

    private static bool IsAnswered(List<Sanction> sanctions, string breach)
    {
        foreach (var sanction in sanctions)
        {
            if (sanction.BreachId == breach)
                return true;
        }
        return false;
    }

    private static bool IsWellAppraised(List<YearlyAppraisal> appraisals, DateOnly day)
    {
        var last = default(YearlyAppraisal);
        foreach (var appraisal in appraisals)
        {
            if (last is null || appraisal.Year > last.Year)
                last = appraisal;
        }
        return last is not null && last.Score >= 50 && Days(last.Date, day) <= 730;
    }
}
