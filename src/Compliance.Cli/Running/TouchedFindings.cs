using Compliance.Checking;
using Compliance.Json;
using Compliance.Law;
using Compliance.Rulebooks.Pins;
using Compliance.Rules;

namespace Compliance.Cli.Running;

/// <summary>A finding that rests on a text in doubt: no more of it than is shown.</summary>
/// <param name="Source">The case file it is in.</param>
/// <param name="Finding">The finding, without its proof.</param>
/// <param name="Numbers">The numbers it rests on.</param>
internal sealed record TouchedFinding(string Source, Finding Finding, IReadOnlyList<string> Numbers);

/// <summary>Judges case files and keeps the findings that rest on provisions whose text differs from its pin.</summary>
internal sealed class TouchedFindings(Shell shell, Rulebook rulebook, ActPins pins, IReadOnlyList<PinDifference> differences, Language language)
{
    private readonly List<TouchedFinding> _all = [];

    /// <summary>Case files judged.</summary>
    public int Judged { get; private set; }

    /// <summary>Case files refused for their faults.</summary>
    public int Refused { get; private set; }

    /// <summary>The findings, in the order of the files, each once.</summary>
    public IReadOnlyList<TouchedFinding> All => _all;

    /// <summary>Provisions of the rulebook that a difference concerns: the one of that number, or all under it.</summary>
    public static IReadOnlyList<ProvisionEntry> Concerned(Rulebook rulebook, string act, string number)
    {
        var own = rulebook.Provisions.Where(p => p.Provision.Act.Id == act);
        var exact = own.Where(p => p.Provision.Number == number).ToList();
        return exact.Count > 0 ? exact : [.. own.Where(p => p.Provision.IsWithin(number))];
    }

    /// <summary>The findings that rest on a number or a provision under it.</summary>
    public IEnumerable<TouchedFinding> On(IReadOnlyList<ProvisionEntry> provisions) =>
        _all.Where(t => provisions.Any(p => t.Numbers.Contains(p.Provision.Number)));

    /// <summary>Judges the files.</summary>
    public void Read(IReadOnlyList<string> paths)
    {
        var numbers = differences.Where(d => !d.IsOutside).SelectMany(d => Concerned(rulebook, pins.Act, d.Number)).Select(p => p.Provision.Number);
        var (resting, checker, reader) = (new RestingFindings(rulebook, pins.Act, pins.Edition, numbers), new Checker(rulebook), new CaseReader());
        using var progress = new Progress(shell, shell.ShowsProgress);
        foreach (var read in paths.SelectMany(reader.ReadPath))
        {
            shell.Stop.ThrowIfCancellationRequested();
            if (read.Faults.Count > 0)
                progress.Wipe();
            foreach (var fault in read.Faults)
                shell.Error.WriteLine(fault.In(language));
            if (read.Case is { } file)
                Keep(read.Source, checker.Check(file), resting);
            else
                Refused++;
            progress.Step();
        }
    }

    private void Keep(string source, IReadOnlyList<Finding> findings, RestingFindings resting)
    {
        Judged++;
        foreach (var finding in findings)
        {
            if (resting.Under(finding) is { Count: > 0 } numbers)
                _all.Add(new(source, finding with { Proof = null, Missing = [] }, numbers));
        }
    }
}
