using System.Collections.Immutable;

namespace Casus.Uncertainty.Sensitivity;

/// <summary>Elementary effects of one input, or of a group that moves together.</summary>
/// <param name="Mean">Their mean, µ.</param>
/// <param name="MeanSize">The mean of their sizes, µ*, with its interval.</param>
/// <param name="Spread">Their standard deviation, σ (with n - 1): interaction or curvature.</param>
public sealed record ElementaryEffects(double Mean, Estimate MeanSize, double Spread);

/// <summary>Screening by elementary effects along trajectories on a grid of the unit cube (Morris 1991; Campolongo et al. 2007).</summary>
public static class MorrisScreening
{
    /// <summary>Random trajectories: <c>points[t][p][i]</c> is input i of point p, and one group moves between neighbouring points.</summary>
    /// <param name="inputs">How many inputs.</param>
    /// <param name="trajectories">How many trajectories.</param>
    /// <param name="levels">How many levels of the grid, even; the step is levels / (2 (levels - 1)).</param>
    /// <param name="seed">The seed.</param>
    /// <param name="groups">Groups that move together; null for each input by itself.</param>
    /// <exception cref="ArgumentException">The number of levels is odd.</exception>
    public static double[][][] Trajectories(int inputs, int trajectories, int levels, ulong seed, int[][]? groups = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 2);
        if (levels % 2 != 0)
            throw new ArgumentException("The number of levels must be even, so that all levels are met equally often.", nameof(levels));
        var random = new SplitMix(seed);
        var parts = groups ?? [.. Enumerable.Range(0, inputs).Select(i => new[] { i })];
        return [.. Enumerable.Range(0, trajectories).Select(_ => Trajectory(inputs, levels, parts, random))];
    }

    /// <summary>The effects along given trajectories.</summary>
    /// <param name="model">The model of the points' coordinates.</param>
    /// <param name="points">The trajectories, <c>points[t][p][i]</c>.</param>
    /// <param name="groups">The groups that move together; null for each input by itself.</param>
    /// <param name="resamples">How many resamples of trajectories for the intervals (percentiles).</param>
    /// <param name="seed">The seed of the resampling.</param>
    /// <param name="level">The level of the intervals.</param>
    /// <exception cref="ArgumentException">There are fewer than two trajectories, or a step moves anything but one group by one size.</exception>
    public static ImmutableArray<ElementaryEffects> Of(
        BlockModel model,
        double[][][] points,
        int[][]? groups = null,
        int resamples = 1000,
        ulong seed = 1,
        double level = 0.95
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(points);
        if (points.Length < 2)
            throw new ArgumentException("Effects need at least two trajectories.", nameof(points));
        var parts = groups ?? [.. Enumerable.Range(0, points[0][0].Length).Select(i => new[] { i })];
        var effects = Enumerable.Range(0, parts.Length).Select(_ => new double[points.Length]).ToArray();
        for (var t = 0; t < points.Length; t++)
            Steps(model, points[t], parts, effects, t);
        return [.. effects.Select(e => Summary(e, resamples, seed, level))];
    }

    private static double[][] Trajectory(int inputs, int levels, int[][] groups, SplitMix random)
    {
        var step = levels / (2.0 * (levels - 1));
        var at = new double[inputs];
        var up = new bool[inputs];
        for (var i = 0; i < inputs; i++)
        {
            var low = (int)(random.NextShare() * (levels / 2)) / (levels - 1.0);
            up[i] = random.NextShare() < 0.5;
            at[i] = up[i] ? low : low + step;
        }

        var order = groups.OrderBy(_ => random.NextShare()).ToArray();
        var points = new List<double[]> { (double[])at.Clone() };
        foreach (var group in order)
        {
            foreach (var i in group)
                at[i] += up[i] ? step : -step;
            points.Add((double[])at.Clone());
        }

        return [.. points];
    }

    private static void Steps(BlockModel model, double[][] trajectory, int[][] groups, double[][] effects, int t)
    {
        var (count, inputs) = (trajectory.Length, trajectory[0].Length);
        var block = new double[count * inputs];
        for (var p = 0; p < count; p++)
        {
            for (var i = 0; i < inputs; i++)
                block[(i * count) + p] = trajectory[p][i];
        }

        var y = new double[count];
        model(block, count, y);
        if (Array.FindIndex(y, r => !double.IsFinite(r)) is var broken and >= 0)
            throw new NotFiniteNumberException($"The model gave {y[broken]} at point {broken} of trajectory {t}.", y[broken]);
        var seen = new bool[groups.Length];
        for (var p = 1; p < count; p++)
        {
            var (group, step) = Moved(trajectory[p - 1], trajectory[p], groups);
            effects[group][t] = (y[p] - y[p - 1]) / step;
            seen[group] = true;
        }

        if (seen.Contains(false))
            throw new ArgumentException($"Trajectory {t} does not move each group.", nameof(trajectory));
    }

    private static (int Group, double Step) Moved(double[] from, double[] to, int[][] groups)
    {
        var moved = Enumerable.Range(0, from.Length).Where(i => from[i] != to[i]).ToArray();
        var group = moved.Length == 0 ? -1 : Array.FindIndex(groups, g => g.Contains(moved[0]));
        if (group < 0 || moved.Length != groups[group].Length || moved.Any(i => !groups[group].Contains(i)))
            throw new ArgumentException("Each step of a trajectory must move one whole group and nothing else.", nameof(to));
        var step = to[moved[0]] - from[moved[0]];
        return (group, moved.Length == 1 ? step : Math.Abs(step));
    }

    private static ElementaryEffects Summary(double[] effects, int resamples, ulong seed, double level)
    {
        var mean = effects.Average();
        var spread = Math.Sqrt(effects.Sum(e => (e - mean) * (e - mean)) / (effects.Length - 1));
        var random = new SplitMix(seed);
        var found = new double[resamples];
        for (var s = 0; s < resamples; s++)
        {
            for (var k = 0; k < effects.Length; k++)
                found[s] += Math.Abs(effects[(int)(random.NextShare() * effects.Length)]) / effects.Length;
        }

        return new(mean, Replicates.Percentiles(effects.Average(Math.Abs), found, level), spread);
    }
}
