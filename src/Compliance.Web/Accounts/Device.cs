namespace Compliance.Web.Accounts;

/// <summary>A browser and its system in words their owner knows, from what the browser says of itself. Nothing is decided by it.</summary>
public static class Device
{
    private static readonly (string Sign, string Name)[] Browsers = [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Sign, string Name)[] Systems = [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    /// <summary>As <c>Firefox, Windows</c>; what it says of itself where neither is known.</summary>
    public static string Of(string agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var known = new[] { NameIn(Browsers, agent), NameIn(Systems, agent) }.OfType<string>().ToList();
        return known.Count > 0 ? string.Join(", ", known) : agent.Length > 0 ? agent : "?";
    }

    private static string? NameIn((string Sign, string Name)[] names, string agent) => names.Where(n => agent.Contains(n.Sign, StringComparison.Ordinal)).Select(n => n.Name).FirstOrDefault();
}
