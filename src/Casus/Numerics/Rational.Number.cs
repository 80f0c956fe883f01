using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Casus.Numerics;

/// <content>What generic mathematics asks of a number, so that one solver runs on doubles and on exact fractions.</content>
public readonly partial struct Rational
{
    static int INumberBase<Rational>.Radix => 10;
    static Rational IAdditiveIdentity<Rational, Rational>.AdditiveIdentity => Zero;
    static Rational IMultiplicativeIdentity<Rational, Rational>.MultiplicativeIdentity => One;

    /// <inheritdoc/>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <inheritdoc/>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <inheritdoc/>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <inheritdoc/>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <inheritdoc/>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <inheritdoc/>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public static Rational operator ++(Rational value) => value + One;

    /// <inheritdoc/>
    public static Rational operator --(Rational value) => value - One;

    /// <inheritdoc/>
    public static Rational operator %(Rational left, Rational right)
    {
        var ratio = left / right;
        return left - (right * new Rational(BigInteger.Divide(ratio.Numerator, ratio.Denominator), BigInteger.One));
    }

    /// <inheritdoc/>
    public static Rational Abs(Rational value) => value.Sign < 0 ? -value : value;

    int IComparable.CompareTo(object? obj) =>
        obj is null ? 1
        : obj is Rational other ? CompareTo(other)
        : throw new ArgumentException("Not a Rational.", nameof(obj));

    static bool INumberBase<Rational>.IsCanonical(Rational value) => true;

    static bool INumberBase<Rational>.IsComplexNumber(Rational value) => false;

    static bool INumberBase<Rational>.IsEvenInteger(Rational value) => value.IsWhole && value.Numerator.IsEven;

    static bool INumberBase<Rational>.IsFinite(Rational value) => true;

    static bool INumberBase<Rational>.IsImaginaryNumber(Rational value) => false;

    static bool INumberBase<Rational>.IsInfinity(Rational value) => false;

    static bool INumberBase<Rational>.IsInteger(Rational value) => value.IsWhole;

    static bool INumberBase<Rational>.IsNaN(Rational value) => false;

    static bool INumberBase<Rational>.IsNegative(Rational value) => value.Sign < 0;

    static bool INumberBase<Rational>.IsNegativeInfinity(Rational value) => false;

    static bool INumberBase<Rational>.IsNormal(Rational value) => value.Sign != 0;

    static bool INumberBase<Rational>.IsOddInteger(Rational value) => value.IsWhole && !value.Numerator.IsEven;

    static bool INumberBase<Rational>.IsPositive(Rational value) => value.Sign >= 0;

    static bool INumberBase<Rational>.IsPositiveInfinity(Rational value) => false;

    static bool INumberBase<Rational>.IsRealNumber(Rational value) => true;

    static bool INumberBase<Rational>.IsSubnormal(Rational value) => false;

    static bool INumberBase<Rational>.IsZero(Rational value) => value.Sign == 0;

    static Rational INumberBase<Rational>.MaxMagnitude(Rational x, Rational y) => Abs(x) >= Abs(y) ? x : y;

    static Rational INumberBase<Rational>.MaxMagnitudeNumber(Rational x, Rational y) => Abs(x) >= Abs(y) ? x : y;

    static Rational INumberBase<Rational>.MinMagnitude(Rational x, Rational y) => Abs(x) <= Abs(y) ? x : y;

    static Rational INumberBase<Rational>.MinMagnitudeNumber(Rational x, Rational y) => Abs(x) <= Abs(y) ? x : y;

    static Rational INumberBase<Rational>.MultiplyAddEstimate(Rational left, Rational right, Rational addend) => (left * right) + addend;

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Rational)"/>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static Rational Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"'{text}' is no number: write 3, -0.25, 1e-3, 2/7 or 40%.");

    static Rational INumberBase<Rational>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => Parse(s.ToString());

    static Rational INumberBase<Rational>.Parse(string s, NumberStyles style, IFormatProvider? provider) => Parse(s);

    static Rational ISpanParsable<Rational>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static Rational IParsable<Rational>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool INumberBase<Rational>.TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Rational result) =>
        TryParse(s, out result);

    static bool INumberBase<Rational>.TryParse(
        [NotNullWhen(true)] string? s,
        NumberStyles style,
        IFormatProvider? provider,
        out Rational result
    ) => TryParse(s, out result);

    static bool ISpanParsable<Rational>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Rational result) =>
        TryParse(s, out result);

    static bool IParsable<Rational>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Rational result) =>
        TryParse(s, out result);

    static bool INumberBase<Rational>.TryConvertFromChecked<TOther>(TOther value, out Rational result) => TryConvert(value, out result);

    static bool INumberBase<Rational>.TryConvertFromSaturating<TOther>(TOther value, out Rational result) => TryConvert(value, out result);

    static bool INumberBase<Rational>.TryConvertFromTruncating<TOther>(TOther value, out Rational result) => TryConvert(value, out result);

    static bool INumberBase<Rational>.TryConvertToChecked<TOther>(Rational value, [MaybeNullWhen(false)] out TOther result) =>
        TryConvertBack(value, out result);

    static bool INumberBase<Rational>.TryConvertToSaturating<TOther>(Rational value, [MaybeNullWhen(false)] out TOther result) =>
        TryConvertBack(value, out result);

    static bool INumberBase<Rational>.TryConvertToTruncating<TOther>(Rational value, [MaybeNullWhen(false)] out TOther result) =>
        TryConvertBack(value, out result);

    private static bool TryConvert<TOther>(TOther value, out Rational result)
    {
        switch (value)
        {
            case int number:
                result = number;
                return true;
            case long number:
                result = new(number, BigInteger.One, true);
                return true;
            case double number when double.IsFinite(number):
                result = FromDouble(number);
                return true;
            case Rational number:
                result = number;
                return true;
            default:
                result = default;
                return false;
        }
    }

    private static bool TryConvertBack<TOther>(Rational value, [MaybeNullWhen(false)] out TOther result)
    {
        if (typeof(TOther) == typeof(double))
        {
            result = (TOther)(object)value.ToDouble();
            return true;
        }

        result = default;
        return false;
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = ToString();
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten > 0;
    }
}
