using System.Reflection;
using Compliance.Facts;
using Compliance.Web.Storage;

namespace Compliance.Web;

/// <summary>Reads what an installation is told. A setting that does not exist is refused: one that is misspelt would be left at its default unseen.</summary>
internal static class Settings
{
    /// <summary>The settings.</summary>
    /// <exception cref="StartRefusedException">One does not exist, or its value cannot be read.</exception>
    public static ServiceOptions Of(IConfiguration configuration)
    {
        var section = configuration.GetSection(ServiceOptions.Section);
        CheckNames(section, typeof(ServiceOptions));
        try
        {
            return section.Get<ServiceOptions>() ?? new();
        }
        catch (InvalidOperationException error)
        {
            throw new StartRefusedException($"A setting cannot be read: {error.Message} See docs/service.md.");
        }
    }

    private static void CheckNames(IConfigurationSection section, Type type)
    {
        var settings = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).ToList();
        foreach (var child in section.GetChildren())
        {
            if (settings.Find(p => string.Equals(p.Name, child.Key, StringComparison.OrdinalIgnoreCase)) is not { } setting)
                throw new StartRefusedException($"There is no setting '{child.Path}'.{Nearest.Hint(child.Key, settings.Select(p => p.Name))} What there is: docs/service.md.");
            if (setting.PropertyType.IsClass && setting.PropertyType != typeof(string))
                CheckNames(child, setting.PropertyType);
        }
    }
}
