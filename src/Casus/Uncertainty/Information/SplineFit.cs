using MathNet.Numerics.LinearAlgebra;

namespace Casus.Uncertainty.Information;

/// <summary>The mean payoff of each act given some inputs, fitted by least squares over orthonormal functions of them.</summary>
internal sealed class SplineFit
{
    private const int Folds = 10;
    private readonly ChoiceRule _rule;
    private readonly SplineBasis _basis;
    private readonly ParallelOptions _options;
    private readonly double[][] _slopes;

    // Folds take turns by strips of draws, so that each has its part of draws in any order.
    private readonly int _strip;

    public SplineFit(ChoiceRule rule, SplineBasis basis, ParallelOptions options)
    {
        (_rule, _basis, _options, _slopes) = (rule, basis, options, new double[rule.Acts.Length][]);
        _strip = Math.Clamp(rule.Draws / (20 * Folds), 1, 64);
        Parallel.For(0, _slopes.Length, options, act => _slopes[act] = [.. basis.Functions.Select(f => Columns.Dot(f, rule.Acts[act]))]);
    }

    /// <summary>How many functions are summed.</summary>
    public int Terms => _basis.Functions.Count;

    /// <summary>Mean squared residual over (1 − terms / draws)² (Craven and Wahba 1979), in parts of each act's own variance, summed over acts.</summary>
    public double CrossValidation()
    {
        var sum = 0.0;
        var left = 1 - (Terms / (double)_rule.Draws);
        for (var act = 0; act < _slopes.Length; act++)
        {
            var whole = Columns.Dot(_rule.Acts[act], _rule.Acts[act]) - (_slopes[act][0] * _slopes[act][0]);
            var explained = _slopes[act].Skip(1).Sum(s => s * s);
            sum += whole > 0 ? Math.Max(0, whole - explained) / whole : 0;
        }

        return sum / (left * left);
    }

    /// <summary>The act with the best fit in each draw, and by how much its fit exceeds the default's.</summary>
    public (int[] Acts, double[] Gains) Choose() => Choose(_ => _slopes);

    /// <summary>The same with fits that the draw's own fold had no part in.</summary>
    public (int[] Acts, double[] Gains) ChooseHeldOut()
    {
        var held = new double[Folds][][];
        Parallel.For(0, Folds, _options, fold => held[fold] = Without(fold));
        return Choose(fold => held[fold]);
    }

    // In orthonormal functions the Gram matrix of all draws is the identity, so that of the rest is I − F'F.
    private double[][] Without(int fold)
    {
        var gram = Matrix<double>.Build.DenseIdentity(Terms);
        for (var i = 0; i < Terms; i++)
        {
            for (var j = 0; j <= i; j++)
                gram[i, j] = gram[j, i] = (i == j ? 1 + 1e-9 : 0) - FoldDot(_basis.Functions[i], _basis.Functions[j], fold);
        }

        var factor = gram.LU();
        return
        [
            .. _slopes.Select(
                (slopes, act) =>
                    factor
                        .Solve(Vector<double>.Build.Dense(Terms, i => slopes[i] - FoldDot(_basis.Functions[i], _rule.Acts[act], fold)))
                        .ToArray()
            ),
        ];
    }

    private double FoldDot(double[] a, double[] b, int fold)
    {
        var sum = 0.0;
        for (var from = fold * _strip; from < a.Length; from += Folds * _strip)
        {
            var length = Math.Min(_strip, a.Length - from);
            sum += Columns.Dot(a.AsSpan(from, length), b.AsSpan(from, length));
        }

        return sum;
    }

    private (int[] Acts, double[] Gains) Choose(Func<int, double[][]> slopes)
    {
        var (chosen, gains) = (new int[_rule.Draws], new double[_rule.Draws]);
        var strips = (_rule.Draws + _strip - 1) / _strip;
        Parallel.For(
            0,
            strips,
            _options,
            () => new double[2 * _strip],
            (strip, _, room) =>
            {
                var from = strip * _strip;
                var count = Math.Min(_strip, _rule.Draws - from);
                ChooseStrip(
                    slopes(strip % Folds),
                    from,
                    room.AsSpan(0, count),
                    room.AsSpan(_strip, count),
                    chosen,
                    gains.AsSpan(from, count)
                );
                return room;
            },
            _ => { }
        );
        return (chosen, gains);
    }

    private void ChooseStrip(double[][] slopes, int from, Span<double> fits, Span<double> usual, int[] chosen, Span<double> gains)
    {
        gains.Fill(double.NegativeInfinity);
        for (var act = 0; act < slopes.Length; act++)
        {
            fits.Clear();
            for (var i = 0; i < Terms; i++)
                Columns.Add(fits, _basis.Functions[i].AsSpan(from, fits.Length), slopes[act][i]);
            if (act == _rule.Default)
                fits.CopyTo(usual);
            for (var k = 0; k < fits.Length; k++)
            {
                if (fits[k] > gains[k])
                    (gains[k], chosen[from + k]) = (fits[k], act);
            }
        }

        for (var k = 0; k < fits.Length; k++)
            gains[k] -= usual[k];
    }
}
