namespace Casus.Equilibria.Quantal;

/// <summary>How likely counts of moves are at a point of the branch, and how that changes along it.</summary>
internal sealed class LogitLikelihood
{
    private readonly LogitSystem _system;
    private readonly double[] _counts;

    /// <exception cref="ArgumentException">There is not one count for every move, none is positive, or one is negative or not finite.</exception>
    public LogitLikelihood(LogitSystem system, ReadOnlySpan<double> counts)
    {
        if (counts.Length != system.MoveCount)
            throw new ArgumentException($"{system.MoveCount} counts are needed, not {counts.Length}.", nameof(counts));
        foreach (var count in counts)
            if (!(count >= 0) || !double.IsFinite(count))
                throw new ArgumentException("A count must be finite and not negative.", nameof(counts));
        if (counts.IndexOfAnyExcept(0) < 0)
            throw new ArgumentException("There is nothing to estimate from: all counts are zero.", nameof(counts));
        (_system, _counts) = (system, counts.ToArray());
    }

    /// <summary>The log-likelihood of the shares observed themselves.</summary>
    public double Observed()
    {
        var sum = 0.0;
        for (var group = 0; group < _system.GroupCount; group++)
        {
            var own = _counts.AsSpan(_system.First[group].._system.First[group + 1]);
            var total = Sum(own);
            foreach (var count in own)
                sum += count > 0 ? count * Math.Log(count / total) : 0;
        }

        return sum;
    }

    /// <summary>The log-likelihood at the point last evaluated.</summary>
    public double At(LogitEquations equations)
    {
        var sum = 0.0;
        for (var move = 0; move < _counts.Length; move++)
            if (_counts[move] > 0)
                sum += _counts[move] * equations.Logs[move];
        return sum;
    }

    /// <summary>How fast the log-likelihood rises along the curve, and how much the counts tell about the place on it (Fisher).</summary>
    /// <param name="equations">The equations, evaluated at a point.</param>
    /// <param name="tangent">The direction of the curve there.</param>
    public (double Rise, double Information) Slope(LogitEquations equations, ReadOnlySpan<double> tangent)
    {
        var (rise, information) = (0.0, 0.0);
        for (var group = 0; group < _system.GroupCount; group++)
        {
            var (start, end) = (_system.First[group], _system.First[group + 1]);
            var total = Sum(_counts.AsSpan(start..end));
            if (total == 0)
                continue;
            var mean = 0.0;
            for (var move = start; move < end; move++)
                mean += equations.Probabilities[move] * tangent[move];
            for (var move = start; move < end; move++)
            {
                var change = tangent[move] - mean;
                rise += _counts[move] * change;
                information += total * equations.Probabilities[move] * change * change;
            }
        }

        return (rise, information);
    }

    private static double Sum(ReadOnlySpan<double> counts)
    {
        var sum = 0.0;
        foreach (var count in counts)
            sum += count;
        return sum;
    }
}
