namespace Casus.Uncertainty.Information;

/// <summary>Functions of some inputs whose sums stand for the mean payoff given these inputs: cubic splines of each, and products for pairs.</summary>
/// <remarks>
/// Restricted cubic splines (Stone and Koo 1985; knots at quantiles, straight beyond the outer ones), so that far draws do not swing. The
/// columns are made orthonormal one after the other; those that say nothing new are left out.
/// </remarks>
internal sealed class SplineBasis
{
    private readonly List<double[]> _columns = [];

    /// <summary>The functions at each draw.</summary>
    /// <param name="inputs">For each input, its value in each draw.</param>
    /// <param name="knots">How many knots each input gets, 3 or more.</param>
    public SplineBasis(double[][] inputs, int knots)
    {
        var draws = inputs[0].Length;
        var ones = new double[draws];
        Array.Fill(ones, 1);
        Take(ones);
        var splines = Array.ConvertAll(inputs, input => Splines(input, knots));
        foreach (var column in splines.SelectMany(s => s))
            Take(column);
        // Products of the lower functions of each pair; as many as leave most draws to estimate the error.
        var each = Math.Clamp(knots - 1, 2, 4);
        for (var i = 0; i < splines.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                foreach (var a in splines[i].Take(each))
                {
                    foreach (var b in splines[j].Take(each))
                        Take([.. a.Zip(b, (x, y) => x * y)]);
                }
            }
        }
    }

    /// <summary>The columns, orthonormal.</summary>
    public IReadOnlyList<double[]> Functions => _columns;

    private static double[][] Splines(double[] input, int knots)
    {
        var sorted = input.Order().ToArray();
        var (middle, width) = (
            sorted[sorted.Length / 2],
            sorted[(int)(0.95 * (sorted.Length - 1))] - sorted[(int)(0.05 * (sorted.Length - 1))]
        );
        width = width > 0 ? width : Math.Max(sorted[^1] - sorted[0], double.Epsilon);
        var places = Enumerable
            .Range(0, knots)
            .Select(i => sorted[(int)((0.02 + (0.96 * i / (knots - 1))) * (sorted.Length - 1))])
            .Distinct()
            .ToArray();
        List<double[]> columns = [Array.ConvertAll(input, x => (x - middle) / width)];
        if (places.Length < 3)
            return [.. columns];
        var (last, before) = (places[^1], places[^2]);
        for (var j = 0; j < places.Length - 2; j++)
        {
            var knot = places[j];
            columns.Add(
                Array.ConvertAll(
                    input,
                    x =>
                        Cube((x - knot) / width)
                        - (Cube((x - before) / width) * (last - knot) / (last - before))
                        + (Cube((x - last) / width) * (before - knot) / (last - before))
                )
            );
        }

        return [.. columns];
    }

    private static double Cube(double x) => x <= 0 ? 0 : x * x * x;

    // Gram and Schmidt, twice, which is enough (Giraud, Langou and Rozložník 2005).
    private void Take(double[] column)
    {
        var before = Math.Sqrt(Columns.Dot(column, column));
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var other in _columns)
                Columns.Add(column, other, -Columns.Dot(column, other));
        }

        var left = Math.Sqrt(Columns.Dot(column, column));
        if (!(left > 1e-7 * before))
            return;
        for (var k = 0; k < column.Length; k++)
            column[k] /= left;
        _columns.Add(column);
    }
}
