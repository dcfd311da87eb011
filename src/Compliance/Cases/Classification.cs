using Compliance.Facts;

namespace Compliance.Cases;

/// <summary>Category of a state body (Law 926-IQ, Art. 8). The supreme category is the highest; seven categories until 2012-05-11.</summary>
public enum BodyCategory
{
    /// <summary>Supreme.</summary>
    [Words("supreme category", "ali kateqoriya")] Supreme,

    /// <summary>1st.</summary>
    [Words("1st category", "1-ci kateqoriya", Code = "1")] First,

    /// <summary>2nd.</summary>
    [Words("2nd category", "2-ci kateqoriya", Code = "2")] Second,

    /// <summary>3rd.</summary>
    [Words("3rd category", "3-cü kateqoriya", Code = "3")] Third,

    /// <summary>4th.</summary>
    [Words("4th category", "4-cü kateqoriya", Code = "4")] Fourth,

    /// <summary>5th.</summary>
    [Words("5th category", "5-ci kateqoriya", Code = "5")] Fifth,

    /// <summary>6th, until 2012-05-11.</summary>
    [Words("6th category", "6-cı kateqoriya", Code = "6")] Sixth,

    /// <summary>7th, until 2012-05-11.</summary>
    [Words("7th category", "7-ci kateqoriya", Code = "7")] Seventh,
}

/// <summary>Administrative or auxiliary position (Law 926-IQ, Art. 10).</summary>
public enum PositionKind
{
    /// <summary>Exercises the powers of the unit directly.</summary>
    [Words("administrative position", "inzibati vəzifə")] Administrative,

    /// <summary>Supports the unit: clerk, typist, driver.</summary>
    [Words("auxiliary position", "yardımçı vəzifə")] Auxiliary,
}

/// <summary>Classification of a position, the highest first: supreme and 1-7 (administrative) or 1-4 (auxiliary) since 2012-05-12; 1-9 and 1-6 before.</summary>
public enum Classification
{
    /// <summary>Supreme.</summary>
    [Words("supreme classification", "ali təsnifat")] Supreme,

    /// <summary>1st.</summary>
    [Words("1st classification", "birinci təsnifat", Code = "1")] First,

    /// <summary>2nd.</summary>
    [Words("2nd classification", "ikinci təsnifat", Code = "2")] Second,

    /// <summary>3rd.</summary>
    [Words("3rd classification", "üçüncü təsnifat", Code = "3")] Third,

    /// <summary>4th.</summary>
    [Words("4th classification", "dördüncü təsnifat", Code = "4")] Fourth,

    /// <summary>5th.</summary>
    [Words("5th classification", "beşinci təsnifat", Code = "5")] Fifth,

    /// <summary>6th.</summary>
    [Words("6th classification", "altıncı təsnifat", Code = "6")] Sixth,

    /// <summary>7th.</summary>
    [Words("7th classification", "yeddinci təsnifat", Code = "7")] Seventh,

    /// <summary>8th, until 2012-05-11.</summary>
    [Words("8th classification", "səkkizinci təsnifat", Code = "8")] Eighth,

    /// <summary>9th, until 2012-05-11.</summary>
    [Words("9th classification", "doqquzuncu təsnifat", Code = "9")] Ninth,
}

/// <summary>Steps between classifications.</summary>
public static class ClassificationSteps
{
    /// <summary>How many classifications <paramref name="lower"/> stands below <paramref name="higher"/>; negative when it stands above.</summary>
    public static Fact<int> StepsBelow(this Fact<Classification> lower, Fact<Classification> higher)
    {
        if (lower.TryGet(out var a) && higher.TryGet(out var b))
            return (int)a - (int)b;
        return lower.State == FactState.Unknown || higher.State == FactState.Unknown ? Fact<int>.Unknown : Fact<int>.Absent;
    }

    /// <summary>Whether the classification is <paramref name="highest"/> to <paramref name="lowest"/>, both included.</summary>
    public static Truth IsFromTo(this Fact<Classification> classification, Classification highest, Classification lowest) =>
        classification >= highest & classification <= lowest;

    /// <summary>Whether the category is <paramref name="highest"/> to <paramref name="lowest"/>, both included.</summary>
    public static Truth IsFromTo(this Fact<BodyCategory> category, BodyCategory highest, BodyCategory lowest) =>
        category >= highest & category <= lowest;
}
