namespace Casus.Equilibria.RegretMinimisation;

/// <summary>How regrets turn into the next strategy, and how strategies are averaged: what tells the variants of CFR apart.</summary>
/// <remarks>
/// All keep one regret for each move, and next play each move in proportion to its positive regret (regret matching, Hart and Mas-Colell
/// 2000). Only the average of a run nears equilibrium, and that is proven for two players whose payoffs sum to a constant.
/// </remarks>
public sealed class RegretRule
{
    private readonly double _alpha;
    private readonly double _beta;

    private RegretRule(string name, double alpha, double beta, double gamma, bool floors = false, bool predicts = false) =>
        (Name, _alpha, _beta, Gamma, Floors, Predicts) = (name, alpha, beta, gamma, floors, predicts);

    /// <summary>Counterfactual regret minimisation as first published, with a plain average (Zinkevich et al. 2007).</summary>
    public static RegretRule Plain { get; } = new("CFR", double.PositiveInfinity, double.PositiveInfinity, 0);

    /// <summary>CFR+: regrets never fall below zero, and later strategies weigh more, in proportion to their number (Tammelin 2014).</summary>
    public static RegretRule Plus { get; } = new("CFR+", double.PositiveInfinity, double.PositiveInfinity, 1, floors: true);

    /// <summary>Linear CFR: regrets and strategies weigh in proportion to their number (Brown and Sandholm 2019).</summary>
    public static RegretRule Linear { get; } = new("linear CFR", 1, 1, 1);

    /// <summary>Discounted CFR with the constants that its authors recommend: α = 3/2, β = 0, γ = 2 (Brown and Sandholm 2019).</summary>
    public static RegretRule Discounted { get; } = DiscountedBy(1.5, 0, 2);

    /// <summary>Predictive CFR+: as CFR+, but as if the last regrets were met once more; strategies weigh as their number squared
    /// (Farina, Kroer and Sandholm 2021).</summary>
    public static RegretRule Predictive { get; } =
        new("predictive CFR+", double.PositiveInfinity, double.PositiveInfinity, 2, floors: true, predicts: true);

    /// <summary>
    /// For samples: regrets weigh in proportion to their number, strategies as its root, because an average of few is a noisy one. The
    /// root is ours, and was best of 0, ¼, ½, 1, 3/2, 2 and 3 on Leduc poker.
    /// </summary>
    public static RegretRule Sampled { get; } = new("sampled linear CFR", 1, 1, 0.5);

    /// <summary>Discounted CFR: before iteration t + 1, positive regrets shrink by t^α / (t^α + 1), negative ones by t^β / (t^β + 1).</summary>
    /// <param name="alpha">The exponent for positive regrets.</param>
    /// <param name="beta">The exponent for negative regrets.</param>
    /// <param name="gamma">The strategy of iteration t weighs t^γ in the average; from 0 to 16, so that no weight overflows.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or γ is out of its range.</exception>
    public static RegretRule DiscountedBy(double alpha, double beta, double gamma)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(alpha), other: false, nameof(alpha));
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(beta), other: false, nameof(beta));
        ArgumentOutOfRangeException.ThrowIfEqual(gamma is >= 0 and <= 16, other: false, nameof(gamma));
        return new("discounted CFR", alpha, beta, gamma);
    }

    /// <summary>What the variant is called.</summary>
    public string Name { get; }

    /// <summary>The strategy of iteration t weighs t to this power in the average.</summary>
    public double Gamma { get; }

    /// <summary>Whether negative regrets are forgotten at once.</summary>
    public bool Floors { get; }

    /// <summary>Whether the next strategy is chosen as if the last regrets were met once more.</summary>
    public bool Predicts { get; }

    /// <summary>Whether the rule leaves sets alone that are not visited, so that it can be followed on samples.</summary>
    public bool CanBeSampled => !Predicts && (GrowsLinearly || (double.IsPositiveInfinity(_alpha) && double.IsPositiveInfinity(_beta)));

    // To let all older regrets shrink by t / (t + 1) is, up to a common factor, to let new ones weigh t.
    internal bool GrowsLinearly => _alpha is 1 && _beta is 1;

    internal RegretStep At(int iteration) =>
        new(Discount(iteration - 1, _alpha), Discount(iteration - 1, _beta), Floors, Predicts, Math.Pow(iteration, Gamma));

    private static double Discount(double iteration, double exponent)
    {
        if (double.IsPositiveInfinity(exponent))
            return 1;
        var power = Math.Pow(iteration, exponent);
        return double.IsInfinity(power) ? 1 : power / (power + 1);
    }
}

/// <summary>A rule at one iteration.</summary>
/// <param name="Positive">The factor of positive regrets before new ones are added.</param>
/// <param name="Negative">The factor of negative regrets.</param>
/// <param name="Floors">Whether negative regrets become zero.</param>
/// <param name="Predicts">Whether the new regrets count once more for the next strategy.</param>
/// <param name="Weight">What the strategy weighs in the average.</param>
internal readonly record struct RegretStep(double Positive, double Negative, bool Floors, bool Predicts, double Weight);
