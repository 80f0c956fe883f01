using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Correlated;

/// <summary>What a check of a joint distribution against its game alone has found: who would gain by not following which recommendation.</summary>
/// <remarks>
/// Computed from the payoffs and the probabilities, and from nothing of any solver. Amounts are in units of payoff, weighted with the
/// probability of the recommendation: what a player expects before the mediator speaks. They are exact when <see cref="IsExact"/>.
/// </remarks>
public sealed class CorrelatedCertificate<T>
    where T : struct, INumber<T>
{
    // Private, and no record: a certificate that anyone could make, or change by 'with', would certify nothing.
    private CorrelatedCertificate(JointDistribution<T> distribution, ObedienceRule rule, T tolerance)
    {
        var game = distribution.Game;
        (Distribution, Rule, Tolerance) = (distribution, rule, tolerance);
        (Total, LeastProbability) = (T.Zero, distribution.Probabilities[0]);
        foreach (var probability in distribution.Probabilities)
            (Total, LeastProbability) = (Total + probability, T.Min(LeastProbability, probability));
        var (payoffs, temptations) = (new T[game.PlayerCount], new ImmutableArray<T>[game.PlayerCount]);
        for (var player = 0; player < payoffs.Length; player++)
        {
            payoffs[player] = Expected(game.PayoffsOf(player), distribution.Probabilities.AsSpan());
            temptations[player] = [.. Temptation(distribution, rule, player)];
        }

        (Payoffs, Temptations) = ([.. payoffs], [.. temptations]);
    }

    /// <summary>Checks a distribution and certifies what was found, good or bad.</summary>
    /// <param name="distribution">What is claimed to be a correlated equilibrium.</param>
    /// <param name="rule">When a player may leave the recommendation.</param>
    /// <param name="tolerance">The regret to forgive; zero for exact fractions and 1e-9 for doubles, when not given.</param>
    public static CorrelatedCertificate<T> Check(
        JointDistribution<T> distribution,
        ObedienceRule rule = ObedienceRule.EachRecommendation,
        T? tolerance = null
    )
    {
        ArgumentNullException.ThrowIfNull(distribution);
        return new(distribution, rule, tolerance ?? Exactness<T>.Slack);
    }

    /// <summary>What was checked.</summary>
    public JointDistribution<T> Distribution { get; }

    /// <summary>When a player may leave the recommendation.</summary>
    public ObedienceRule Rule { get; }

    /// <summary>The regret up to which the distribution counts as an equilibrium.</summary>
    public T Tolerance { get; }

    /// <summary>What all probabilities add up to.</summary>
    public T Total { get; }

    /// <summary>The smallest probability of any profile: never negative in a distribution.</summary>
    public T LeastProbability { get; }

    /// <summary>What each player expects when all follow.</summary>
    public ImmutableArray<T> Payoffs { get; }

    /// <summary>
    /// For each player and each recommendation the most it would gain by another strategy when it hears this one, times the probability of
    /// hearing it; with <see cref="ObedienceRule.BeforeHearing"/> one number for each player. Negative where every other strategy loses.
    /// </summary>
    public ImmutableArray<ImmutableArray<T>> Temptations { get; }

    /// <summary>The largest of <see cref="Temptations"/>; nothing when no player has a choice.</summary>
    public T? LargestTemptation
    {
        get
        {
            var all = Temptations.SelectMany(own => own).ToList();
            return all.Count == 0 ? null : all.Aggregate(T.Max);
        }
    }

    /// <summary>What each player would gain by disobeying wherever it pays; at least zero.</summary>
    public ImmutableArray<T> Regrets =>
        [.. Temptations.Select(own => own.Aggregate(T.Zero, (sum, temptation) => sum + T.Max(T.Zero, temptation)))];

    /// <summary>The largest of <see cref="Regrets"/>.</summary>
    public T MaxRegret => Regrets.Aggregate(T.Zero, T.Max);

    /// <summary>Whether every figure is exact, and not a floating-point number near the truth.</summary>
    public bool IsExact => typeof(T) == typeof(Rational);

    /// <summary>Whether the distribution is an equilibrium by its rule, within the tolerance.</summary>
    public bool Holds => MaxRegret <= Tolerance && LeastProbability >= T.Zero && Exactness<T>.AreClose(Total, T.One);

    private static T Expected(ReadOnlySpan<T> payoffs, ReadOnlySpan<T> probabilities)
    {
        var sum = T.Zero;
        for (var place = 0; place < payoffs.Length; place++)
            if (probabilities[place] != T.Zero)
                sum += probabilities[place] * payoffs[place];
        return sum;
    }

    // gains[a, b]: what b instead of a brings, over all profiles in which a is recommended.
    private static IEnumerable<T> Temptation(JointDistribution<T> distribution, ObedienceRule rule, int player)
    {
        var game = distribution.Game;
        var (count, stride) = (game.StrategyCountOf(player), game.StrideOf(player));
        var gains = new T[count, count];
        var payoffs = game.PayoffsOf(player);
        for (var place = 0; place < payoffs.Length; place++)
        {
            var probability = distribution.Probabilities[place];
            if (probability == T.Zero)
                continue;
            var own = place / stride % count;
            for (var other = 0; other < count; other++)
                gains[own, other] += probability * (payoffs[place + ((other - own) * stride)] - payoffs[place]);
        }

        return rule == ObedienceRule.BeforeHearing ? BeforeHearing(gains, count) : AfterHearing(gains, count);
    }

    private static IEnumerable<T> AfterHearing(T[,] gains, int count)
    {
        if (count == 1)
            yield break;
        for (var own = 0; own < count; own++)
        {
            T? best = null;
            for (var other = 0; other < count; other++)
                if (other != own && !(best >= gains[own, other]))
                    best = gains[own, other];
            yield return best ?? T.Zero;
        }
    }

    private static IEnumerable<T> BeforeHearing(T[,] gains, int count)
    {
        if (count == 1)
            yield break;
        T? best = null;
        for (var other = 0; other < count; other++)
        {
            var sum = T.Zero;
            for (var own = 0; own < count; own++)
                sum += gains[own, other];
            best = best >= sum ? best : sum;
        }

        yield return best ?? T.Zero;
    }
}
