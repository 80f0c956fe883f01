using System.Globalization;
using System.Numerics;

namespace Casus.Numerics;

/// <summary>An exact fraction in lowest terms. The default value is zero.</summary>
/// <remarks>Arithmetic never rounds and never overflows; it costs more the longer the digits grow.</remarks>
public readonly partial struct Rational : INumber<Rational>
{
    // Stored minus one, so that default(Rational) is 0/1 and not 0/0.
    private readonly BigInteger _denominatorMinusOne;

    private Rational(BigInteger numerator, BigInteger denominator, bool reduced)
    {
        if (!reduced)
        {
            var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
            if (denominator.Sign < 0)
                divisor = -divisor;
            if (!divisor.IsOne)
            {
                numerator /= divisor;
                denominator /= divisor;
            }
        }

        Numerator = numerator;
        _denominatorMinusOne = denominator - BigInteger.One;
    }

    /// <summary>A fraction of two whole numbers.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is zero.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
        : this(
            numerator,
            denominator.IsZero ? throw new DivideByZeroException("A fraction needs a denominator other than zero.") : denominator,
            false
        ) { }

    /// <summary>The number above the line, with the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The number below the line, always positive.</summary>
    public BigInteger Denominator => _denominatorMinusOne + BigInteger.One;

    /// <inheritdoc/>
    public static Rational Zero => default;

    /// <inheritdoc/>
    public static Rational One => new(BigInteger.One, BigInteger.One, true);

    /// <summary>Whether the fraction is a whole number.</summary>
    public bool IsWhole => _denominatorMinusOne.IsZero;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>The exact value of a double: every finite double is a fraction with a power of two below the line.</summary>
    /// <exception cref="OverflowException">The double is not finite.</exception>
    public static Rational FromDouble(double value)
    {
        if (!double.IsFinite(value))
            throw new OverflowException("Only a finite number is a fraction.");
        if (value == 0)
            return Zero;

        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xFFFFFFFFFFFFFL;
        if (exponent == 0)
            exponent++;
        else
            mantissa |= 1L << 52;
        exponent -= 1075;

        BigInteger numerator = bits < 0 ? -mantissa : mantissa;
        return exponent >= 0 ? new(numerator << exponent, BigInteger.One, true) : new(numerator, BigInteger.One << -exponent, false);
    }

    /// <summary>The nearest double.</summary>
    public double ToDouble()
    {
        if (Numerator.IsZero)
            return 0;

        // The value lies from 2^exponent to twice that; a double resolves it in steps of 2^unit, coarser near zero. Rounded once, to whole steps.
        var (numerator, denominator) = (BigInteger.Abs(Numerator), Denominator);
        var exponent = numerator.GetBitLength() - denominator.GetBitLength();
        if (Scaled(numerator, -exponent) < Scaled(denominator, exponent))
            exponent--;
        if (exponent > 1023)
            return Numerator.Sign * double.PositiveInfinity;
        var unit = (int)Math.Max(exponent - 52, -1074);
        var steps = BigInteger.DivRem(Scaled(numerator, -unit), Scaled(denominator, unit), out var rest);
        var half = (rest * 2).CompareTo(Scaled(denominator, unit));
        if (half > 0 || (half == 0 && !steps.IsEven))
            steps += BigInteger.One;
        return Numerator.Sign * Math.ScaleB((double)(long)steps, unit);
    }

    // Times a power of two, if that is a whole one; its fractions are on the other side of a comparison.
    private static BigInteger Scaled(BigInteger value, long power) => power > 0 ? value << (int)power : value;

    /// <summary>Reads <c>3</c>, <c>-0.25</c>, <c>1e-3</c>, <c>2/7</c> or <c>40%</c>, exactly as written.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Rational value)
    {
        value = default;
        text = text.Trim();
        if (text.Length is 0 or > 400)
            return false;
        if (text[^1] == '%')
        {
            if (!TryParseDecimal(text[..^1], out var percent))
                return false;
            value = percent / 100;
            return true;
        }

        var slash = text.IndexOf('/');
        if (slash < 0)
            return TryParseDecimal(text, out value);
        if (!TryParseDecimal(text[..slash], out var above) || !TryParseDecimal(text[(slash + 1)..], out var below) || below.Sign == 0)
            return false;
        value = above / below;
        return true;
    }

    private static bool TryParseDecimal(ReadOnlySpan<char> text, out Rational value)
    {
        value = default;
        text = text.Trim();
        var exponent = 0;
        var mark = text.IndexOfAny('e', 'E');
        if (mark >= 0)
        {
            if (!int.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
                return false;
            if (Math.Abs((long)exponent) > 400)
                return false;
            text = text[..mark];
        }

        var negative = text.Length > 0 && text[0] == '-';
        if (text.Length > 0 && text[0] is '-' or '+')
            text = text[1..];
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];
        if (whole.Length + fraction.Length == 0 || !IsDigits(whole) || !IsDigits(fraction))
            return false;

        var digits = BigInteger.Parse(string.Concat("0", whole, fraction), NumberStyles.None, CultureInfo.InvariantCulture);
        exponent -= fraction.Length;
        var scale = BigInteger.Pow(10, Math.Abs(exponent));
        if (negative)
            digits = -digits;
        value = exponent >= 0 ? new(digits * scale, BigInteger.One, true) : new(digits, scale, false);
        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <inheritdoc/>
    public static Rational operator +(Rational left, Rational right) =>
        left._denominatorMinusOne.IsZero && right._denominatorMinusOne.IsZero
            ? new(left.Numerator + right.Numerator, BigInteger.One, true)
            : new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator, false);

    /// <inheritdoc/>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <inheritdoc/>
    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator, false);

    /// <inheritdoc/>
    public static Rational operator /(Rational left, Rational right) =>
        right.Numerator.IsZero
            ? throw new DivideByZeroException("A fraction was divided by zero.")
            : new(left.Numerator * right.Denominator, left.Denominator * right.Numerator, false);

    /// <inheritdoc/>
    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator, true);

    /// <inheritdoc/>
    public static Rational operator +(Rational value) => value;

    /// <summary>Every whole number is a fraction.</summary>
    public static implicit operator Rational(int value) => new(value, BigInteger.One, true);

    /// <summary>The nearest double.</summary>
    public static explicit operator double(Rational value) => value.ToDouble();

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && _denominatorMinusOne == other._denominatorMinusOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorMinusOne);

    /// <summary>As <c>3</c> or <c>59/88</c>.</summary>
    public override string ToString() =>
        IsWhole
            ? Numerator.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
