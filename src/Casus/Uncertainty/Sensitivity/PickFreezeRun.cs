using System.Collections.Immutable;
using System.Globalization;

namespace Casus.Uncertainty.Sensitivity;

/// <summary>What one replicate says: output × group.</summary>
internal sealed record ReplicateIndices(double[] Mean, double[] Variance, double[] First, double[] Total);

/// <summary>Runs a model at A, at B and at A with each group from B, block by block, for one replicate after the other.</summary>
internal sealed class PickFreezeRun
{
    private const int Block = 256;
    private readonly BlockModels _model;
    private readonly int _outputs;
    private readonly ImmutableArray<ImmutableArray<int>> _groups;
    private readonly int _inputs;
    private readonly int _draws;
    private readonly SobolEstimator _estimator;
    private readonly double[] _a;
    private readonly double[] _b;
    private readonly double[] _mixed;
    private readonly double[] _shares;
    private readonly double[] _results;

    public PickFreezeRun(BlockModels model, int outputs, ImmutableArray<ImmutableArray<int>> groups, int draws, SobolEstimator estimator)
    {
        (_model, _outputs, _groups, _draws, _estimator) = (model, outputs, groups, draws, estimator);
        _inputs = groups.Sum(g => g.Length);
        (_a, _b) = (new double[outputs * draws], new double[outputs * draws]);
        _mixed = new double[outputs * groups.Length * draws];
        _shares = new double[3 * _inputs * Block];
        _results = new double[outputs * Block];
    }

    public ReplicateIndices Run(IDesign design, int replicate, CancellationToken cancellation)
    {
        for (var first = 0; first < _draws; first += Block)
        {
            cancellation.ThrowIfCancellationRequested();
            RunBlock(design, replicate, first, Math.Min(Block, _draws - first));
        }

        var (mean, variance) = (new double[_outputs], new double[_outputs]);
        var (one, total) = (new double[_outputs * _groups.Length], new double[_outputs * _groups.Length]);
        for (var o = 0; o < _outputs; o++)
        {
            var a = _a.AsSpan(o * _draws, _draws);
            var b = _b.AsSpan(o * _draws, _draws);
            (mean[o], variance[o]) = PickFreeze.Moments(a, b);
            for (var g = 0; g < _groups.Length && variance[o] > 0; g++)
            {
                var at = (o * _groups.Length) + g;
                var mixed = _mixed.AsSpan(at * _draws, _draws);
                (one[at], total[at]) = (PickFreeze.First(a, b, mixed, _estimator), PickFreeze.Total(a, b, mixed));
            }
        }

        return new(mean, variance, one, total);
    }

    private void RunBlock(IDesign design, int replicate, int first, int count)
    {
        var a = _shares.AsSpan(0, _inputs * count);
        var b = _shares.AsSpan(_inputs * Block, _inputs * count);
        for (var i = 0; i < _inputs; i++)
        {
            design.Fill(i, first, a.Slice(i * count, count));
            design.Fill(_inputs + i, first, b.Slice(i * count, count));
        }

        Evaluate(a, _a, 0, 1, first, count, replicate);
        Evaluate(b, _b, 0, 1, first, count, replicate);
        var both = _shares.AsSpan(2 * _inputs * Block, _inputs * count);
        a.CopyTo(both);
        for (var g = 0; g < _groups.Length; g++)
        {
            foreach (var i in _groups[g])
                b.Slice(i * count, count).CopyTo(both.Slice(i * count, count));
            Evaluate(both, _mixed, g, _groups.Length, first, count, replicate);
            foreach (var i in _groups[g])
                a.Slice(i * count, count).CopyTo(both.Slice(i * count, count));
        }
    }

    // Result o goes to row (o × width + g) of the table.
    private void Evaluate(ReadOnlySpan<double> shares, double[] into, int g, int width, int first, int count, int replicate)
    {
        var results = _results.AsSpan(0, _outputs * count);
        _model(shares, count, results);
        for (var o = 0; o < _outputs; o++)
        {
            var row = results.Slice(o * count, count);
            for (var k = 0; k < count; k++)
            {
                if (!double.IsFinite(row[k]))
                    throw new ArgumentException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Result {o} of draw {first + k} of replicate {replicate} is {row[k]}. A model must have a finite result everywhere."
                        ),
                        nameof(into)
                    );
            }

            row.CopyTo(into.AsSpan((((o * width) + g) * _draws) + first));
        }
    }
}
