using System.Collections.Immutable;

namespace Casus.Uncertainty.Sensitivity;

/// <summary>Which inputs matter at all, from a few runs for each: elementary effects (Morris 1991; Campolongo, Cariboni and Saltelli 2007).</summary>
/// <remarks>
/// A trajectory changes one input after the other by a step Δ on a grid of p levels. The mean of the effects' sizes, μ*, says how much an input matters; their
/// deviation, σ, whether that depends on the others. Costs trajectories × (inputs + 1) runs.
/// </remarks>
public static class MorrisScreening
{
    /// <summary>Trajectories from a design: starting points and orders of change are functions of it alone.</summary>
    /// <param name="design">A design with twice as many coordinates as there are inputs: first for the start, then for order and direction.</param>
    /// <param name="trajectories">How many.</param>
    /// <param name="levels">How many levels the grid has; even, so that Δ = p/(2(p − 1)) reaches every level equally often.</param>
    /// <returns>For each trajectory its points, each a share for each input.</returns>
    /// <exception cref="ArgumentException">The number of levels is odd or below 2, or of coordinates odd.</exception>
    public static double[][][] Trajectories(IDesign design, int trajectories, int levels = 4)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(trajectories);
        if (levels < 2 || levels % 2 != 0 || design.Dimensions % 2 != 0)
            throw new ArgumentException("Give an even number of levels, and a design with two coordinates for each input.", nameof(levels));
        var inputs = design.Dimensions / 2;
        var half = levels / 2;
        var columns = new double[design.Dimensions][];
        for (var d = 0; d < columns.Length; d++)
            design.Fill(d, 0, columns[d] = new double[trajectories]);
        var all = new double[trajectories][][];
        for (var t = 0; t < trajectories; t++)
        {
            var level = new int[inputs];
            for (var i = 0; i < inputs; i++)
                level[i] = Math.Min(levels - 1, (int)(columns[i][t] * levels));
            var order = Enumerable.Range(0, inputs).OrderBy(i => columns[inputs + i][t]).ToArray();
            var points = new double[inputs + 1][];
            points[0] = Share(level);
            for (var step = 0; step < inputs; step++)
            {
                var i = order[step];
                // Of the two levels half a grid away only one exists.
                level[i] += level[i] < half ? half : -half;
                points[step + 1] = Share(level);
            }

            all[t] = points;
        }

        return all;

        double[] Share(int[] level) => Array.ConvertAll(level, l => (double)l / (levels - 1));
    }

    /// <summary>The effects of each input.</summary>
    /// <param name="trajectories">The points of each trajectory; neighbours differ in one input.</param>
    /// <param name="results">The result at each point.</param>
    /// <exception cref="ArgumentException">Results are missing, or neighbours do not differ in exactly one input.</exception>
    public static ImmutableArray<ElementaryEffects> Analyse(double[][][] trajectories, double[][] results)
    {
        ArgumentNullException.ThrowIfNull(trajectories);
        ArgumentNullException.ThrowIfNull(results);
        if (trajectories.Length == 0 || results.Length != trajectories.Length)
            throw new ArgumentException("Give the results of each trajectory, and at least one.", nameof(results));
        var inputs = trajectories[0][0].Length;
        var effects = Enumerable.Range(0, inputs).Select(_ => new List<double>()).ToArray();
        for (var t = 0; t < trajectories.Length; t++)
        {
            if (results[t].Length != trajectories[t].Length)
                throw new ArgumentException($"Trajectory {t} has {trajectories[t].Length} points but {results[t].Length} results.", nameof(results));
            for (var step = 0; step + 1 < trajectories[t].Length; step++)
            {
                var moved = Moved(trajectories[t][step], trajectories[t][step + 1]);
                var by = trajectories[t][step + 1][moved] - trajectories[t][step][moved];
                effects[moved].Add((results[t][step + 1] - results[t][step]) / by);
            }
        }

        return [.. effects.Select(ElementaryEffects.Of)];
    }

    private static int Moved(double[] from, double[] to)
    {
        var moved = -1;
        for (var i = 0; i < from.Length; i++)
        {
            if (from[i].Equals(to[i]))
                continue;
            if (moved >= 0)
                throw new ArgumentException("Neighbouring points of a trajectory differ in exactly one input.", nameof(to));
            moved = i;
        }

        return moved >= 0 ? moved : throw new ArgumentException("Neighbouring points of a trajectory differ in exactly one input.", nameof(to));
    }
}

/// <summary>What changing one input does, from one trajectory to the next.</summary>
/// <param name="Mean">The mean effect, μ: the sign says in which direction.</param>
/// <param name="MeanSize">The mean size, μ*: how much the input matters.</param>
/// <param name="Deviation">The standard deviation, σ: large if the effect depends on other inputs or is curved.</param>
/// <param name="Count">From how many effects.</param>
public sealed record ElementaryEffects(double Mean, double MeanSize, double Deviation, int Count)
{
    internal static ElementaryEffects Of(List<double> effects)
    {
        if (effects.Count == 0)
            return new(double.NaN, double.NaN, double.NaN, 0);
        var mean = effects.Average();
        var squares = effects.Sum(e => (e - mean) * (e - mean));
        return new(mean, effects.Average(Math.Abs), effects.Count < 2 ? double.NaN : Math.Sqrt(squares / (effects.Count - 1)), effects.Count);
    }
}
