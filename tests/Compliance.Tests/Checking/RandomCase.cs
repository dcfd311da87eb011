using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Facts;

namespace Compliance.Tests.Checking;

/// <summary>A case of few facts, each with few values; the value 0 leaves the fact unknown.</summary>
internal sealed class RandomCase
{
    private static readonly Fact<DateOnly>[] Days =
    [
        Fact<DateOnly>.Unknown, Fact<DateOnly>.Absent, new DateOnly(2019, 6, 1), new DateOnly(2019, 9, 1), new DateOnly(2020, 1, 1), new DateOnly(2020, 6, 1),
        new DateOnly(2020, 12, 30), new DateOnly(2021, 1, 1), new DateOnly(2021, 6, 1), new DateOnly(2021, 9, 1), new DateOnly(2022, 6, 1),
        new DateOnly(2018, 1, 1), new DateOnly(2025, 1, 1), // before and after all others: only ever learnt, so that there is an earlier and a later day
    ];

    private static readonly Truth[] Truths = [Truth.Unknown, Truth.False, Truth.True];

    public static readonly string[] Facts = ["isSolemn", "underStateFlag", "isSigned", "date", "earlierOathOn", "asOf"];

    private readonly int[] _values;

    private RandomCase(int[] values) => _values = values;

    /// <summary>A case in which everything is stated, if only that there is none.</summary>
    public static RandomCase Stated(Random random) => new([.. Facts.Select((_, fact) => random.Next(1, fact < 3 ? Truths.Length : Days.Length - 2))]);

    public bool IsSilentOn(string fact) => _values[Array.IndexOf(Facts, fact)] == 0;

    public RandomCase Without(int fact) => With(fact, 0);

    /// <summary>Every case that differs in these facts alone.</summary>
    public IEnumerable<RandomCase> Learning(IEnumerable<string> facts) => facts.Select(f => Array.IndexOf(Facts, f))
        .Aggregate((IEnumerable<RandomCase>)[this], (cases, fact) => cases.SelectMany(c => Enumerable.Range(1, Many(fact) - 1).Select(value => c.With(fact, value))));

    public CaseFile File() => new()
    {
        Id = "f",
        AsOf = Days[_values[5]],
        Acts = FactList<PersonnelAct>.Known(new Oath
        {
            Id = "o", IsSolemn = Truths[_values[0]], UnderStateFlag = Truths[_values[1]], IsSigned = Truths[_values[2]], Date = Days[_values[3]], EarlierOathOn = Days[_values[4]],
        }),
    };

    public override string ToString() => string.Join(", ", Facts.Select((name, fact) => $"{name}={(fact < 3 ? Truths[_values[fact]] : Days[_values[fact]])}"));

    private RandomCase With(int fact, int value) => new([.. _values.Select((v, i) => i == fact ? value : v)]);

    private static int Many(int fact) => fact < 3 ? Truths.Length : Days.Length;
}
