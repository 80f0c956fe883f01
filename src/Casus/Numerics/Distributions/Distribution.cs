using System.Globalization;

namespace Casus.Numerics.Distributions;

/// <summary>A law of chance on the line: what is known of a number, or what an actor may privately be.</summary>
/// <remarks>
/// The members are what the guarantee game asks of a private type (methods, "Private types"): the share of types below a cut-off, and the
/// integral of the share above it. Everything else the game needs follows from these two by integration by parts.
/// </remarks>
public abstract class Distribution
{
    private protected Distribution(string text) => Text = text;

    /// <summary>The law as an author would write it: <c>uniform(0, 2)</c>.</summary>
    public string Text { get; }

    /// <summary>The least value; negative infinity if there is none.</summary>
    public abstract double Low { get; }

    /// <summary>The largest value; positive infinity if there is none.</summary>
    public abstract double High { get; }

    /// <summary>The value that an analysis without a sweep uses: the mean, and for a range its midpoint.</summary>
    public abstract Rational Central { get; }

    /// <summary>Whether <see cref="Central"/> is exact, not the nearest double of an irrational number.</summary>
    public virtual bool IsCentralExact => true;

    /// <summary>Whether the law puts all weight on one value.</summary>
    public virtual bool IsPoint => false;

    /// <summary>Whether single values hold all the weight; then <see cref="Density"/> is the weight of a value.</summary>
    public virtual bool IsDiscrete => false;

    /// <summary>Whether it only bounds a number and claims no probability within: a probability computed from it must be called one from ranges.</summary>
    public virtual bool IsRangeOnly => false;

    /// <summary>The mean.</summary>
    public virtual double Mean => (double)Central;

    /// <summary>The probability of a value at most <paramref name="x"/>.</summary>
    public abstract double Cdf(double x);

    /// <summary>The probability of a value strictly below <paramref name="x"/>; differs from <see cref="Cdf"/> only where single values have weight.</summary>
    public virtual double Below(double x) => Cdf(x);

    /// <summary>The value below which a share <paramref name="p"/> of the weight lies.</summary>
    /// <param name="p">From 0 to 1.</param>
    public abstract double Quantile(double p);

    /// <summary>The density at <paramref name="x"/>, for pictures; of a discrete law the weight of <paramref name="x"/>.</summary>
    /// <returns>0 outside the support; positive infinity where the density has a pole. A law that is neither continuous nor discrete gives the density of its continuous part.</returns>
    public abstract double Density(double x);

    /// <summary>The quantile of each of many shares, as quickly as the law allows.</summary>
    /// <remarks>The value of a share depends on nothing but the share: not on the others, not on where it stands.</remarks>
    /// <param name="shares">Each from 0 to 1.</param>
    /// <param name="into">As many places; may be the shares themselves.</param>
    /// <exception cref="ArgumentException">There are more shares or fewer than places.</exception>
    public void Quantiles(ReadOnlySpan<double> shares, Span<double> into)
    {
        if (shares.Length != into.Length)
            throw new ArgumentException("Give as many places as shares.", nameof(into));
        Fill(shares, into);
    }

    /// <summary>As <see cref="Quantiles"/>, with lengths that agree.</summary>
    private protected virtual void Fill(ReadOnlySpan<double> shares, Span<double> into)
    {
        for (var i = 0; i < shares.Length; i++)
            into[i] = Quantile(shares[i]);
    }

    /// <summary>Where the distribution function turns from convex to concave or has a kink, within the support; ascending.</summary>
    internal virtual IReadOnlyList<double> Turns => [];

    /// <summary>The integral of the share of types above x, for x from <paramref name="from"/> to <paramref name="to"/>, with its error bound.</summary>
    public virtual Enclosed SurvivalIntegral(double from, double to) => ConvexQuadrature.OfSurvival(this, from, to);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private protected static string Write(Rational value) => Numerals.Shortest(value);

    private protected static string Call(string name, params ReadOnlySpan<Rational> arguments)
    {
        var parts = new string[arguments.Length];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Write(arguments[i]);
        return string.Create(CultureInfo.InvariantCulture, $"{name}({string.Join(", ", parts)})");
    }
}
