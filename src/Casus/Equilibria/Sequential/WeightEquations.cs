using System.Numerics;
using Casus.Numerics;

namespace Casus.Equilibria.Sequential;

/// <summary>Equations between products of unknown positive weights: Π weight(m)^count(m) = ratio. Grows one equation at a time.</summary>
/// <remarks>Linear in logarithms, so elimination decides them; on whole exponents and exact ratios, no logarithm is taken.</remarks>
internal sealed class WeightEquations(int size)
{
    private readonly List<(BigInteger[] Counts, Rational Ratio, int Pivot)> _rows = [];

    /// <summary>Adds an equation.</summary>
    /// <returns>False if it contradicts those before it; it is then left out.</returns>
    public bool Add(ReadOnlySpan<int> counts, Rational ratio)
    {
        var (rest, power, left) = Reduce(counts);
        // counts × power = rest + earlier rows, so Π^rest = ratio^power / left.
        var right = Power(ratio, power) / left;
        var pivot = Array.FindIndex(rest, count => BigInteger.Abs(count).IsOne);
        if (pivot < 0)
            pivot = Array.FindIndex(rest, count => !count.IsZero);
        if (pivot < 0)
            return right == Rational.One;
        _rows.Add((rest, right, pivot));
        return true;
    }

    /// <summary>The ratio that the equations so far force on a product; nothing if they leave it open, or if it is no fraction.</summary>
    public (bool IsForced, Rational? Ratio) Forced(ReadOnlySpan<int> counts)
    {
        var (rest, power, left) = Reduce(counts);
        return Array.TrueForAll(rest, count => count.IsZero) ? (true, Root(left, power)) : (false, null);
    }

    /// <summary>Weights that solve the equations; nothing if the ones tried would not be fractions.</summary>
    public Rational[]? Solve()
    {
        var weights = new Rational[size];
        Array.Fill(weights, Rational.One);
        // A later row has no pivot of an earlier one: from the last row up, all but the pivot is known.
        for (var row = _rows.Count - 1; row >= 0; row--)
        {
            var (counts, ratio, pivot) = _rows[row];
            for (var i = 0; i < size; i++)
                if (i != pivot && !counts[i].IsZero)
                    ratio /= Power(weights[i], counts[i]);
            if (Root(ratio, counts[pivot]) is not { } weight)
                return null;
            weights[pivot] = weight;
        }

        return weights;
    }

    private (BigInteger[] Counts, BigInteger Power, Rational Left) Reduce(ReadOnlySpan<int> counts)
    {
        var rest = new BigInteger[size];
        for (var i = 0; i < size; i++)
            rest[i] = counts[i];
        var (power, left) = (BigInteger.One, Rational.One);
        foreach (var (row, ratio, pivot) in _rows)
        {
            var factor = rest[pivot];
            if (factor.IsZero)
                continue;
            var common = BigInteger.GreatestCommonDivisor(factor, row[pivot]);
            var (own, other) = (row[pivot] / common, factor / common);
            for (var i = 0; i < size; i++)
                rest[i] = (rest[i] * own) - (row[i] * other);
            (power, left) = (power * own, Power(left, own) * Power(ratio, other));
        }

        return (rest, power, left);
    }

    private static Rational Power(Rational value, BigInteger exponent)
    {
        var times = checked((int)BigInteger.Abs(exponent));
        var power = new Rational(BigInteger.Pow(value.Numerator, times), BigInteger.Pow(value.Denominator, times));
        return exponent.Sign < 0 ? Rational.One / power : power;
    }

    private static Rational? Root(Rational value, BigInteger exponent)
    {
        if (exponent.Sign < 0)
            (value, exponent) = (Rational.One / value, -exponent);
        var degree = checked((int)exponent);
        return WholeRoot(value.Numerator, degree) is { } above && WholeRoot(value.Denominator, degree) is { } below
            ? new Rational(above, below)
            : null;
    }

    private static BigInteger? WholeRoot(BigInteger value, int degree)
    {
        var (low, high) = (BigInteger.One, value);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (BigInteger.Pow(middle, degree) < value)
                low = middle + 1;
            else
                high = middle;
        }

        return BigInteger.Pow(low, degree) == value ? low : null;
    }
}
