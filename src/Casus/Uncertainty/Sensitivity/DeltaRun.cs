namespace Casus.Uncertainty.Sensitivity;

/// <summary>Borgonovo's delta of one input from given draws (Plischke, Borgonovo and Smith 2013), with bias and interval by resampling.</summary>
internal sealed class DeltaRun
{
    private readonly int _classes;
    private readonly int _draws;

    // For each draw the cell of the table class × bin.
    private readonly int[] _cells;
    private readonly double[] _table;
    private readonly double[] _whole = new double[DensityGrid.Bins];
    private readonly double[] _all = new double[DensityGrid.Bins];
    private readonly double[] _part = new double[DensityGrid.Bins];
    private readonly double[] _kernel = new double[2 * DensityGrid.Bins];

    public DeltaRun(DensityGrid grid, int[] order)
    {
        _draws = order.Length;
        // About n^(2/7) classes, 48 at most, with a smooth change of the exponent near 1,500 draws (the rule that the paper recommends).
        var exponent = 2 / (7 + Math.Tanh((1500.0 - _draws) / 500));
        _classes = Math.Clamp((int)Math.Ceiling(Math.Pow(_draws, exponent)), 2, 48);
        var classes = GivenDraws.Slice(order, _classes);
        _cells = new int[_draws];
        for (var k = 0; k < _draws; k++)
            _cells[k] = (classes[k] * DensityGrid.Bins) + grid.Bin[k];
        _table = new double[_classes * DensityGrid.Bins];
    }

    public Estimate Of(int resamples, ulong seed, double level)
    {
        foreach (var cell in _cells)
            _table[cell]++;
        var plain = Distance();
        var random = new SplitMix(seed);
        var found = new double[resamples];
        var mean = 0.0;
        for (var s = 0; s < resamples; s++)
        {
            Array.Clear(_table);
            for (var k = 0; k < _draws; k++)
                _table[_cells[(int)(random.NextShare() * _draws)]]++;
            found[s] = Distance();
            mean += found[s] / resamples;
        }

        // Resampling repeats the bias of the estimate once more: the estimate loses it once, the resampled values lose it twice.
        var corrected = (2 * plain) - mean;
        for (var s = 0; s < resamples; s++)
            found[s] += corrected - mean;
        return Replicates.Percentiles(corrected, found, level);
    }

    private double Distance()
    {
        Array.Clear(_whole);
        for (var at = 0; at < _table.Length; at++)
            _whole[at % DensityGrid.Bins] += _table[at];
        DensityGrid.Smooth(_whole, _kernel, _all);
        var sum = 0.0;
        for (var c = 0; c < _classes; c++)
        {
            var counts = _table.AsSpan(c * DensityGrid.Bins, DensityGrid.Bins);
            DensityGrid.Smooth(counts, _kernel, _part);
            var (size, gap) = (0.0, 0.0);
            for (var b = 0; b < DensityGrid.Bins; b++)
            {
                size += counts[b];
                gap += Math.Abs(_all[b] - _part[b]);
            }

            sum += size / _draws * gap;
        }

        return sum / 2;
    }
}
