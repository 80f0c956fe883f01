namespace Casus.Settlements.Concepts;

/// <summary>A point of a two-party frontier and how closely it was pinned down.</summary>
/// <param name="One">The first party's utility.</param>
/// <param name="Two">The second party's utility.</param>
/// <param name="Bracket">The exact point's first utility lies within this of <paramref name="One"/>.</param>
public readonly record struct FrontierPoint(double One, double Two, double Bracket);

/// <summary>The best the second party can have for each utility of the first: a falling concave curve, with a disagreement point.</summary>
/// <remarks>
/// Fall and concavity are checked at 65 points when it is made. A maximum is found from the sign of the slope if a slope is given, to about
/// 1e-12 of the width; otherwise by golden section (Kiefer 1953, Proceedings of the AMS 4: 502–506), which on doubles can do no better than
/// about the square root of their precision; the bracket says how well it did.
/// </remarks>
public sealed class Frontier
{
    private const double GoldenRatio = 0.6180339887498949;
    private const int Checks = 64;

    private readonly Func<double, double> _two;
    private readonly Func<double, double>? _slope;
    private readonly double _disagreementTwo;

    /// <summary>A frontier from the disagreement point to the first party's best end.</summary>
    /// <param name="two">The second party's utility for a utility of the first.</param>
    /// <param name="disagreement">What both have without an agreement.</param>
    /// <param name="highestOne">The first party's greatest utility that leaves the second no worse off than disagreement.</param>
    /// <param name="slope">The derivative of <paramref name="two"/>, if known; at a kink, any slope between those of its sides.</param>
    /// <exception cref="ArgumentException">The curve rises, is not concave, or leaves the second party below disagreement.</exception>
    public Frontier(Func<double, double> two, (double One, double Two) disagreement, double highestOne, Func<double, double>? slope = null)
    {
        ArgumentNullException.ThrowIfNull(two);
        if (!(highestOne > disagreement.One))
            throw new ArgumentException("The first party must be able to gain something.", nameof(highestOne));
        _two = two;
        _slope = slope;
        DisagreementOne = disagreement.One;
        _disagreementTwo = disagreement.Two;
        HighestOne = highestOne;
        DemandScope(two);
    }

    /// <summary>The first party's utility without an agreement.</summary>
    public double DisagreementOne { get; }

    /// <summary>The first party's utility at its best end.</summary>
    public double HighestOne { get; }

    /// <summary>What the first party gains above disagreement.</summary>
    public double GainOne(double one) => one - DisagreementOne;

    /// <summary>What the second party gains above disagreement when the first has the given utility.</summary>
    public double GainTwo(double one) => _two(one) - _disagreementTwo;

    /// <summary>Where a criterion that rises and then falls along the curve is highest.</summary>
    /// <param name="criterion">The criterion at a utility of the first party.</param>
    /// <param name="climb">A number with the sign of the criterion's derivative, from the utility and the slope of the curve there.</param>
    internal FrontierPoint Highest(Func<double, double> criterion, Func<double, double, double> climb) =>
        _slope is { } slope ? Crossing(one => -climb(one, slope(one))) : GoldenSection(criterion);

    /// <summary>Where a rising function crosses zero; an end of the curve, if it does not.</summary>
    internal FrontierPoint Crossing(Func<double, double> rising)
    {
        var (low, high) = (DisagreementOne, HighestOne);
        if (rising(high) <= 0)
            return new(high, _two(high), 0);
        if (rising(low) >= 0)
            return new(low, _two(low), 0);
        for (var step = 0; step < 200 && high - low > 1e-13 * (HighestOne - DisagreementOne); step++)
        {
            var middle = low + ((high - low) / 2);
            if (rising(middle) < 0)
                low = middle;
            else
                high = middle;
        }

        return new(high, _two(high), high - low);
    }

    private FrontierPoint GoldenSection(Func<double, double> criterion)
    {
        var (low, high) = (DisagreementOne, HighestOne);
        var width = high - low;
        while (high - low > 1e-10 * width)
        {
            var (left, right) = (high - (GoldenRatio * (high - low)), low + (GoldenRatio * (high - low)));
            if (criterion(left) < criterion(right))
                low = left;
            else
                high = right;
        }

        var middle = low + ((high - low) / 2);
        var best = new[] { DisagreementOne, HighestOne, middle }.MaxBy(criterion);
        return new(best, _two(best), Blur(criterion, best));
    }

    // How far one must step to either side until a criterion that rises and then falls is lower by more than rounding can make it.
    private double Blur(Func<double, double> criterion, double best)
    {
        var clearlyLower = criterion(best) - (1e-15 * (1 + Math.Abs(criterion(best))));
        var step = 1e-12 * (HighestOne - DisagreementOne);
        while (!(Falls(best - step) && Falls(best + step)))
            step *= 2;
        return step;

        bool Falls(double one) => one <= DisagreementOne || one >= HighestOne || criterion(one) < clearlyLower;
    }

    private void DemandScope(Func<double, double> two)
    {
        var heights = new double[Checks + 1];
        for (var place = 0; place <= Checks; place++)
            heights[place] = two(DisagreementOne + ((HighestOne - DisagreementOne) * place / Checks)) - _disagreementTwo;
        var slack = 1e-9 * (1 + Math.Abs(heights[0]));
        if (!(heights[Checks] >= -slack))
            throw new ArgumentException("The far end leaves the second party below disagreement.", nameof(two));
        for (var place = 1; place <= Checks; place++)
        {
            if (!(heights[place] <= heights[place - 1] + slack))
                throw new ArgumentException("What the first party gains must cost the second something.", nameof(two));
            if (place < Checks && !(heights[place] + slack >= (heights[place - 1] + heights[place + 1]) / 2))
                throw new ArgumentException("The frontier must be concave.", nameof(two));
        }
    }
}
