using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria;

/// <summary>What a check of a mixed profile against its strategic form alone has found.</summary>
/// <remarks>
/// Computed from the payoffs that the form itself gives, and from nothing of any solver. All amounts are in units of payoff;
/// they are exact when <see cref="IsExact"/>.
/// </remarks>
public sealed class StrategicCertificate<T>
    where T : struct, INumber<T>
{
    // Private, and no record: a certificate that anyone could make, or change by 'with', would certify nothing.
    private StrategicCertificate(MixedProfile<T> profile, T tolerance)
    {
        var game = profile.Game;
        var (values, regrets) = (new T[game.PlayerCount], new T[game.PlayerCount]);
        for (var player = 0; player < game.PlayerCount; player++)
            (values[player], regrets[player]) = Judge(profile, player);
        (Profile, Tolerance, Values, Regrets) = (profile, tolerance, [.. values], [.. regrets]);
    }

    /// <summary>Checks a profile and certifies what was found, good or bad.</summary>
    /// <param name="profile">What is claimed to be an equilibrium.</param>
    /// <param name="tolerance">The regret to forgive; zero for exact fractions and 1e-9 for doubles, when not given.</param>
    public static StrategicCertificate<T> Check(MixedProfile<T> profile, T? tolerance = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new(profile, tolerance ?? Exactness<T>.Slack);
    }

    /// <summary>What was checked.</summary>
    public MixedProfile<T> Profile { get; }

    /// <summary>The regret up to which the profile counts as an equilibrium.</summary>
    public T Tolerance { get; }

    /// <summary>What each player expects under the profile.</summary>
    public ImmutableArray<T> Values { get; }

    /// <summary>What each player would gain by its best strategy against the others.</summary>
    public ImmutableArray<T> Regrets { get; }

    /// <summary>The largest of <see cref="Regrets"/>.</summary>
    public T MaxRegret => Regrets.Aggregate(T.Zero, (largest, regret) => T.Max(largest, regret));

    /// <summary>Whether every figure is exact, and not a floating-point number near the truth.</summary>
    public bool IsExact => typeof(T) == typeof(Rational);

    /// <summary>Whether the profile is a Nash equilibrium within the tolerance.</summary>
    public bool IsNash => MaxRegret <= Tolerance;

    private static (T Value, T Regret) Judge(MixedProfile<T> profile, int player)
    {
        var game = profile.Game;
        var payoffs = new T[game.StrategyCountOf(player)];
        game.ExpectedPayoffs(player, profile.Probabilities.AsSpan(), payoffs);
        var (value, best) = (T.Zero, payoffs[0]);
        for (var strategy = 0; strategy < payoffs.Length; strategy++)
        {
            value += profile.Of(player)[strategy] * payoffs[strategy];
            best = T.Max(best, payoffs[strategy]);
        }

        return (value, best - value);
    }
}
