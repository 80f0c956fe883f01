using Casus.Numerics;

namespace Casus.Equilibria.Refinements;

/// <summary>A polynomial in the size ε of errors, by powers: what a probability or a payoff is while errors shrink.</summary>
internal sealed class ErrorPolynomial
{
    private readonly SortedDictionary<int, Rational> _terms = [];

    public static ErrorPolynomial Of(Rational coefficient, int power = 0)
    {
        var polynomial = new ErrorPolynomial();
        polynomial.Add(power, coefficient);
        return polynomial;
    }

    /// <summary>The sign for all small positive ε: that of the lowest term.</summary>
    public int Sign => _terms.Count == 0 ? 0 : _terms.First().Value.Sign;

    public static ErrorPolynomial operator +(ErrorPolynomial left, ErrorPolynomial right) => left.Plus(right, Rational.One);

    public static ErrorPolynomial operator -(ErrorPolynomial left, ErrorPolynomial right) => left.Plus(right, -Rational.One);

    public static ErrorPolynomial operator *(ErrorPolynomial left, ErrorPolynomial right)
    {
        var product = new ErrorPolynomial();
        foreach (var (power, coefficient) in left._terms)
        foreach (var (other, factor) in right._terms)
            product.Add(checked(power + other), coefficient * factor);
        return product;
    }

    private ErrorPolynomial Plus(ErrorPolynomial right, Rational factor)
    {
        var sum = new ErrorPolynomial();
        foreach (var (power, coefficient) in _terms)
            sum.Add(power, coefficient);
        foreach (var (power, coefficient) in right._terms)
            sum.Add(power, factor * coefficient);
        return sum;
    }

    private void Add(int power, Rational coefficient)
    {
        var sum = _terms.GetValueOrDefault(power) + coefficient;
        if (sum == Rational.Zero)
            _terms.Remove(power);
        else
            _terms[power] = sum;
    }
}
