using System.Text;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Json.Rechecking;
using Compliance.Law;
using Compliance.Rules;
using Compliance.Tests.Checking;

namespace Compliance.Tests.Json.Rechecking;

/// <summary>Laws, cases and edits made by chance: judging what changed gives the docket that judging everything gives, to the last byte.</summary>
public sealed class RandomEditTests
{
    private const int Laws = 1_000, EditsOfEach = 10, Cases = 6;
    private static readonly string Folder = Directory.CreateTempSubdirectory("compliance-recheck-").FullName;

    [OneTimeTearDown]
    public void Clear() => Directory.Delete(Folder, recursive: true);

    [Test]
    public void Ten_thousand_edits_of_law_and_cases_are_judged_as_if_everything_were()
    {
        var kinds = new int[4];
        var changed = 0;
        for (var seed = 1; seed <= Laws; seed++)
        {
            var random = new Random(seed);
            var (law, cases) = (Clauses(seed), Enumerable.Range(0, Cases).Select(_ => RandomCase.Stated(random)).ToList());
            var docket = Judged(Book(law), cases, null, []);
            for (var edit = 0; edit < EditsOfEach; edit++)
            {
                if (random.Next(2) == 0)
                    law = Edited(law, random);
                else
                    Edit(cases, random);
                var results = new List<Rechecked>();
                var again = Judged(Book(law), cases, docket, results);
                again.ShouldBe(docket = Judged(Book(law), cases, null, []), $"law {seed}, edit {edit}");
                results.ForEach(r => kinds[(int)r.Kind]++);
                changed += results.Sum(r => r.Changed.Count);
            }
        }
        kinds[(int)RecheckKind.Kept].ShouldBeGreaterThan(5_000);
        kinds[(int)RecheckKind.Partly].ShouldBeGreaterThan(5_000);
        kinds[(int)RecheckKind.Whole].ShouldBeGreaterThan(1_000);
        changed.ShouldBeGreaterThan(5_000);
    }

    /// <summary>Each clause with the name of what it says: the page it stands on.</summary>
    private static List<(Clause Clause, string Page)> Clauses(int seed) => [.. new RandomLaw(new(seed)).Clauses().Select(c => (c, $"{seed} {KeyOf(c)}"))];

    private static string KeyOf(Clause clause) => $"{clause.Id} {clause.Version.From:O}";

    /// <summary>The law with one clause as another law has it, or without it, where no other names it.</summary>
    private static List<(Clause Clause, string Page)> Edited(List<(Clause Clause, string Page)> law, Random random)
    {
        var other = Clauses(random.Next(1_000_000));
        var one = other[random.Next(other.Count)];
        var at = law.FindIndex(c => KeyOf(c.Clause) == KeyOf(one.Clause));
        if (at < 0)
            return [.. law, one];
        return one.Clause is ExceptionClause && random.Next(2) == 0 ? [.. law[..at], .. law[(at + 1)..]] : [.. law[..at], one, .. law[(at + 1)..]];
    }

    private static void Edit(List<RandomCase> cases, Random random)
    {
        var at = random.Next(cases.Count);
        switch (random.Next(4))
        {
            case 0:
                cases[at] = cases[at].Without(random.Next(RandomCase.Facts.Length));
                break;
            case 1:
                cases.Insert(at, RandomCase.Stated(random));
                break;
            case 2 when cases.Count > 2:
                cases.RemoveAt(at);
                break;
            default:
                cases[at] = RandomCase.Stated(random);
                break;
        }
    }

    private static Rulebook Book(List<(Clause Clause, string Page)> law)
    {
        var entries = law.Select(c => new ProvisionEntry(c.Clause.Version.Provision, ProvisionStatus.Encoded, Text.None, [], [c.Clause.Version], Text.None, "") { PageDigest = c.Page });
        return new("test", string.Join('\n', law.Select(c => c.Page)), [law[0].Clause.Version.Provision.Act], [.. entries], Calendar.None, [.. law.Select(c => c.Clause)]) { FrameDigest = "the same" };
    }

    private static byte[] Judged(Rulebook rulebook, List<RandomCase> cases, byte[]? before, List<Rechecked> results)
    {
        using var earlier = before is null ? null : Opened(before);
        var recheck = new Recheck(rulebook, CheckOptions.Default, earlier);
        recheck.Reason.ShouldBe("");
        using var bytes = new MemoryStream();
        using var writer = new DocketWriter(bytes, recheck.Header);
        foreach (var one in cases)
        {
            var result = recheck.Take(Encoding.UTF8.GetBytes(one.ToString()), () => new ReadResult("case", one.File(), []));
            results.Add(result);
            writer.Write(result.Entry);
        }
        writer.End();
        return bytes.ToArray();
    }

    private static Docket Opened(byte[] bytes)
    {
        var path = Path.Combine(Folder, "docket");
        File.WriteAllBytes(path, bytes);
        return Docket.Open(path).Docket!;
    }
}
