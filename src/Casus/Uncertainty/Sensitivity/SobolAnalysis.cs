namespace Casus.Uncertainty.Sensitivity;

/// <summary>Variance-based sensitivity of a model of independent inputs, streamed: runs are added up and forgotten (Sobol 1993; Saltelli 2002, 2010).</summary>
public sealed class SobolAnalysis
{
    private readonly int _inputs;
    private readonly int[][] _groups;
    private readonly PickFreezeSums _sums;
    private readonly bool _second;
    private readonly bool _dependent;

    /// <summary>What to analyse.</summary>
    /// <param name="inputs">How many inputs the model has; designs need twice as many coordinates, A first, then B.</param>
    /// <param name="estimator">Which estimator.</param>
    /// <param name="groups">Groups of inputs that move together; null for each input by itself.</param>
    /// <param name="second">Whether to estimate interactions of pairs of groups as well (twice the runs).</param>
    /// <param name="correlation">The correlations of the inputs where they are known; null for independent ones.</param>
    /// <exception cref="ArgumentException">There is no input, a group is empty, an input is in two groups or there is no such input, or correlations are not square.</exception>
    public SobolAnalysis(
        int inputs,
        SobolEstimator estimator = SobolEstimator.Saltelli,
        IReadOnlyList<IReadOnlyList<int>>? groups = null,
        bool second = false,
        double[,]? correlation = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        _inputs = inputs;
        _groups = groups is null ? [.. Enumerable.Range(0, inputs).Select(i => new[] { i })] : [.. groups.Select(g => g.ToArray())];
        var members = _groups.SelectMany(g => g).ToArray();
        if (_groups.Any(g => g.Length == 0) || members.Any(i => i < 0 || i >= inputs) || members.Distinct().Count() != members.Length)
            throw new ArgumentException("Each group needs inputs of the model, each in one group at most.", nameof(groups));
        if (correlation is not null && (correlation.GetLength(0) != inputs || correlation.GetLength(1) != inputs))
            throw new ArgumentException($"Correlations must be a table of {inputs} by {inputs}.", nameof(correlation));
        _second = second;
        _sums = new(_groups.Length, second, estimator);
        _dependent = correlation is not null && Crosses(correlation);
    }

    /// <summary>Indices from independent scrambles of a low-discrepancy design; intervals by Student's t over the jackknife's pseudo-values, one for each scramble.</summary>
    /// <remarks>Resampling the rows of such a design would overstate the error many times: its rows are not independent, scrambles are.</remarks>
    /// <param name="model">The model of shares of the unit cube.</param>
    /// <param name="scrambles">Independent scrambles, 16 to 32 of them.</param>
    /// <param name="draws">How many draws of each.</param>
    /// <param name="level">The level of the intervals.</param>
    /// <param name="threads">How many threads; the answer does not depend on it.</param>
    /// <exception cref="ArgumentException">There are fewer than two scrambles, or a design has too few coordinates.</exception>
    public SobolAnswer OfScrambles(BlockModel model, IReadOnlyList<IDesign> scrambles, long draws, double level = 0.95, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (_dependent)
            return Refused();
        if (scrambles.Count < 2)
            throw new ArgumentException("Intervals need at least two scrambles; take 16 to 32.", nameof(scrambles));
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var (rows, shift) = Rows(model, scrambles, i => (scrambles[i], 0, draws), scrambles.Count, threads);
        return Answer(Replicates.Jackknife((s, v) => _sums.Estimate(s, shift, v), _sums.Indices, rows, level), draws * scrambles.Count);
    }

    /// <summary>Indices from independent draws; intervals by the percentile bootstrap, which resamples batches of neighbouring draws (up to 512 of them).</summary>
    /// <remarks>Sums over batches of independent draws are independent too: resampling 512 of them is as good as resampling draws, and far cheaper.</remarks>
    /// <param name="model">The model of shares of the unit cube.</param>
    /// <param name="design">Independent draws: plain Monte Carlo, never a low-discrepancy design.</param>
    /// <param name="draws">How many draws.</param>
    /// <param name="resamples">How many resamples.</param>
    /// <param name="seed">The seed of the resampling.</param>
    /// <param name="level">The level of the intervals.</param>
    /// <param name="threads">How many threads; the answer does not depend on it.</param>
    /// <exception cref="ArgumentException">There are fewer than two draws or too few coordinates.</exception>
    public SobolAnswer OfDraws(
        BlockModel model,
        IDesign design,
        long draws,
        int resamples = 1000,
        ulong seed = 1,
        double level = 0.95,
        int threads = 1
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(design);
        if (_dependent)
            return Refused();
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 20);
        var batches = (int)Math.Min(512, draws);
        var (rows, shift) = Rows(model, [design], i => Batch(design, draws, batches, i), batches, threads);
        return Answer(Replicates.Bootstrap((s, v) => _sums.Estimate(s, shift, v), _sums.Indices, rows, resamples, seed, level), draws);
    }

    private static (IDesign Design, long First, long Count) Batch(IDesign design, long draws, int batches, int batch)
    {
        var first = draws / batches * batch + Math.Min(batch, draws % batches);
        return (design, first, (draws / batches) + (batch < draws % batches ? 1 : 0));
    }

    private static SobolAnswer.Refusal Refused() =>
        new(
            "Shares of variance do not add up for dependent inputs: put inputs that depend on each other in one group, or ask for Shapley effects."
        );

    private bool Crosses(double[,] correlation)
    {
        var home = Enumerable.Range(0, _inputs).Select(i => Array.FindIndex(_groups, g => g.Contains(i))).ToArray();
        return Enumerable
            .Range(0, _inputs)
            .Any(i => Enumerable.Range(0, i).Any(j => correlation[i, j] != 0 && (home[i] < 0 || home[i] != home[j])));
    }

    private (double[][] Rows, double Shift) Rows(
        BlockModel model,
        IReadOnlyList<IDesign> designs,
        Func<int, (IDesign Design, long First, long Count)> part,
        int parts,
        int threads
    )
    {
        if (designs.Any(d => d.Dimensions < 2 * _inputs))
            throw new ArgumentException($"The design needs {2 * _inputs} coordinates, two for each input.", nameof(designs));
        var shift = NewRun(model).Shift(designs[0], part(0).Count);
        var rows = new double[parts][];
        var lanes = Math.Clamp(threads, 1, parts);

        void Lane(int lane)
        {
            var run = NewRun(model);
            for (var p = lane; p < parts; p += lanes)
            {
                var (design, first, count) = part(p);
                run.Add(design, first, count, shift, rows[p] = new double[_sums.Width]);
            }
        }

        if (lanes == 1)
            Lane(0);
        else
            Parallel.For(0, lanes, Lane);
        return (rows, shift);
    }

    private PickFreezeRun NewRun(BlockModel model) => new(model, _inputs, _groups, _sums, _second);

    private SobolAnswer Answer(Estimate[] all, long draws)
    {
        if (!(all[1].Value > 0))
            return new SobolAnswer.Refusal("The result does not vary over the draws: there is no variance to share out.");
        var groups = _groups.Length;
        return new SobolAnswer.Indices(
            all[0],
            all[1],
            [.. all[2..(2 + groups)]],
            [.. all[(2 + groups)..(2 + (2 * groups))]],
            [.. all[(2 + (2 * groups))..]],
            draws * (2 + (groups * (_second ? 2 : 1)))
        );
    }
}
