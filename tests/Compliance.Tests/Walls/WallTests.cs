using System.Reflection;
using System.Xml.Linq;
using Compliance.Rules;

namespace Compliance.Tests.Walls;

/// <summary>The walls of the house: what may use what.</summary>
public sealed class WallTests
{
    private static readonly string[] Folders = ["Facts", "Law", "Cases", "Rules", "Checking"];

    private static readonly Dictionary<string, string[]> Projects = new(StringComparer.Ordinal)
    {
        ["Compliance"] = [],
        ["Compliance.Json"] = ["Compliance"],
        ["Compliance.Rulebooks"] = ["Compliance", "Compliance.Json"],
        ["Compliance.Reporting"] = ["Compliance", "Compliance.Json"],
        ["Compliance.Cli"] = ["Compliance", "Compliance.Json", "Compliance.Rulebooks", "Compliance.Reporting"],
        ["Compliance.Web"] = ["Compliance", "Compliance.Json", "Compliance.Rulebooks", "Compliance.Reporting"],
    };

    [Test]
    public void No_folder_of_the_domain_reaches_a_later_one() =>
        Breaches(typeof(Rule).Assembly.GetTypes(), Folders).ShouldBeEmpty();

    [Test]
    public void The_folder_wall_falls_when_an_early_folder_uses_a_late_one() =>
        Breaches([typeof(Planted.Facts.Early)], ["Facts", "Law"]).ShouldBe(["Facts.Early uses Law.Late"]);

    [Test]
    public void Every_type_of_the_domain_stands_in_one_of_its_folders() =>
        typeof(Rule).Assembly.GetExportedTypes().Where(t => FolderOf(t, Folders) < 0).Select(t => t.FullName).ShouldBeEmpty();

    [Test]
    public void The_domain_uses_the_base_class_library_only() =>
        typeof(Rule).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => !n.StartsWith("System.", StringComparison.Ordinal)).ShouldBeEmpty();

    [Test]
    public void Projects_use_each_other_as_drawn()
    {
        foreach (var project in Directory.EnumerateFiles(RepositoryRoot.PathTo("src"), "*.csproj", SearchOption.AllDirectories))
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var used = References(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/'))).ToList();
            Projects.ShouldContainKey(name, "A new project earns its place in the drawing first.");
            PastTheWall(name, used).ShouldBeEmpty($"{name} reaches past its wall");
        }
    }

    [Test]
    public void The_project_wall_falls_when_the_domain_uses_a_shell() =>
        PastTheWall("Compliance", ["Compliance.Cli"]).ShouldBe(["Compliance.Cli"]);

    [Test]
    public void The_domain_has_no_package() =>
        References(RepositoryRoot.PathTo("src", "Compliance", "Compliance.csproj"), "PackageReference").ShouldBeEmpty();

    [Test]
    public void What_an_HR_system_loads_carries_no_compiler_no_Markdown_and_no_web() =>
        References(RepositoryRoot.PathTo("src", "Compliance.Json", "Compliance.Json.csproj"), "PackageReference").ShouldBe(["Newtonsoft.Json"]);

    [TestCase("Ical.Net")]
    [TestCase("DocumentFormat.OpenXml")]
    public void The_calendar_and_Office_packages_are_known_to_the_reports_alone(string package) =>
        Directory.EnumerateFiles(RepositoryRoot.PathTo("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(p => References(p, "PackageReference").Contains(package)).Select(p => Path.GetFileNameWithoutExtension(p)).ShouldBe(["Compliance.Reporting"]);

    [Test]
    public void The_CSV_package_is_known_to_the_reports_alone() =>
        Directory.EnumerateFiles(RepositoryRoot.PathTo("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(p => References(p, "PackageReference").Contains("CsvHelper")).Select(p => Path.GetFileNameWithoutExtension(p)).ShouldBe(["Compliance.Reporting"]);

    private static IEnumerable<string> PastTheWall(string project, IEnumerable<string> used) => used.Except(Projects[project]);

    private static List<string> References(string project, string kind) =>
        [.. XDocument.Load(project).Descendants(kind).Select(r => r.Attribute("Include")!.Value)];

    private static List<string> Breaches(IEnumerable<Type> types, string[] folders) =>
        [.. types.SelectMany(type => Used(type).Select(used => (Type: type, Used: used)))
            .Where(p => FolderOf(p.Type, folders) >= 0 && FolderOf(p.Used, folders) > FolderOf(p.Type, folders))
            .Select(p => $"{folders[FolderOf(p.Type, folders)]}.{p.Type.Name} uses {folders[FolderOf(p.Used, folders)]}.{p.Used.Name}").Distinct().Order(StringComparer.Ordinal)];

    private static int FolderOf(Type type, string[] folders) =>
        Array.FindIndex(folders, f => type.Namespace is { } n && (n.EndsWith("." + f, StringComparison.Ordinal) || n.Contains("." + f + ".", StringComparison.Ordinal)));

    private static IEnumerable<Type> Used(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var signatures = type.GetMethods(all).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType))
            .Concat(type.GetConstructors(all).SelectMany(c => c.GetParameters().Select(p => p.ParameterType)))
            .Concat(type.GetFields(all).Select(f => f.FieldType))
            .Concat(type.GetInterfaces())
            .Concat(type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)).SelectMany(Touched));
        return (type.BaseType is { } parent ? signatures.Append(parent) : signatures).SelectMany(Parts);
    }

    /// <summary>Types a method's body touches: its locals, and the owners of what it calls.</summary>
    private static IEnumerable<Type> Touched(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            yield break;
        foreach (var local in body.LocalVariables)
            yield return local.LocalType;
        var code = body.GetILAsByteArray()!;
        for (var i = 0; i + 4 < code.Length; i++)
        {
            if (code[i] is not (0x28 or 0x6F or 0x73)) // call, callvirt, newobj
                continue;
            if (Resolved(method, BitConverter.ToInt32(code, i + 1)) is { } owner)
                yield return owner;
        }
    }

    private static Type? Resolved(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMethod(token, method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null)?.DeclaringType;
        }
        catch (Exception error) when (error is ArgumentException or BadImageFormatException)
        {
            return null; // the bytes were no call
        }
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
}
