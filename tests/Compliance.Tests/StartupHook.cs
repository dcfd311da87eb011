using System.Globalization;

/// <summary>Runs at the start of a program that a test starts, and writes down as what machine it sees its own: else a test of machines could pass on one that is always the same.</summary>
internal static class StartupHook
{
    /// <summary>Names the file to write.</summary>
    public const string Variable = "COMPLIANCE_TEST_MACHINE";

    /// <summary>Called by the runtime.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
            File.WriteAllText(path, Here());
    }

    /// <summary>Culture, language and time zone.</summary>
    public static string Here() => $"{CultureInfo.CurrentCulture.Name} {CultureInfo.CurrentUICulture.Name} {TimeZoneInfo.Local.Id}";
}
