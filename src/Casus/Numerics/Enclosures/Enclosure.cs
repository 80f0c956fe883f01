using System.Globalization;
using System.Numerics;

namespace Casus.Numerics.Enclosures;

/// <summary>A number known to lie between two doubles, both included. The default value is exactly zero.</summary>
/// <remarks>
/// Arithmetic rounds outwards (Moore 1966): whatever numbers lie in the operands, the result of the operation on them lies in the
/// result. So what is computed with enclosures is a theorem about real numbers, not an estimate. Results that are doubles exactly stay
/// exact. An operand used twice counts as two numbers, so that the result may be wider than need be, but never too narrow.
/// </remarks>
public readonly struct Enclosure
    : IEquatable<Enclosure>,
        IAdditionOperators<Enclosure, Enclosure, Enclosure>,
        ISubtractionOperators<Enclosure, Enclosure, Enclosure>,
        IMultiplyOperators<Enclosure, Enclosure, Enclosure>,
        IDivisionOperators<Enclosure, Enclosure, Enclosure>,
        IUnaryNegationOperators<Enclosure, Enclosure>,
        IAdditiveIdentity<Enclosure, Enclosure>,
        IMultiplicativeIdentity<Enclosure, Enclosure>
{
    // For ends that are in order by construction.
    private Enclosure(double low, double high, bool _)
    {
        Low = low;
        High = high;
    }

    /// <summary>All numbers from one double to another.</summary>
    /// <exception cref="ArgumentException">An end is not a number, no number lies between the ends, or they are the wrong way round.</exception>
    public Enclosure(double low, double high)
        : this(low, high, true)
    {
        if (!(low <= high) || double.IsPositiveInfinity(low) || double.IsNegativeInfinity(high))
            throw new ArgumentException("The lower end must be a number not above the upper end.", nameof(low));
    }

    /// <summary>The lower end; the number is not below it.</summary>
    public double Low { get; }

    /// <summary>The upper end; the number is not above it.</summary>
    public double High { get; }

    /// <summary>Exactly zero.</summary>
    public static Enclosure Zero => default;

    /// <summary>Exactly one.</summary>
    public static Enclosure One => Exactly(1);

    /// <summary>Any number at all.</summary>
    public static Enclosure Anything => new(double.NegativeInfinity, double.PositiveInfinity, true);

    /// <summary>A probability of which nothing is known: from 0 to 1.</summary>
    public static Enclosure Unit => new(0, 1, true);

    /// <inheritdoc/>
    public static Enclosure AdditiveIdentity => default;

    /// <inheritdoc/>
    public static Enclosure MultiplicativeIdentity => One;

    /// <summary>The very number that a double is.</summary>
    /// <exception cref="ArgumentException">It is not finite.</exception>
    public static Enclosure Exactly(double value) =>
        double.IsFinite(value)
            ? new(value, value, true)
            : throw new ArgumentException("Only a finite number is enclosed exactly.", nameof(value));

    /// <summary>A fraction: exact if it is a double, and otherwise between the two doubles next to it.</summary>
    public static Enclosure Of(Rational value)
    {
        var near = value.ToDouble();
        if (!double.IsFinite(near))
            return near > 0 ? new(double.MaxValue, near, true) : new(near, double.MinValue, true);
        var side = value.CompareTo(Rational.FromDouble(near));
        return new(side < 0 ? Math.BitDecrement(near) : near, side > 0 ? Math.BitIncrement(near) : near, true);
    }

    /// <summary>Whether only one number is left.</summary>
    public bool IsPoint => Low == High;

    /// <summary>How far apart the ends are, rounded up.</summary>
    public double Width => Outward.SumUp(High, -Low);

    /// <summary>A double about half way, inside; for an end at infinity, the largest double on that side.</summary>
    public double Middle
    {
        get
        {
            var (low, high) = (Math.Max(Low, double.MinValue), Math.Min(High, double.MaxValue));
            return Math.Clamp((low * 0.5) + (high * 0.5), low, high);
        }
    }

    /// <summary>The largest distance from zero.</summary>
    public double Magnitude => Math.Max(Math.Abs(Low), Math.Abs(High));

    /// <summary>Whether a double may be the number.</summary>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>Whether a fraction may be the number.</summary>
    public bool Contains(Rational value) =>
        (double.IsNegativeInfinity(Low) || Rational.FromDouble(Low) <= value)
        && (double.IsPositiveInfinity(High) || value <= Rational.FromDouble(High));

    /// <summary>Whether everything in another enclosure is in this one.</summary>
    public bool Contains(Enclosure other) => Low <= other.Low && other.High <= High;

    /// <summary>Whether everything in another enclosure is in this one, and away from its ends.</summary>
    public bool ContainsInside(Enclosure other) => Low < other.Low && other.High < High;

    /// <summary>What lies in both, or nothing.</summary>
    public static Enclosure? Common(Enclosure left, Enclosure right)
    {
        var (low, high) = (Math.Max(left.Low, right.Low), Math.Min(left.High, right.High));
        return low <= high ? new(low, high, true) : null;
    }

    /// <summary>The least enclosure that holds both.</summary>
    public static Enclosure Hull(Enclosure left, Enclosure right) =>
        new(Math.Min(left.Low, right.Low), Math.Max(left.High, right.High), true);

    /// <summary>The larger of two numbers.</summary>
    public static Enclosure Max(Enclosure left, Enclosure right) =>
        new(Math.Max(left.Low, right.Low), Math.Max(left.High, right.High), true);

    /// <summary>The smaller of two numbers.</summary>
    public static Enclosure Min(Enclosure left, Enclosure right) =>
        new(Math.Min(left.Low, right.Low), Math.Min(left.High, right.High), true);

    /// <summary>The distance from zero.</summary>
    public static Enclosure Abs(Enclosure value) => value.Contains(0.0) ? new(0, value.Magnitude, true) : Max(value, -value);

    /// <summary>The square: never negative, and narrower than the number times itself.</summary>
    public static Enclosure Square(Enclosure value)
    {
        var size = Abs(value);
        return new(Outward.ProductDown(size.Low, size.Low), Outward.ProductUp(size.High, size.High), true);
    }

    /// <summary>The square root of what is not negative in the enclosure.</summary>
    /// <exception cref="ArgumentException">All of it is negative.</exception>
    public static Enclosure Root(Enclosure value) =>
        value.High < 0
            ? throw new ArgumentException("A negative number has no square root.", nameof(value))
            : new(Outward.RootDown(Math.Max(0, value.Low)), Outward.RootUp(value.High), true);

    /// <summary>The sum.</summary>
    public static Enclosure operator +(Enclosure left, Enclosure right) =>
        new(Outward.SumDown(left.Low, right.Low), Outward.SumUp(left.High, right.High), true);

    /// <summary>The difference of two numbers, which may be different also where the enclosures are the same.</summary>
    public static Enclosure operator -(Enclosure left, Enclosure right) =>
        new(Outward.SumDown(left.Low, -right.High), Outward.SumUp(left.High, -right.Low), true);

    /// <summary>The number with the other sign.</summary>
    public static Enclosure operator -(Enclosure value) => new(-value.High, -value.Low, true);

    /// <summary>The product.</summary>
    public static Enclosure operator *(Enclosure left, Enclosure right)
    {
        if (left.Low >= 0 && right.Low >= 0)
            return new(Outward.ProductDown(left.Low, right.Low), Outward.ProductUp(left.High, right.High), true);
        var low = Math.Min(
            Math.Min(Outward.ProductDown(left.Low, right.Low), Outward.ProductDown(left.Low, right.High)),
            Math.Min(Outward.ProductDown(left.High, right.Low), Outward.ProductDown(left.High, right.High))
        );
        var high = Math.Max(
            Math.Max(Outward.ProductUp(left.Low, right.Low), Outward.ProductUp(left.Low, right.High)),
            Math.Max(Outward.ProductUp(left.High, right.Low), Outward.ProductUp(left.High, right.High))
        );
        return new(low, high, true);
    }

    /// <summary>The quotient; anything at all where the divisor may be zero.</summary>
    public static Enclosure operator /(Enclosure left, Enclosure right)
    {
        if (right.Contains(0.0))
            return Anything;
        if (double.IsInfinity(right.Low) || double.IsInfinity(right.High))
            return left * Reciprocal(right);
        var low = Math.Min(
            Math.Min(Outward.QuotientDown(left.Low, right.Low), Outward.QuotientDown(left.Low, right.High)),
            Math.Min(Outward.QuotientDown(left.High, right.Low), Outward.QuotientDown(left.High, right.High))
        );
        var high = Math.Max(
            Math.Max(Outward.QuotientUp(left.Low, right.Low), Outward.QuotientUp(left.Low, right.High)),
            Math.Max(Outward.QuotientUp(left.High, right.Low), Outward.QuotientUp(left.High, right.High))
        );
        return new(low, high, true);
    }

    // Of numbers all of one sign, some without bound: from zero, which stands for one over infinity, to one over the nearest.
    private static Enclosure Reciprocal(Enclosure value) =>
        value.Low > 0 ? new(0, Outward.QuotientUp(1, value.Low), true) : new(Outward.QuotientDown(1, value.High), 0, true);

    /// <summary>Every finite double encloses itself.</summary>
    /// <exception cref="ArgumentException">It is not finite.</exception>
    public static implicit operator Enclosure(double value) => Exactly(value);

    /// <summary>Whether both ends are the same; the numbers enclosed need not be.</summary>
    public static bool operator ==(Enclosure left, Enclosure right) => left.Equals(right);

    /// <summary>Whether an end differs.</summary>
    public static bool operator !=(Enclosure left, Enclosure right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Enclosure other) => Low == other.Low && High == other.High;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Enclosure other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Low + 0.0, High + 0.0);

    /// <summary>As <c>[0.25, 0.5]</c>, every digit of both ends; a point as the number alone.</summary>
    public override string ToString() =>
        IsPoint ? Low.ToString("R", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"[{Low:R}, {High:R}]");
}
