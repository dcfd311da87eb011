using Compliance.Cases;
using Compliance.Checking;
using Compliance.Rules;
using Compliance.Tests.Json;
using Compliance.Tests.Rulebooks;

namespace Compliance.Tests.Checking;

/// <summary>Case files judged by the small rulebook. Quotation marks in properties are written as apostrophes.</summary>
internal static class Small
{
    public const string Setting = "SM-7-1.1-setting";
    public const string Dignity = "SM-7-1.4-dignity";
    public const string TenDays = "SM-7-2.1-ten-days";
    public const string Kept = "SM-7-2.2-kept";
    public const string Signed = "SM-7-2.3-signed";

    private static readonly Lazy<Checker> Checker = new(() => new(SmallRulebook.Rulebook));

    /// <summary>A file with one oath, drawn up on 1 June 2022.</summary>
    public static CaseFile Oath(string properties, string others = "") =>
        File($"'acts':[{{'act':'oath','id':'o',{properties}}}]{others}");

    /// <summary>A file with one permanent admission, drawn up on <paramref name="asOf"/>.</summary>
    public static CaseFile Admission(string properties, string asOf = "2022-06-01", string others = "") =>
        File($"'acts':[{{'act':'permanent-admission','id':'p',{properties}}}{others}]", asOf);

    public static CaseFile File(string properties, string asOf = "2022-06-01") =>
        Documents.File($"'asOf':'{asOf}',{properties}".Replace('\'', '"'));

    public static Finding By(this CaseFile file, string rule, string? knownOn = null)
    {
        file.Acts.TryGet(out var acts);
        return Checker.Value.Explain(file, acts[0], rule, knownOn is null ? null : DateOnly.Parse(knownOn)).ShouldNotBeNull();
    }

    public static IReadOnlyList<Finding> All(this CaseFile file) => Checker.Value.Check(file);

    /// <summary>Everything a rulebook says of a file in which much occurs, as text.</summary>
    public static IReadOnlyList<string> Verdicts(Rulebook rulebook)
    {
        var file = File("""
            'acts':[{'act':'oath','id':'o1','date':'2020-05-04','isSolemn':true,'isSigned':true,'handOnConstitution':true},
            {'act':'oath','id':'o2','date':'2021-06-01','isSolemn':true,'underStateFlag':false,'earlierOathOn':null},
            {'act':'oath','id':'o3','date':'2021-06-02','isSolemn':false},{'act':'oath','id':'o4'},
            {'act':'permanent-admission','id':'p1','date':'2021-03-10','isFirst':true,'hasOrder':true,'dutiesFrom':'2021-03-10','oath':'o3'}]
            """);
        return [.. new Checker(rulebook).Check(file, new() { WithProof = true }).Select(f => Says(f))];
    }

    private static string Says(Finding f) => string.Join(" | ", f.Act.Id, f.Rule, f.Outcome, f.Message.Az, f.Version?.Citation.Az, string.Join(", ", f.Caveats),
        string.Join(", ", f.Missing.Select(m => string.Join("+", m.Facts.Select(p => p.Path)))), string.Join(", ", f.Proof?.DecidingFacts.Select(d => d.Path + "=" + d.Value.Az) ?? []));
}
