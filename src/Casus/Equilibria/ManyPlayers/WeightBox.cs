namespace Casus.Equilibria.ManyPlayers;

/// <summary>Bounds of the probability of every strategy in a support profile, player by player; each player's sum to one.</summary>
internal sealed class WeightBox
{
    // The rounding of a sum of so few numbers of about one is far below this.
    private const double Slack = 1e-15;
    private readonly int[] _first;

    public WeightBox(int[] first)
    {
        _first = first;
        (Low, High) = (new double[first[^1]], new double[first[^1]]);
        High.AsSpan().Fill(1);
    }

    public double[] Low { get; }

    public double[] High { get; }

    public int PlayerCount => _first.Length - 1;

    public ReadOnlySpan<double> LowOf(int player) => Low.AsSpan(_first[player], _first[player + 1] - _first[player]);

    public ReadOnlySpan<double> HighOf(int player) => High.AsSpan(_first[player], _first[player + 1] - _first[player]);

    public double Width(int place) => High[place] - Low[place];

    public WeightBox Copy()
    {
        var copy = new WeightBox(_first);
        copy.Take(this);
        return copy;
    }

    public void Take(WeightBox other)
    {
        other.Low.CopyTo(Low, 0);
        other.High.CopyTo(High, 0);
    }

    public double MaxWidth()
    {
        var widest = 0.0;
        for (var place = 0; place < Low.Length; place++)
            widest = Math.Max(widest, High[place] - Low[place]);
        return widest;
    }

    /// <summary>An upper bound of the sum of the sizes of a player's weights.</summary>
    public double MassOf(int player)
    {
        var mass = Slack;
        for (var place = _first[player]; place < _first[player + 1]; place++)
            mass += Math.Max(Math.Abs(Low[place]), Math.Abs(High[place]));
        return mass * (1 + Slack);
    }

    /// <summary>Narrows the bounds of a weight; answers whether a value is left.</summary>
    public bool Narrow(int place, double low, double high)
    {
        Low[place] = Math.Max(Low[place], low);
        High[place] = Math.Min(High[place], high);
        return Low[place] <= High[place];
    }

    /// <summary>Narrows every weight to what the others of its player leave of one; answers whether anything is left.</summary>
    public bool Settle()
    {
        for (var player = 0; player < PlayerCount; player++)
        {
            var (low, high) = (0.0, 0.0);
            for (var place = _first[player]; place < _first[player + 1]; place++)
            {
                low += Low[place];
                high += High[place];
            }

            for (var place = _first[player]; place < _first[player + 1]; place++)
                if (!Narrow(place, 1 - (high - High[place]) - (Slack * (1 + high)), 1 - (low - Low[place]) + (Slack * (1 + high))))
                    return false;
        }

        return true;
    }

    public bool IsInside(WeightBox other)
    {
        for (var place = 0; place < Low.Length; place++)
            if (Low[place] < other.Low[place] || High[place] > other.High[place])
                return false;
        return true;
    }
}
