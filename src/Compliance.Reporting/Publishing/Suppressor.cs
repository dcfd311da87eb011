namespace Compliance.Reporting.Publishing;

/// <summary>
/// Holds back small quantities, and as many others as it takes that none of them can be recomputed. For each it finds a move: held-back quantities that go up and down together
/// so that every sum still holds. All values along the move fit all that is published; it counts only where it is at least 5 long, none below 1.
/// </summary>
/// <remarks>A move stays good whatever is held back later, so one pass is enough. It is itself the proof of protection.</remarks>
internal sealed class Suppressor(IReadOnlyList<Quantity> quantities, Action<IReadOnlyList<Quantity>> leaveOut)
{
    private readonly HashSet<Quantity> _protected = [];

    /// <summary>Holds back what has to be.</summary>
    public void Run(CancellationToken stop)
    {
        var small = quantities.Where(q => q.IsSmall && (q.IsShown || q.Equations.Count > 0)).OrderByDescending(q => q.Value).ThenBy(q => q.Index).ToList();
        foreach (var quantity in small.Where(q => q.IsShown))
            quantity.IsSuppressed = true;
        foreach (var quantity in small)
        {
            stop.ThrowIfCancellationRequested();
            Protect(quantity);
        }
    }

    private void Protect(Quantity quantity)
    {
        while (!_protected.Contains(quantity))
        {
            if (new MoveSearch(quantity).Find() is { } move)
            {
                foreach (var moved in move)
                {
                    moved.IsSuppressed |= moved.IsShown;
                    _protected.Add(moved);
                }
            }
            else if (!LeaveOutAround(quantity))
            {
                _protected.Add(quantity); // Nothing that has to do with it is shown any more.
            }
        }
    }

    /// <summary>The last resort: what stands in a sum with it is not shown at all.</summary>
    private bool LeaveOutAround(Quantity quantity)
    {
        var near = new HashSet<Quantity> { quantity };
        for (var grew = true; grew;)
        {
            var shown = near.Where(q => q.IsShown).ToList();
            if (shown.Count > 0)
            {
                leaveOut(shown);
                return true;
            }
            grew = false;
            foreach (var next in near.SelectMany(q => q.Equations).SelectMany(e => e.Terms).Select(t => t.Quantity).ToList())
                grew |= near.Add(next);
        }
        return false;
    }
}
