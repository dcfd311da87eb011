namespace Compliance.Reporting.Publishing;

/// <summary>A number of the document: one cell of one or several tables, a part of a rate, or a sum nobody shows.</summary>
/// <param name="index">Its place among the quantities.</param>
/// <param name="value">Its true value.</param>
internal sealed class Quantity(int index, long value)
{
    public int Index { get; } = index;

    public long Value { get; } = value;

    /// <summary>Ids of the tables that show it; none for one that only follows from others.</summary>
    public HashSet<string> ShownBy { get; } = new(StringComparer.Ordinal);

    public bool IsShown => ShownBy.Count > 0;

    /// <summary>Whether it sums others: it is held back last.</summary>
    public bool IsTotal { get; set; }

    public bool IsSuppressed { get; set; }

    /// <summary>The equations it stands in.</summary>
    public List<Equation> Equations { get; } = [];

    /// <summary>The least a reader has to reckon with: zeros are never held back, so what is held back is at least 1.</summary>
    public long Floor => IsShown ? 1 : 0;

    /// <summary>Whether it is too small to be shown, or to follow from what is shown.</summary>
    public bool IsSmall => Value is > 0 and < PublishingOptions.MinimumCell;
}

/// <summary>A sum that a reader knows to hold: one quantity is the sum of others.</summary>
/// <param name="Terms">The quantities with their signs: the sum -1, what it sums 1. Together they give 0.</param>
internal sealed record Equation(IReadOnlyList<(Quantity Quantity, int Sign)> Terms);

/// <summary>The numbers of a document and the sums between them. Quantities that are the same number are joined before equations are made.</summary>
/// <remarks>A sum or likeness too many makes the edition hold back more, never less: a move that keeps more sums keeps the true ones too.</remarks>
internal sealed class Quantities
{
    private readonly List<long> _values = [];
    private readonly List<int> _parents = [];
    private readonly List<(int Sum, int[] Parts)> _sums = [];
    private readonly List<(int Cell, string Table, bool IsTotal)> _shown = [];
    private readonly HashSet<string> _equations = new(StringComparer.Ordinal);
    private Dictionary<int, Quantity> _made = [];

    /// <summary>A new number, shown by nobody yet.</summary>
    public int Add(long value)
    {
        _values.Add(value);
        _parents.Add(_parents.Count);
        return _parents.Count - 1;
    }

    /// <summary>A table shows a number.</summary>
    public void Show(int number, string table, bool isTotal) => _shown.Add((number, table, isTotal));

    public long ValueOf(int number) => _values[number];

    /// <summary>Two numbers are one.</summary>
    public void Join(int one, int other)
    {
        if (_values[one] != _values[other])
            throw new ArgumentException($"{_values[one]} and {_values[other]} are not the same number.", nameof(other));
        _parents[Root(one)] = Root(other);
    }

    /// <summary>A number is the sum of others.</summary>
    public void Sum(int sum, params int[] parts)
    {
        if (parts.Sum(p => _values[p]) != _values[sum])
            throw new ArgumentException($"{_values[sum]} is not the sum.", nameof(sum));
        _sums.Add((sum, parts));
    }

    /// <summary>The quantities, once all is joined.</summary>
    public IReadOnlyList<Quantity> Make()
    {
        _made = [];
        var quantities = new List<Quantity>();
        for (var i = 0; i < _parents.Count; i++)
        {
            if (Root(i) != i)
                continue;
            quantities.Add(new(quantities.Count, _values[i]));
            _made[i] = quantities[^1];
        }
        foreach (var (cell, table, isTotal) in _shown)
        {
            Of(cell).ShownBy.Add(table);
            Of(cell).IsTotal |= isTotal;
        }
        foreach (var (sum, parts) in _sums)
            Equate(sum, parts);
        return quantities;
    }

    /// <summary>The quantity a number became.</summary>
    public Quantity Of(int number) => _made[Root(number)];

    private void Equate(int sum, int[] parts)
    {
        var terms = parts.Select(p => (Of(p), 1)).Append((Of(sum), -1)).GroupBy(t => t.Item1).Select(g => (Quantity: g.Key, Sign: g.Sum(t => t.Item2))).Where(t => t.Sign != 0).OrderBy(t => t.Quantity.Index).ToList();
        if (terms.Count == 0 || !_equations.Add(string.Join(' ', terms.Select(t => $"{t.Quantity.Index}*{t.Sign}"))))
            return;
        var equation = new Equation(terms);
        foreach (var (quantity, _) in terms)
            quantity.Equations.Add(equation);
    }

    private int Root(int number)
    {
        while (_parents[number] != number)
            number = _parents[number] = _parents[_parents[number]];
        return number;
    }
}
