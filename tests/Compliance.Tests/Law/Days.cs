using Compliance.Law;
using Compliance.Rulebooks.Pages;

namespace Compliance.Tests.Law;

/// <summary>Days as tests write them, and the calendar of Azerbaijan.</summary>
internal static class Days
{
    public static readonly Calendar Azerbaijan = Read();

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    public static Interval To(this string from, string to, string? what = null) =>
        new(Day(from), Day(to)) { What = what is null ? null : new(what, what) };

    private static Calendar Read()
    {
        var path = RepositoryRoot.PathTo("rules", "az", "calendar.yaml");
        return CalendarFile.Read(path, File.ReadAllText(path), [])!.ToCalendar();
    }
}
