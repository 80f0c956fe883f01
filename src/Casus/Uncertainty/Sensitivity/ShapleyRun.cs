using System.Numerics;
using MathNet.Numerics.Distributions;

namespace Casus.Uncertainty.Sensitivity;

/// <summary>Works out the worth of sets of inputs over one batch of draws.</summary>
internal sealed class ShapleyRun
{
    private readonly BlockModel _model;
    private readonly Redraws _redraws;
    private readonly int _inputs;
    private readonly int _size;
    private readonly double[] _z;
    private readonly double[] _other;
    private readonly double[] _mixed;
    private readonly double[] _y;
    private readonly double[] _again;
    private long _first;

    public ShapleyRun(BlockModel model, Redraws redraws, int size)
    {
        (_model, _redraws, _size, _inputs) = (model, redraws, size, redraws.Inputs);
        (_z, _other, _mixed) = (new double[_inputs * size], new double[_inputs * size], new double[_inputs * size]);
        (_y, _again) = (new double[size], new double[size]);
    }

    public void Read(IDesign design, long first)
    {
        _first = first;
        Scores(design, 0, _z);
        Scores(design, _inputs, _other);
        Evaluate(_z, _y);
    }

    /// <summary>The part of each input by Shapley's weights over all sets.</summary>
    public double[] AllSets()
    {
        var parts = new double[_inputs];
        var weights = Weights();
        for (var set = 1UL; set < 1UL << _inputs; set++)
        {
            var worth = Worth(set);
            var size = BitOperations.PopCount(set);
            for (var i = 0; i < _inputs; i++)
                parts[i] += (set >> i & 1) != 0 ? weights[size - 1] * worth : -weights[size < _inputs ? size : 0] * worth;
        }

        return parts;
    }

    /// <summary>What each input adds when inputs come in one order.</summary>
    public double[] OneOrder(int[] order)
    {
        var parts = new double[_inputs];
        var (set, before) = (0UL, 0.0);
        foreach (var input in order)
        {
            set |= 1UL << input;
            var worth = Worth(set);
            parts[input] = worth - before;
            before = worth;
        }

        return parts;
    }

    // For a set without i of n members: n! (d - n - 1)! / d!.
    private double[] Weights()
    {
        var weights = new double[_inputs];
        weights[0] = 1.0 / _inputs;
        for (var n = 1; n < _inputs; n++)
            weights[n] = weights[n - 1] * n / (_inputs - n);
        return weights;
    }

    private double Worth(ulong set)
    {
        var members = Enumerable.Range(0, _inputs).Where(i => (set >> i & 1) != 0).ToArray();
        var others = Enumerable.Range(0, _inputs).Where(i => (set >> i & 1) == 0).ToArray();
        var gain = _redraws.Gain(members, others);
        foreach (var other in others)
            _z.AsSpan(other * _size, _size).CopyTo(_mixed.AsSpan(other * _size));
        for (var m = 0; m < members.Length; m++)
        {
            var into = _mixed.AsSpan(members[m] * _size, _size);
            _other.AsSpan(members[m] * _size, _size).CopyTo(into);
            for (var o = 0; o < others.Length; o++)
            {
                if (gain[m, o] == 0)
                    continue;
                var (weight, at) = (gain[m, o], others[o] * _size);
                for (var k = 0; k < into.Length; k++)
                    into[k] += weight * (_z[at + k] - _other[at + k]);
            }
        }

        Evaluate(_mixed, _again);
        var sum = 0.0;
        for (var k = 0; k < _size; k++)
            sum += (_y[k] - _again[k]) * (_y[k] - _again[k]);
        return sum / 2;
    }

    private void Scores(IDesign design, int offset, double[] scores)
    {
        for (var i = 0; i < _inputs; i++)
        {
            var column = _mixed.AsSpan(i * _size, _size);
            design.Fill(offset + i, _first, column);
            for (var k = 0; k < column.Length; k++)
                column[k] = Normal.InvCDF(0, 1, column[k]);
        }

        Array.Clear(scores);
        for (var i = 0; i < _inputs; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                for (var k = 0; k < _size; k++)
                    scores[(i * _size) + k] += _redraws.Root[i, j] * _mixed[(j * _size) + k];
            }
        }
    }

    private void Evaluate(double[] scores, double[] results)
    {
        _model(scores, _size, results);
        for (var k = 0; k < _size; k++)
        {
            if (!double.IsFinite(results[k]))
                throw new NotFiniteNumberException(
                    $"The model gave {results[k]} at draw {_first + k}: mend it there, or leave such draws out on purpose.",
                    results[k]
                );
        }
    }
}
