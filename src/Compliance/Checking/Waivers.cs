using Compliance.Cases;
using Compliance.Facts;

namespace Compliance.Checking;

/// <summary>Finds the waiver that covers a violation.</summary>
internal static class Waivers
{
    /// <summary>
    /// The waiver on file for that rule and act that names its ground and approver, was given by the day of the check and has not expired on it:
    /// the knowledge day, else the day the file was drawn up. One whose days cannot be compared with that day covers nothing.
    /// </summary>
    public static Waiver? For(CaseFile file, PersonnelAct act, string rule, DateOnly? knownOn)
    {
        file.Waivers.TryGet(out var waivers);
        if (waivers.Count == 0)
            return null;
        var day = knownOn is { } known ? Fact<DateOnly>.Known(known) : file.AsOf;
        return waivers.FirstOrDefault(w =>
            (w.Rule == rule & w.Act == act.Id & w.Ground.IsGiven & w.ApprovedBy.IsGiven & w.On <= day & (w.ExpiresOn.IsNone | w.ExpiresOn >= day)).IsTrue);
    }
}
