namespace Compliance.Tests.Reporting.Publishing;

/// <summary>
/// What a reader with a computer can find out: the least and greatest value of every unknown, for all that is published. Unknowns are whole numbers from a floor on, related by sums.
/// Bounds come from the simplex method; both ends are then looked for among whole numbers.
/// </summary>
internal sealed class LinearAttack
{
    private const double Tiny = 1e-7;
    private const long Far = 20_000;

    private readonly long[] _floors;
    private readonly List<(int[] Terms, int[] Signs, long Right)> _rows = [];
    private readonly List<List<int>> _rowsOf;
    private double[][] _tableau = [];
    private int[] _basis = [];

    public LinearAttack(IReadOnlyList<long> floors, IEnumerable<(IReadOnlyList<(int Unknown, int Sign)> Terms, long Right)> equations)
    {
        _floors = [.. floors];
        foreach (var (terms, right) in equations)
        {
            var joined = terms.GroupBy(t => t.Unknown).Select(g => (g.Key, Sign: g.Sum(t => t.Sign))).Where(t => t.Sign != 0).ToList();
            if (joined.Count > 0)
                _rows.Add(([.. joined.Select(t => t.Key)], [.. joined.Select(t => t.Sign)], right - joined.Sum(t => t.Sign * floors[t.Key])));
        }
        _rowsOf = [.. Enumerable.Range(0, _floors.Length).Select(x => Enumerable.Range(0, _rows.Count).Where(r => _rows[r].Terms.Contains(x)).ToList())];
        FirstPhase();
    }

    /// <summary>The range of an unknown; the far end is <see cref="long.MaxValue"/> where nothing bounds it.</summary>
    public (long Least, long Greatest) RangeOf(int unknown)
    {
        var least = (long)Math.Ceiling(-Maximise(unknown, -1) - Tiny);
        var top = Maximise(unknown, 1);
        var greatest = double.IsPositiveInfinity(top) ? Far : (long)Math.Floor(top + Tiny);
        while (least < greatest && !IsPossible(unknown, least))
            least++;
        var proven = Math.Min(greatest, least + 6); // as far as matters here
        while (proven > least && !IsPossible(unknown, proven))
            proven--;
        if (proven < Math.Min(greatest, least + 6))
            greatest = proven;
        return (least + _floors[unknown], greatest == Far ? long.MaxValue : greatest + _floors[unknown]);
    }

    /// <summary>Whether whole numbers exist with one unknown at a value.</summary>
    private bool IsPossible(int unknown, long value)
    {
        var (low, high) = (new long[_floors.Length], Enumerable.Repeat(Far, _floors.Length).ToArray());
        (low[unknown], high[unknown]) = (value, value);
        var budget = 20_000;
        return Search(low, high, ref budget);
    }

    private bool Search(long[] low, long[] high, ref int budget)
    {
        if (budget-- <= 0 || !Propagate(low, high))
            return false;
        var open = Enumerable.Range(0, low.Length).Where(x => low[x] < high[x] && _rowsOf[x].Count > 0).OrderBy(x => high[x] - low[x]).Cast<int?>().FirstOrDefault();
        if (open is not { } next)
            return true;
        for (var value = low[next]; value <= Math.Min(high[next], low[next] + 60); value++)
        {
            var (l, h) = ((long[])low.Clone(), (long[])high.Clone());
            (l[next], h[next]) = (value, value);
            if (Search(l, h, ref budget))
                return true;
        }
        return false;
    }

    private bool Propagate(long[] low, long[] high)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (terms, signs, right) in _rows)
            {
                var (least, most) = (0L, 0L);
                for (var i = 0; i < terms.Length; i++)
                {
                    least += signs[i] > 0 ? signs[i] * low[terms[i]] : signs[i] * high[terms[i]];
                    most += signs[i] > 0 ? signs[i] * high[terms[i]] : signs[i] * low[terms[i]];
                }
                if (least > right || most < right)
                    return false;
                for (var i = 0; i < terms.Length; i++)
                {
                    var (x, s) = (terms[i], signs[i]);
                    var (own, ownMost) = s > 0 ? (s * low[x], s * high[x]) : (s * high[x], s * low[x]);
                    var (to, from) = (right - (least - own), right - (most - ownMost)); // s * x lies between from and to
                    var (newLow, newHigh) = s > 0 ? (CeilingOf(from, s), FloorOf(to, s)) : (CeilingOf(-to, -s), FloorOf(-from, -s));
                    if (newLow > low[x])
                        (low[x], changed) = (newLow, true);
                    if (newHigh < high[x])
                        (high[x], changed) = (newHigh, true);
                    if (low[x] > high[x])
                        return false;
                    if (changed)
                        break;
                }
            }
        }
        return true;
    }

    private static long FloorOf(long a, long b) => a >= 0 ? a / b : -((-a + b - 1) / b);

    private static long CeilingOf(long a, long b) => -FloorOf(-a, b);

    private void FirstPhase()
    {
        var (n, m) = (_floors.Length, _rows.Count);
        _basis = [.. Enumerable.Range(n, m)];
        _tableau = [.. _rows.Select((row, r) =>
        {
            var line = new double[n + m + 1];
            var sign = row.Right < 0 ? -1 : 1;
            for (var i = 0; i < row.Terms.Length; i++)
                line[row.Terms[i]] = sign * row.Signs[i];
            line[n + r] = 1;
            line[^1] = sign * row.Right;
            return line;
        })];
        var cost = new double[n + m + 1];
        for (var a = n; a < n + m; a++)
            cost[a] = -1;
        if (Solve(cost, n + m) < -1e-5)
            throw new InvalidOperationException("What is published contradicts itself.");
        for (var r = 0; r < m; r++)
        {
            var into = _basis[r] < n ? -1 : Array.FindIndex(_tableau[r], 0, n, v => Math.Abs(v) > Tiny);
            if (into >= 0)
                Pivot(r, into);
        }
    }

    private double Maximise(int unknown, int sign)
    {
        var cost = new double[_floors.Length + _rows.Count + 1];
        cost[unknown] = sign;
        return Solve(cost, _floors.Length);
    }

    /// <summary>Simplex over the first <paramref name="width"/> columns: the steepest column, or Bland's rule when it does not end.</summary>
    private double Solve(double[] cost, int width)
    {
        var reduced = (double[])cost.Clone();
        for (var r = 0; r < _basis.Length; r++)
            Subtract(reduced, _tableau[r], cost[_basis[r]]);
        for (var step = 0; ; step++)
        {
            var into = -1;
            for (var j = 0; j < width && (step < 500 || into < 0); j++)
            {
                if (reduced[j] > Tiny && (into < 0 || reduced[j] > reduced[into]))
                    into = j;
            }
            if (into < 0)
                return -reduced[^1];
            var outRow = -1;
            for (var r = 0; r < _basis.Length; r++)
            {
                if (_tableau[r][into] > Tiny && (outRow < 0 || Ratio(r, into) < Ratio(outRow, into) - 1e-12 || Math.Abs(Ratio(r, into) - Ratio(outRow, into)) <= 1e-12 && _basis[r] < _basis[outRow]))
                    outRow = r;
            }
            if (outRow < 0)
                return double.PositiveInfinity;
            Pivot(outRow, into);
            Subtract(reduced, _tableau[outRow], reduced[into]);
        }
    }

    private static void Subtract(double[] from, double[] row, double factor)
    {
        for (var j = 0; factor != 0 && j < row.Length; j++)
            from[j] -= factor * row[j];
    }

    private double Ratio(int row, int column) => _tableau[row][^1] / _tableau[row][column];

    private void Pivot(int row, int column)
    {
        var by = _tableau[row][column];
        for (var j = 0; j < _tableau[row].Length; j++)
            _tableau[row][j] /= by;
        for (var r = 0; r < _tableau.Length; r++)
        {
            var factor = r == row ? 0 : _tableau[r][column];
            Subtract(_tableau[r], _tableau[row], factor);
        }
        _basis[row] = column;
    }
}
