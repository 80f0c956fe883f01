namespace Casus.Settlements.Changes;

/// <summary>A margin over several parameters.</summary>
/// <param name="parameters">One value per parameter.</param>
public delegate double MarginOver(ReadOnlySpan<double> parameters);

/// <summary>A margin seen in scaled steps from the present: its values, its slopes, and the best point met so far.</summary>
internal sealed class MarginLandscape(ParameterBox box, MarginOver margin)
{
    public ParameterBox Box => box;

    public double[] Best { get; private set; } = new double[box.Count];

    public double BestMargin { get; private set; } = double.NegativeInfinity;

    public double At(double[] steps)
    {
        var there = margin(box.At(steps));
        if (there > BestMargin)
            (Best, BestMargin) = ((double[])steps.Clone(), there);
        return there;
    }

    /// <summary>Central differences; one-sided at a bound.</summary>
    public double[] Slopes(double[] steps)
    {
        var slopes = new double[steps.Length];
        var moved = (double[])steps.Clone();
        for (var index = 0; index < steps.Length; index++)
        {
            // The cube root of the precision of a double balances rounding against curvature.
            var reach = 6e-6 * (1 + Math.Abs(steps[index]));
            var (low, high) = (Within(index, steps[index] - reach), Within(index, steps[index] + reach));
            if (high <= low)
                continue;
            moved[index] = high;
            var above = At(moved);
            moved[index] = low;
            slopes[index] = (above - At(moved)) / (high - low);
            moved[index] = steps[index];
        }

        return slopes;
    }

    public double Within(int index, double steps) => Math.Clamp(steps, box.LeastSteps(index), box.MostSteps(index));

    /// <summary>The nearest point in the box at which the margin's linear picture, drawn at a point, is zero; null if it nowhere is.</summary>
    public double[]? NearestOnLinearPicture(double[] steps, double there, double[] slopes)
    {
        // Nearest point of a hyperplane in a box: along the slopes, with each parameter that meets its bound held there and the rest redone.
        var held = new bool[steps.Length];
        var target = new double[steps.Length];
        while (true)
        {
            var (lacking, square) = (-there, 0.0);
            for (var index = 0; index < steps.Length; index++)
            {
                lacking += slopes[index] * steps[index];
                if (held[index])
                    lacking -= slopes[index] * target[index];
                else
                    square += slopes[index] * slopes[index];
            }

            if (!(square > 0))
                return null;
            var met = false;
            for (var index = 0; index < steps.Length; index++)
            {
                if (held[index])
                    continue;
                var wanted = lacking / square * slopes[index];
                target[index] = Within(index, wanted);
                held[index] = target[index] != wanted;
                met |= held[index];
            }

            if (!met)
                return target;
        }
    }
}
