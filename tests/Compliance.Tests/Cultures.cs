using System.Globalization;

namespace Compliance.Tests;

/// <summary>Runs something as on a machine of another culture.</summary>
internal static class Cultures
{
    public static T In<T>(string culture, Func<T> run)
    {
        var own = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }
    }
}
