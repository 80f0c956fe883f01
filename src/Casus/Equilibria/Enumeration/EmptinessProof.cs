using System.Numerics;

namespace Casus.Equilibria.Enumeration;

/// <summary>Proves in whole numbers that a face of a best-response polyhedron is empty, or that a quantity is zero on all of it.</summary>
/// <remarks>
/// <para>Let w weight the other's slacks so that at every set the weights add up to that of the sequence above it, w not negative
/// except on slacks that the face sets to zero. Then the values q drop out of w's, and w's + (Bw)'x = 0 for every point. So
/// (Bw)'x ≤ 0 on the face. If the least of (Bw)'x over all plans that the face allows, which backward induction finds, is above zero, there
/// is no point; if it is zero, every term of the sum is zero (Farkas 1902).</para>
/// <para>The weights come from floating point and are rounded to whole numbers here, so a proof can fail but never err.</para>
/// </remarks>
internal sealed class EmptinessProof(ReplyPolyhedron polyhedron)
{
    private const double Resolution = 1 << 29;
    private const double MostParts = 5000;
    private const double Closeness = 1e-6;

    private readonly double[] _weights = new double[polyhedron.Other.SequenceCount];
    private readonly long[] _whole = new long[polyhedron.Other.SequenceCount];
    private readonly long[] _costs = new long[polyhedron.Own.SequenceCount];
    private readonly bool[] _dead = new bool[polyhedron.Own.SequenceCount];
    private readonly bool[] _above = new bool[polyhedron.Own.SequenceCount];

    /// <summary>The weights to try: one for each sequence of the other. To be filled in.</summary>
    public Span<double> Weights => _weights;

    public EmptinessProof Fresh() => new(polyhedron);

    /// <summary>Whether the weights prove that no point has all these quantities zero.</summary>
    public bool ShowsEmpty(bool[] zero)
    {
        var largest = 0.0;
        foreach (var weight in _weights)
            largest = Math.Max(largest, Math.Abs(weight));

        // Without any weight what is left to see is whether the face allows a plan at all.
        return Round(largest > 0 ? Resolution / largest : 0, zero) && SignOfLeast(zero) > 0;
    }

    /// <summary>Whether the weights prove that a quantity is zero wherever these are.</summary>
    public bool ShowsZero(bool[] zero, int quantity)
    {
        var (largest, smallest) = (0.0, double.PositiveInfinity);
        foreach (var weight in _weights)
        {
            largest = Math.Max(largest, Math.Abs(weight));
            if (Math.Abs(weight) > ReplyTableau.Tolerance)
                smallest = Math.Min(smallest, Math.Abs(weight));
        }

        var scale = largest > 0 ? CommonDenominator(smallest) / smallest : 0;
        if (scale * largest > Resolution || !Round(scale, zero))
            return false;
        var (sign, first) = (SignOfLeast(zero), polyhedron.Own.SequenceCount);
        return sign > 0 || (sign == 0 && (quantity < first ? _above[quantity] : _whole[quantity - first] > 0));
    }

    // A proof of zero needs weights that are exactly right: they are fractions of small whole numbers, if anything.
    private double CommonDenominator(double unit)
    {
        var common = 1.0;
        foreach (var weight in _weights)
        {
            var multiple = Math.Abs(weight) / unit * common;
            var denominator = 1;
            while (denominator < MostParts && Math.Abs((multiple * denominator) - Math.Round(multiple * denominator)) > Closeness)
                denominator++;
            common *= denominator;
            if (common > MostParts)
                break;
        }

        return common;
    }

    // Rounds, and puts what rounding took from a set back on a weight that may take it.
    private bool Round(double scale, bool[] zero)
    {
        var (other, start) = (polyhedron.Other, polyhedron.Own.SequenceCount);
        for (var set = 0; set < other.SetCount; set++)
        {
            var missing = other.ParentOfSet[set] < 0 ? 0 : _whole[other.ParentOfSet[set]];
            var (taker, isFree) = (-1, false);
            for (var sequence = other.FirstOfSet[set]; sequence < other.FirstOfSet[set + 1]; sequence++)
            {
                var mayBeNegative = zero[start + sequence];
                var whole = (long)Math.Round(_weights[sequence] * scale);
                _whole[sequence] = mayBeNegative ? whole : Math.Max(0, whole);
                missing -= _whole[sequence];
                if (
                    taker < 0
                    || (mayBeNegative && !isFree)
                    || (mayBeNegative == isFree && Math.Abs(_whole[sequence]) > Math.Abs(_whole[taker]))
                )
                    (taker, isFree) = (sequence, mayBeNegative);
            }

            _whole[taker] += missing;
            if ((!isFree && _whole[taker] < 0) || Math.Abs(_whole[taker]) > int.MaxValue)
                return false;
        }

        return true;
    }

    // The sign of the least of (Bw)'x over the plans that the face allows; notes which weights cannot be positive where it is zero.
    private int SignOfLeast(bool[] zero)
    {
        if (polyhedron.ShortPayoffs is { } payoffs)
        {
            Add(payoffs);
            return SignOfLeast(_costs, zero);
        }

        var costs = new BigInteger[_costs.Length];
        for (var own = 0; own < costs.Length; own++)
        {
            for (var other = 0; other < _whole.Length; other++)
                costs[own] += polyhedron.LongPayoffs![(other * costs.Length) + own] * _whole[other];
        }

        return SignOfLeast(costs, zero);
    }

    private void Add(long[] payoffs)
    {
        // That nothing overflows here is the meaning of ShortPayoffs.
        unchecked
        {
            _costs.AsSpan().Clear();
            for (var other = 0; other < _whole.Length; other++)
            {
                if (_whole[other] == 0)
                    continue;
                var weight = _whole[other];
                var line = payoffs.AsSpan(other * _costs.Length, _costs.Length);
                var own = 0;
                for (; own + Vector<long>.Count <= line.Length; own += Vector<long>.Count)
                {
                    var sum = new Vector<long>(_costs, own) + (new Vector<long>(line[own..]) * weight);
                    sum.CopyTo(_costs, own);
                }

                for (; own < line.Length; own++)
                    _costs[own] += line[own] * weight;
            }
        }
    }

    // Backward induction; a set where every sequence is zero passes its zero on to the sequence above.
    private int SignOfLeast<TInteger>(TInteger[] costs, bool[] zero)
        where TInteger : struct, IBinaryInteger<TInteger>
    {
        var own = polyhedron.Own;
        _dead.AsSpan().Clear();
        for (var set = own.SetCount - 1; set >= 0; set--)
        {
            TInteger? least = null;
            for (var sequence = own.FirstOfSet[set]; sequence < own.FirstOfSet[set + 1]; sequence++)
            {
                if (!zero[sequence] && !_dead[sequence] && (least is null || costs[sequence] < least.Value))
                    least = costs[sequence];
            }

            for (var sequence = own.FirstOfSet[set]; sequence < own.FirstOfSet[set + 1]; sequence++)
                _above[sequence] = _dead[sequence] || least is null || costs[sequence] > least.Value;
            var parent = own.ParentOfSet[set];
            if (parent < 0)
                return least is null ? 1 : TInteger.Sign(least.Value);
            if (least is null)
                _dead[parent] = true;
            else
                costs[parent] += least.Value;
        }

        throw new InvalidOperationException("Every player has a set with nothing above it.");
    }
}
