namespace Compliance.Reporting.Publishing;

/// <summary>Finds a cheap move of a quantity: changes of others that keep every sum, and that can go on for long enough.</summary>
internal sealed class MoveSearch(Quantity start)
{
    private const int MostStates = 3000;
    private const int MostBranches = 10;
    private const int MostQuantities = 40;
    private const long Endless = long.MaxValue / 4;

    private readonly PriorityQueue<State, (double Cost, int Order)> _open = new();
    private int _order;

    /// <summary>The quantities of the move; <c>null</c> where none was found.</summary>
    public IEnumerable<Quantity>? Find()
    {
        Push(new State(null, start, 1, 0));
        for (var tried = 0; tried < MostStates && _open.TryDequeue(out var state, out _); tried++)
        {
            var changes = state.Changes();
            if (Unbalanced(changes) is not var (equation, excess))
                return changes.Keys.OrderBy(q => q.Index);
            if (changes.Count < MostQuantities)
                Branch(state, changes, equation, excess);
        }
        return null;
    }

    private void Branch(State state, Dictionary<Quantity, int> changes, Equation equation, int excess)
    {
        var choices = new List<(State State, double Rank)>();
        foreach (var (quantity, sign) in equation.Terms)
        {
            if (excess % sign != 0 || changes.ContainsKey(quantity) || quantity.Value == 0 && quantity.IsShown)
                continue;
            var change = -excess / sign;
            var next = new State(state, quantity, change, state.Cost + CostOf(quantity));
            if (next.Length >= PublishingOptions.ProtectionWidth)
                choices.Add((next, next.Cost + Loose(changes, quantity, change)));
        }
        foreach (var (next, rank) in choices.OrderBy(c => c.Rank).ThenBy(c => c.State.Quantity.Index).Take(MostBranches))
            _open.Enqueue(next, (rank, _order++));
    }

    private void Push(State state) => _open.Enqueue(state, (0, _order++));

    /// <summary>What holding a quantity back costs the reader: nothing for what is held back already; totals and large counts most.</summary>
    private static double CostOf(Quantity quantity) =>
        !quantity.IsShown ? 0.01 : quantity.IsSuppressed ? 0.05 : 1 + 0.1 * Math.Log2(quantity.Value + 1) + (quantity.IsTotal ? 3 : 0);

    /// <summary>How many sums a change would leave open, less those it closes: a rank, not a bound.</summary>
    private static double Loose(Dictionary<Quantity, int> changes, Quantity quantity, int change)
    {
        var loose = 0.0;
        foreach (var equation in quantity.Equations)
            loose += Excess(equation, changes, quantity, change) == 0 ? -0.6 : 0.6;
        return loose;
    }

    private static (Equation Equation, int Excess)? Unbalanced(Dictionary<Quantity, int> changes)
    {
        foreach (var quantity in changes.Keys)
        {
            foreach (var equation in quantity.Equations)
            {
                if (Excess(equation, changes, null, 0) is var excess && excess != 0)
                    return (equation, excess);
            }
        }
        return null;
    }

    private static int Excess(Equation equation, Dictionary<Quantity, int> changes, Quantity? also, int change)
    {
        var excess = 0;
        foreach (var (quantity, sign) in equation.Terms)
            excess += sign * (quantity == also ? change : changes.GetValueOrDefault(quantity));
        return excess;
    }

    /// <summary>A move as far as it was made: the last change, and those before it.</summary>
    private sealed class State
    {
        private readonly State? _before;
        private readonly long _up;
        private readonly long _down;
        private readonly int _change;

        public State(State? before, Quantity quantity, int change, double cost)
        {
            (_before, Quantity, _change, Cost) = (before, quantity, change, cost);
            (_up, _down) = before is null ? (Endless, Endless) : (before._up, before._down);
            var room = (quantity.Value - quantity.Floor) / Math.Abs(change);
            (_up, _down) = change < 0 ? (Math.Min(_up, room), _down) : (_up, Math.Min(_down, room));
        }

        public Quantity Quantity { get; }

        public double Cost { get; }

        /// <summary>How far the move can go, both ways together.</summary>
        public long Length => _up + _down;

        public Dictionary<Quantity, int> Changes()
        {
            var changes = new Dictionary<Quantity, int>();
            for (var state = this; state is not null; state = state._before)
                changes[state.Quantity] = state._change;
            return changes;
        }
    }
}
