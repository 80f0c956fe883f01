using Casus.Uncertainty.Aggregates;

namespace Casus.Uncertainty.Decisions;

/// <summary>How one act fares over the draws.</summary>
/// <remarks>
/// Regret is what the act leaves to be gained in a draw: the best finite payoff of any act in that draw less its own, in the unit of the
/// payoffs (Savage 1951). It is never divided by the payoff: a ratio would change with the point from which payoffs are counted, and would
/// blow up where a payoff is near nought.
/// </remarks>
public sealed class ActScore
{
    private readonly QuantileSketch? _regrets;

    internal ActScore(int act, Moments payoff, Moments regret, Moments best, QuantileSketch? regrets) =>
        (Act, Payoff, Regret, Best, _regrets) = (act, payoff, regret, best, regrets);

    /// <summary>The act's number.</summary>
    public int Act { get; }

    /// <summary>Its payoffs; draws without a finite payoff are counted apart there, with the first one's number.</summary>
    public Moments Payoff { get; }

    /// <summary>Its regrets, never below nought.</summary>
    public Moments Regret { get; }

    /// <summary>For each draw 1 if the act is best, 1/m if m acts are best together, else 0; the mean is Starr's share of the domain.</summary>
    public Moments Best { get; }

    /// <summary>The regret that a share of the draws do not exceed.</summary>
    /// <param name="share">The share, such as 0.9.</param>
    /// <exception cref="InvalidOperationException">The tally keeps no regrets (its sketch size is 0), or there are no draws yet.</exception>
    public double RegretQuantile(double share) =>
        (_regrets ?? throw new InvalidOperationException("The tally keeps no regrets; give it a sketch size.")).Quantile(share);

    /// <summary>By how much, as a share of the draws, the rank behind <see cref="RegretQuantile"/> can be wrong.</summary>
    public double RegretRankError => _regrets?.RankError ?? 0;
}
