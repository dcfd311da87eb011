using Compliance.Web.Accounts;
using Compliance.Web.Security;
using Compliance.Web.Texts;

namespace Compliance.Web.Pages.Administration;

/// <summary>A form that gives bodies: to an account or to a key.</summary>
public abstract class RightsForm : FormPage
{
    private const int MostBodies = 500;

    /// <summary>Role chosen.</summary>
    public string RoleCode { get; protected set; } = "";

    /// <summary>Whether all bodies are given.</summary>
    public bool AllBodies { get; protected set; }

    /// <summary>Ids of the bodies given, one a line.</summary>
    public string Bodies { get; protected set; } = "";

    /// <summary>Whether the account cannot sign in.</summary>
    public bool IsDisabled { get; protected set; }

    /// <summary>Reads which bodies are given.</summary>
    protected IReadOnlyList<string> BodiesOf(string? reach, string? bodies)
    {
        (AllBodies, Bodies) = (reach == "all", bodies ?? "");
        var ids = Bodies.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        if (reach is not ("all" or "some"))
            Wrong("reach-all", AdministrationTexts.ReachMissing);
        else if (!AllBodies && ids.Count == 0)
            Wrong("bodies", AdministrationTexts.BodiesMissing);
        if (ids.Count > MostBodies || ids.Any(i => i.Length > AccountBook.LongestBody || i.Any(char.IsControl)))
            Wrong("bodies", AdministrationTexts.BodiesTooLong);
        return AllBodies ? [] : ids;
    }

    /// <summary>Reads the rights of an account; <c>null</c> where something is wrong.</summary>
    protected AccountRights? RightsOf(string? role, string? reach, string? bodies, bool isDisabled)
    {
        (RoleCode, IsDisabled) = (role ?? "", isDisabled);
        if (Role.Find(RoleCode) is not { } found)
        {
            Wrong("role-" + Role.All[0].Code, AdministrationTexts.RoleMissing);
            _ = BodiesOf(reach, bodies);
            return null;
        }
        var given = BodiesOf(reach, bodies);
        return Faults.Count > 0 ? null : new(found, AllBodies, given, isDisabled);
    }
}
