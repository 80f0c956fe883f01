namespace Casus.Uncertainty.Decisions;

/// <summary>Rules of choice under uncertainty, each as the merit that it wants as large as possible.</summary>
public static class Criteria
{
    /// <summary>The largest mean over the draws (Laplace 1825; expected payoff if the draws follow the odds).</summary>
    public static double Laplace(ActScore score) => Required(score).Payoff.Mean;

    /// <summary>The largest worst payoff (Wald 1950).</summary>
    public static double Wald(ActScore score) => Required(score).Payoff.Least;

    /// <summary>The smallest largest regret (Savage 1951).</summary>
    public static double Savage(ActScore score) => -Required(score).Regret.Greatest;

    /// <summary>The smallest mean regret; it ranks as <see cref="Laplace"/> does if every payoff is finite.</summary>
    public static double MeanRegret(ActScore score) => -Required(score).Regret.Mean;

    /// <summary>The largest share of draws in which the act is best (Starr 1963).</summary>
    public static double Starr(ActScore score) => Required(score).Best.Mean;

    /// <summary>The largest mixture of worst and best payoff (Hurwicz 1951).</summary>
    /// <param name="optimism">The weight of the best payoff, from 0 (Wald's rule) to 1.</param>
    public static Func<ActScore, double> Hurwicz(double optimism)
    {
        if (!(optimism >= 0 && optimism <= 1))
            throw new ArgumentOutOfRangeException(nameof(optimism), optimism, "The weight of the best payoff lies from 0 to 1.");
        return score => (optimism * score.Payoff.Greatest) + ((1 - optimism) * score.Payoff.Least);
    }

    /// <summary>The smallest regret that a share of the draws do not exceed: Savage's rule without its few worst draws.</summary>
    /// <param name="share">The share, such as 0.9.</param>
    public static Func<ActScore, double> PercentileRegret(double share)
    {
        if (!(share >= 0 && share <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies from 0 to 1.");
        return score => -score.RegretQuantile(share);
    }

    private static ActScore Required(ActScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return score;
    }
}
