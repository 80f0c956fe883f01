using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Casus.Numerics.Distributions;

/// <summary>The inverse of the standard normal distribution function, many at a time.</summary>
/// <remarks>
/// Wichura (1988), algorithm AS 241, PPND16: rational functions of degree seven in three regions, relative error about 1e-16. All lanes
/// of a vector run through the same operations, and a rest is filled up to a vector, so that a value depends on its share alone.
/// </remarks>
public static class StandardNormal
{
    private const double Middle = 0.425;
    private const double MiddleSquared = 0.180625;
    private const double FarFrom = 5;

    /// <summary>The value below which a share of the standard normal law lies; infinite at 0 and 1, not a number outside.</summary>
    public static double Quantile(double share) => Inverse(new Vector<double>(share))[0];

    /// <summary>The quantiles of a normal law.</summary>
    /// <param name="shares">Each from 0 to 1.</param>
    /// <param name="into">As many places; may be the shares themselves.</param>
    /// <param name="mean">The mean of the law.</param>
    /// <param name="deviation">Its standard deviation; a negative one turns the shares round.</param>
    /// <exception cref="ArgumentException">There are more shares or fewer than places.</exception>
    public static void Quantiles(ReadOnlySpan<double> shares, Span<double> into, double mean = 0, double deviation = 1) =>
        Run(shares, into, mean, deviation, exponential: false);

    /// <summary>As <see cref="Quantiles"/>, of a law whose logarithm is normal.</summary>
    internal static void QuantilesOfExponential(ReadOnlySpan<double> shares, Span<double> into, double mean, double deviation) =>
        Run(shares, into, mean, deviation, exponential: true);

    private static void Run(ReadOnlySpan<double> shares, Span<double> into, double mean, double deviation, bool exponential)
    {
        if (shares.Length != into.Length)
            throw new ArgumentException("Give as many places as shares.", nameof(into));
        var (m, d) = (new Vector<double>(mean), new Vector<double>(deviation));
        var from = MemoryMarshal.Cast<double, Vector<double>>(shares);
        var to = MemoryMarshal.Cast<double, Vector<double>>(into);
        for (var i = 0; i < from.Length; i++)
            to[i] = One(from[i], m, d, exponential);

        var done = from.Length * Vector<double>.Count;
        if (done == shares.Length)
            return;
        Span<double> rest = stackalloc double[Vector<double>.Count];
        rest.Fill(0.5);
        shares[done..].CopyTo(rest);
        One(new Vector<double>(rest), m, d, exponential).CopyTo(rest);
        rest[..(shares.Length - done)].CopyTo(into[done..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> One(Vector<double> shares, Vector<double> mean, Vector<double> deviation, bool exponential)
    {
        var value = mean + (deviation * Inverse(shares));
        return exponential ? Vector.Exp(value) : value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Inverse(Vector<double> p)
    {
        var q = p - new Vector<double>(0.5);
        var inner = q * AtMiddle(new Vector<double>(MiddleSquared) - (q * q));
        var isInner = Vector.LessThanOrEqual(Vector.Abs(q), new Vector<double>(Middle));
        if (Vector.EqualsAll(isInner, Vector<long>.AllBitsSet))
            return inner;

        var tail = Vector.Min(p, Vector<double>.One - p);
        var r = Vector.SquareRoot(-Vector.Log(tail));
        var outer = AtTail(r - new Vector<double>(1.6));
        var isFar = Vector.GreaterThan(r, new Vector<double>(FarFrom));
        if (!Vector.EqualsAll(isFar, Vector<long>.Zero))
        {
            outer = Vector.ConditionalSelect(isFar, FarOut(r - new Vector<double>(FarFrom)), outer);
            outer = Vector.ConditionalSelect(Vector.Equals(tail, Vector<double>.Zero), new Vector<double>(double.PositiveInfinity), outer);
        }

        outer = Vector.ConditionalSelect(Vector.LessThan(q, Vector<double>.Zero), -outer, outer);
        return Vector.ConditionalSelect(isInner, inner, outer);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> AtMiddle(Vector<double> r) =>
        Polynomial(
            r,
            2509.0809287301226727,
            33430.575583588128105,
            67265.770927008700853,
            45921.953931549871457,
            13731.693765509461125,
            1971.5909503065514427,
            133.14166789178437745,
            3.3871328727963666080
        )
        / Polynomial(
            r,
            5226.4952788528545610,
            28729.085735721942674,
            39307.895800092710610,
            21213.794301586595867,
            5394.1960214247511077,
            687.18700749205790830,
            42.313330701600911252,
            1
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> AtTail(Vector<double> r) =>
        Polynomial(
            r,
            7.74545014278341407640e-4,
            2.27238449892691845833e-2,
            2.41780725177450611770e-1,
            1.27045825245236838258,
            3.64784832476320460504,
            5.76949722146069140550,
            4.63033784615654529590,
            1.42343711074968357734
        )
        / Polynomial(
            r,
            1.05075007164441684324e-9,
            5.47593808499534494600e-4,
            1.51986665636164571966e-2,
            1.48103976427480074590e-1,
            6.89767334985100004550e-1,
            1.67638483018380384940,
            2.05319162663775882187,
            1
        );

    private static Vector<double> FarOut(Vector<double> r) =>
        Polynomial(
            r,
            2.01033439929228813265e-7,
            2.71155556874348757815e-5,
            1.24266094738807843860e-3,
            2.65321895265761230930e-2,
            2.96560571828504891230e-1,
            1.78482653991729133580,
            5.46378491116411436990,
            6.65790464350110377720
        )
        / Polynomial(
            r,
            2.04426310338993978564e-15,
            1.42151175831644588870e-7,
            1.84631831751005468180e-5,
            7.86869131145613259100e-4,
            1.48753612908506148525e-2,
            1.36929880922735805310e-1,
            5.99832206555887937690e-1,
            1
        );

    // From the highest power down (Horner); written out, since it is called for every few numbers drawn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Polynomial(
        Vector<double> x,
        double a,
        double b,
        double c,
        double d,
        double e,
        double f,
        double g,
        double h
    )
    {
        var sum = Vector.FusedMultiplyAdd(new Vector<double>(a), x, new Vector<double>(b));
        sum = Vector.FusedMultiplyAdd(sum, x, new Vector<double>(c));
        sum = Vector.FusedMultiplyAdd(sum, x, new Vector<double>(d));
        sum = Vector.FusedMultiplyAdd(sum, x, new Vector<double>(e));
        sum = Vector.FusedMultiplyAdd(sum, x, new Vector<double>(f));
        sum = Vector.FusedMultiplyAdd(sum, x, new Vector<double>(g));
        return Vector.FusedMultiplyAdd(sum, x, new Vector<double>(h));
    }
}
