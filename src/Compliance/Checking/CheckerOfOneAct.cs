using Compliance.Cases;

namespace Compliance.Checking;

/// <content>What is asked of one act of a file alone.</content>
public sealed partial class Checker
{
    /// <summary>As <see cref="Check(CaseFile, CheckOptions?)"/>, of one act of the file.</summary>
    internal IReadOnlyList<Finding> Check(CaseFile file, PersonnelAct act, CheckOptions options)
    {
        var verdicts = _work.Value!.Verdicts;
        verdicts.Clear();
        Judge(file, act, _plans.On(ActKinds.NumberOf(act.GetType())), verdicts, options, DecidingOn(file, options), _work.Value!.Plain);
        return Told(file, verdicts, options);
    }

    /// <summary>As <see cref="DutiesAhead(CaseFile, DateOnly, DateOnly)"/>, of one act of the file.</summary>
    internal IReadOnlyList<DueItem> DutiesAhead(CaseFile file, PersonnelAct act, DateOnly on, DateOnly until) => new DutiesAhead(_index, _counter, _underReview, file, on, until).Of(act);
}
