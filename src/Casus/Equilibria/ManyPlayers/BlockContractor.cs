namespace Casus.Equilibria.ManyPlayers;

/// <summary>Narrows one player's weights by all equations at once that are linear in them, the others' weights held in their bounds.</summary>
/// <remarks>
/// At the middle of the box the best-determined equations are solved for the player's weights; each weight is then a combination of
/// equations plus a remainder that is small where the others are well known. The combination is made of the payoff tables themselves, before
/// they are averaged, so that what two equations share cancels (preconditioning as in Neumaier 1990, chapter 4, here over simplices).
/// </remarks>
internal sealed class BlockContractor(SupportSystem system)
{
    private readonly double[] _combined = new double[system.Rows.Length == 0 ? 1 : system.Rows.Max(row => row.Table.Length)];
    private readonly double[] _low = new double[system.First[^1]];
    private readonly double[] _high = new double[system.First[^1]];
    private readonly double[] _part = new double[2 * system.First[^1]];
    private readonly List<int> _rows = [];

    /// <summary>Narrows a player's weights; answers whether anything is left. Slopes are those over a box that holds this one.</summary>
    public bool Narrow(int player, Slopes slopes, WeightBox box)
    {
        var unknowns = system.SizeOf(player) - 1;
        if (unknowns == 0 || !Choose(player, unknowns, slopes) || Inverse(player, unknowns, slopes) is not { } inverse)
            return true;
        for (var t = 0; t < unknowns; t++)
            if (!NarrowOne(player, t, inverse.AsSpan(t * unknowns, unknowns), slopes, box))
                return false;
        return true;
    }

    private bool NarrowOne(int player, int t, ReadOnlySpan<double> combination, Slopes slopes, WeightBox box)
    {
        var (count, first) = (system.SizeOf(player), system.First[player]);
        var low = _low.AsSpan(0, count);
        var high = _high.AsSpan(0, count);
        low.Clear();
        high.Clear();
        var error = 0.0;
        for (var owner = 0; owner < system.Players; owner++)
            error += AddPart(owner, player, combination, slopes, box, low, high);

        // Σ (shift + δ + rest) x = 0 and Σ x = 1 give x = −shift − Σ rest x.
        var shift = (low[^1] + high[^1]) * 0.5;
        var size = Math.Abs(shift) + 1;
        for (var place = 0; place < count; place++)
        {
            size = Math.Max(size, Math.Max(Math.Abs(low[place]), Math.Abs(high[place])) + Math.Abs(shift) + 1);
            low[place] -= shift + (place == t ? 1 : 0);
            high[place] -= shift + (place == t ? 1 : 0);
        }

        var mass = slopes.MassOf(player);
        error = (error + (size * 8 * SimplexRange.Roundoff)) * (1 + mass);
        var least = SimplexRange.Least(low, 0, 1, box.LowOf(player), box.HighOf(player), mass) - error;
        var most = SimplexRange.Most(high, 0, 1, box.LowOf(player), box.HighOf(player), mass) + error;
        return box.Narrow(first + t, -shift - most, -shift - least);
    }

    // The combination of one owner's equations, averaged over everyone but the owner and the player; answers a bound of its rounding errors.
    private double AddPart(
        int owner,
        int player,
        ReadOnlySpan<double> combination,
        Slopes slopes,
        WeightBox box,
        Span<double> low,
        Span<double> high
    )
    {
        unchecked
        {
            var (size, used, mass) = (0.0, 0, 1.0);
            for (var q = 0; q < combination.Length; q++)
            {
                var row = system.Rows[_rows[q]];
                if (row.Player != owner || combination[q] == 0)
                    continue;
                if (used++ == 0)
                    _combined.AsSpan(0, row.Table.Length).Clear();
                for (var place = 0; place < row.Table.Length; place++)
                    _combined[place] += combination[q] * row.Table[place];
                size += Math.Abs(combination[q]) * row.Largest;
            }

            if (used == 0)
                return 0;
            var length = system.Rows[_rows[0]].Table.Length;
            foreach (var row in _rows)
                if (system.Rows[row].Player == owner)
                    length = system.Rows[row].Table.Length;
            var partLow = _part.AsSpan(0, low.Length);
            var partHigh = _part.AsSpan(low.Length, low.Length);
            slopes.Average(_combined.AsSpan(0, length), owner, player, box, partLow, partHigh);
            for (var place = 0; place < low.Length; place++)
            {
                low[place] += partLow[place];
                high[place] += partHigh[place];
            }

            for (var other = 0; other < system.Players; other++)
                if (other != owner && other != player)
                    mass *= slopes.MassOf(other);
            return size * mass * (used + 8) * SimplexRange.Roundoff * 2;
        }
    }

    // Equations by which the player's weights are known best: elimination with the row that is largest compared with its uncertainty.
    private bool Choose(int player, int unknowns, Slopes slopes)
    {
        unchecked
        {
            _rows.Clear();
            var count = 0;
            for (var row = 0; row < system.Ties; row++)
                if (system.Rows[row].Player != player)
                    count++;
            if (count < unknowns)
                return false;
            Span<double> matrix = count * unknowns <= 512 ? stackalloc double[count * unknowns] : new double[count * unknowns];
            Span<int> source = count <= 128 ? stackalloc int[count] : new int[count];
            Fill(player, unknowns, slopes, matrix, source);
            for (var column = 0; column < unknowns; column++)
            {
                var best = column;
                for (var row = column + 1; row < count; row++)
                    if (Math.Abs(matrix[(row * unknowns) + column]) > Math.Abs(matrix[(best * unknowns) + column]))
                        best = row;
                if (!(Math.Abs(matrix[(best * unknowns) + column]) > 1e-12))
                    return false;
                (source[column], source[best]) = (source[best], source[column]);
                for (var c = 0; c < unknowns; c++)
                    (matrix[(column * unknowns) + c], matrix[(best * unknowns) + c]) = (
                        matrix[(best * unknowns) + c],
                        matrix[(column * unknowns) + c]
                    );
                for (var row = column + 1; row < count; row++)
                {
                    var factor = matrix[(row * unknowns) + column] / matrix[(column * unknowns) + column];
                    for (var c = column; c < unknowns; c++)
                        matrix[(row * unknowns) + c] -= factor * matrix[(column * unknowns) + c];
                }

                _rows.Add(source[column]);
            }

            return true;
        }
    }

    private void Fill(int player, int unknowns, Slopes slopes, Span<double> matrix, Span<int> source)
    {
        unchecked
        {
            var next = 0;
            for (var row = 0; row < system.Ties; row++)
            {
                if (system.Rows[row].Player == player)
                    continue;
                var low = slopes.LowOf(row, player);
                var high = slopes.HighOf(row, player);
                var doubt = system.Rows[row].Largest * 1e-9;
                for (var t = 0; t <= unknowns; t++)
                    doubt = Math.Max(doubt, high[t] - low[t]);
                for (var t = 0; t < unknowns; t++)
                    matrix[(next * unknowns) + t] = doubt > 0 ? (low[t] + high[t] - low[unknowns] - high[unknowns]) / doubt : 0;
                source[next++] = row;
            }
        }
    }

    private double[]? Inverse(int player, int unknowns, Slopes slopes)
    {
        var matrix = new double[unknowns * unknowns];
        for (var q = 0; q < unknowns; q++)
        {
            var low = slopes.LowOf(_rows[q], player);
            var high = slopes.HighOf(_rows[q], player);
            for (var t = 0; t < unknowns; t++)
                matrix[(q * unknowns) + t] = (low[t] + high[t] - low[unknowns] - high[unknowns]) * 0.5;
        }

        return SmallMatrix.Inverse(matrix, unknowns);
    }
}
