using System.Numerics;

namespace Casus.Uncertainty.Sensitivity;

/// <summary>Works the model out at A, B, each AB_g and, on request, each BA_g, block by block, and adds up products; nothing else is kept.</summary>
internal sealed class PickFreezeRun
{
    private const int Block = 512;
    private readonly BlockModel _model;
    private readonly int[][] _groups;
    private readonly PickFreezeSums _sums;
    private readonly bool _second;
    private readonly int _inputs;
    private readonly double[] _a;
    private readonly double[] _b;
    private readonly double[] _swap;
    private readonly double[][] _results;

    public PickFreezeRun(BlockModel model, int inputs, int[][] groups, PickFreezeSums sums, bool second)
    {
        (_model, _inputs, _groups, _sums, _second) = (model, inputs, groups, sums, second);
        (_a, _b) = (new double[inputs * Block], new double[inputs * Block]);
        _swap = new double[Block];
        _results = [.. Enumerable.Range(0, 2 + (second ? 2 : 1) * groups.Length).Select(_ => new double[Block])];
    }

    /// <summary>The mean of the model over the first block: subtracted from all results, so that sums of squares keep their digits.</summary>
    public double Shift(IDesign design, long draws)
    {
        var count = (int)Math.Min(Block, draws);
        Read(design, 0, 0, count, _a);
        Evaluate(_a, count, _results[0], 0, 0);
        var sum = 0.0;
        for (var k = 0; k < count; k++)
            sum += _results[0][k] / count;
        return sum;
    }

    /// <summary>Adds the draws from <paramref name="first"/> on to a row of sums.</summary>
    public void Add(IDesign design, long first, long draws, double shift, Span<double> row)
    {
        for (var done = 0L; done < draws; done += Block)
        {
            var count = (int)Math.Min(Block, draws - done);
            AddBlock(design, first + done, count, shift, row);
        }
    }

    private void AddBlock(IDesign design, long first, int count, double shift, Span<double> row)
    {
        Read(design, 0, first, count, _a);
        Read(design, _inputs, first, count, _b);
        var fA = Evaluate(_a, count, _results[0], shift, first);
        var fB = Evaluate(_b, count, _results[1], shift, first);
        row[PickFreezeSums.Count] += count;
        row[PickFreezeSums.A] += Sum(fA);
        row[PickFreezeSums.B] += Sum(fB);
        row[PickFreezeSums.AA] += Dot(fA, fA);
        row[PickFreezeSums.BB] += Dot(fB, fB);
        row[PickFreezeSums.AB] += Dot(fA, fB);
        for (var g = 0; g < _groups.Length; g++)
        {
            Exchange(_groups[g], count);
            var fC = Evaluate(_a, count, _results[2 + g], shift, first);
            if (_second)
                Evaluate(_b, count, _results[2 + _groups.Length + g], shift, first);
            Exchange(_groups[g], count);
            var at = PickFreezeSums.Group(g);
            row[at] += Sum(fC);
            row[at + 1] += Dot(fC, fC);
            row[at + 2] += Dot(fA, fC);
            row[at + 3] += Dot(fB, fC);
        }

        if (_second)
            AddPairs(count, row);
    }

    private void AddPairs(int count, Span<double> row)
    {
        var groups = _groups.Length;
        for (var low = 0; low < groups; low++)
        {
            for (var high = low + 1; high < groups; high++)
            {
                // Either of the two may give its column; the mean of both uses every run.
                var one = Dot(_results[2 + groups + low].AsSpan(0, count), _results[2 + high].AsSpan(0, count));
                var other = Dot(_results[2 + groups + high].AsSpan(0, count), _results[2 + low].AsSpan(0, count));
                row[_sums.Pair(low, high)] += (one + other) / 2;
            }
        }
    }

    private void Exchange(int[] group, int count)
    {
        var swap = _swap.AsSpan(0, count);
        foreach (var input in group)
        {
            var a = _a.AsSpan(input * count, count);
            var b = _b.AsSpan(input * count, count);
            a.CopyTo(swap);
            b.CopyTo(a);
            swap.CopyTo(b);
        }
    }

    private void Read(IDesign design, int offset, long first, int count, double[] block)
    {
        for (var input = 0; input < _inputs; input++)
            design.Fill(offset + input, first, block.AsSpan(input * count, count));
    }

    private Span<double> Evaluate(double[] inputs, int count, double[] results, double shift, long first)
    {
        var span = results.AsSpan(0, count);
        _model(inputs.AsSpan(0, _inputs * count), count, span);
        for (var k = 0; k < count; k++)
        {
            if (!double.IsFinite(span[k]))
                throw new NotFiniteNumberException(
                    $"The model gave {span[k]} at draw {first + k}: mend it there, or leave such draws out on purpose.",
                    span[k]
                );
            span[k] -= shift;
        }

        return span;
    }

    private static double Sum(ReadOnlySpan<double> x)
    {
        var sums = Vector<double>.Zero;
        var k = 0;
        for (; k <= x.Length - Vector<double>.Count; k += Vector<double>.Count)
            sums += new Vector<double>(x[k..]);
        var sum = Vector.Sum(sums);
        for (; k < x.Length; k++)
            sum += x[k];
        return sum;
    }

    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sums = Vector<double>.Zero;
        var k = 0;
        for (; k <= x.Length - Vector<double>.Count; k += Vector<double>.Count)
            sums += new Vector<double>(x[k..]) * new Vector<double>(y[k..]);
        var sum = Vector.Sum(sums);
        for (; k < x.Length; k++)
            sum += x[k] * y[k];
        return sum;
    }
}
