using System.Globalization;
using Compliance.Cases;
using Compliance.Checking;

namespace Compliance.Reporting.Parts;

/// <summary>Where acts and findings of one file stand on the page.</summary>
internal sealed class Places
{
    private readonly Dictionary<PersonnelAct, string> _acts = [];

    /// <summary>The places of a file, the <paramref name="number"/>-th of the report.</summary>
    public Places(CaseFile file, int number)
    {
        File = string.Create(CultureInfo.InvariantCulture, $"f{number}");
        file.Acts.TryGet(out var acts);
        for (var i = 0; i < acts.Count; i++)
            _acts[acts[i]] = string.Create(CultureInfo.InvariantCulture, $"{File}-a{i}");
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The part on an act.</summary>
    public string Of(PersonnelAct act) => _acts[act];

    /// <summary>The findings of a kind on an act.</summary>
    public string Of(PersonnelAct act, FindingKind kind) => $"{_acts[act]}-{kind.Code}";

    /// <summary>A finding.</summary>
    public string Of(Finding finding) => $"{_acts[finding.Act]}-{Page.Anchor(finding.Rule)}";

    /// <summary>The act a fact belongs to, by the fact's path; <c>null</c> where it belongs to none.</summary>
    public string? OfPath(string path)
    {
        const string Acts = "acts[";
        var end = path.IndexOf(']', StringComparison.Ordinal);
        var place = path.StartsWith(Acts, StringComparison.Ordinal) && end > 0 ? $"{File}-a{path[Acts.Length..end]}" : null;
        return place is not null && _acts.ContainsValue(place) ? place : null;
    }
}
