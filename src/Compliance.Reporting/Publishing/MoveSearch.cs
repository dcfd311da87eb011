namespace Compliance.Reporting.Publishing;

/// <summary>Finds a cheap move of a quantity: changes of others that keep every sum, and that can go on for long enough.</summary>
internal sealed class MoveSearch(Quantity start)
{
    private const int MostStates = 3000;
    private const int MostBranches = 8;
    private const int MostRoomyBranches = 6;
    private const int MostQuantities = 40;
    private const double OpenCost = 1; // what closing a sum usually costs
    private const long Endless = long.MaxValue / 4;

    private readonly PriorityQueue<State, (double Cost, int Order)> _open = new();
    private int _order;

    /// <summary>The quantities of the move; <c>null</c> where none was found.</summary>
    public IEnumerable<Quantity>? Find()
    {
        _open.Enqueue(new State(null, start, 1, 0) { Open = start.Equations.Count }, (0, _order++));
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
            var next = new State(state, quantity, change, state.Cost + CostOf(quantity)) { Open = state.Open + Opened(changes, quantity, change) };
            if (next.Length >= PublishingOptions.ProtectionWidth)
                choices.Add((next, next.Cost + next.Open * OpenCost));
        }
        var ordered = choices.OrderBy(c => c.Rank).ThenBy(c => c.State.Quantity.Index).ToList();
        // What is held back already costs nothing, but is mostly small, and a move over small numbers is short.
        var roomy = ordered.Skip(MostBranches).Where(c => c.State.Room >= PublishingOptions.ProtectionWidth).Take(MostRoomyBranches);
        foreach (var (next, rank) in ordered.Take(MostBranches).Concat(roomy))
            _open.Enqueue(next, (rank, _order++));
    }

    /// <summary>What holding a quantity back costs the reader, totals and large counts most; next to nothing for what is held back already, so that moves stay short.</summary>
    private static double CostOf(Quantity quantity) =>
        !quantity.IsShown ? 0.1 : quantity.IsSuppressed ? 0.3 : 1 + 0.1 * Math.Log2(quantity.Value + 1) + (quantity.IsTotal ? 3 : 0);

    /// <summary>How many sums a change opens, less those it closes.</summary>
    private static int Opened(Dictionary<Quantity, int> changes, Quantity quantity, int change)
    {
        var opened = 0;
        foreach (var equation in quantity.Equations)
            opened += (Excess(equation, changes, quantity, change) == 0 ? 0 : 1) - (Excess(equation, changes, null, 0) == 0 ? 0 : 1);
        return opened;
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
            Room = (quantity.Value - quantity.Floor) / Math.Abs(change);
            (_up, _down) = change < 0 ? (Math.Min(_up, Room), _down) : (_up, Math.Min(_down, Room));
        }

        public Quantity Quantity { get; }

        public double Cost { get; }

        /// <summary>How many sums do not hold yet.</summary>
        public int Open { get; init; }

        /// <summary>How far the last quantity can go down.</summary>
        public long Room { get; }

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
