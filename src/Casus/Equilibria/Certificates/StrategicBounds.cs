using System.Collections.Immutable;
using Casus.Games;
using Casus.Numerics.Enclosures;

namespace Casus.Equilibria.Certificates;

/// <summary>What is proven of a floating mixed profile: every figure lies between the ends given, by outward-rounded arithmetic.</summary>
/// <remarks>
/// The game is the one whose payoffs are exactly the doubles given; the profile is that whose probabilities are each player's doubles over
/// their exact sum. Reads payoffs one by one from the form and shares nothing with a solver. Visits, for each player, every profile of
/// the others to which they give weight. All amounts in units of payoff.
/// </remarks>
public sealed class StrategicBounds
{
    private StrategicBounds(MixedProfile<double> profile)
    {
        var game = profile.Game;
        var payoffs = new EnclosedPayoffs(profile);
        var (values, regrets) = (new Enclosure[game.PlayerCount], new Enclosure[game.PlayerCount]);
        for (var player = 0; player < game.PlayerCount; player++)
            (values[player], regrets[player]) = Judge(payoffs.Of(player, player), payoffs.Shares(player));
        (Profile, Values, Regrets) = (profile, [.. values], [.. regrets]);
    }

    /// <summary>Bounds of a profile.</summary>
    public static StrategicBounds Of(MixedProfile<double> profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new(profile);
    }

    /// <summary>What was judged.</summary>
    public MixedProfile<double> Profile { get; }

    /// <summary>What each player expects.</summary>
    public ImmutableArray<Enclosure> Values { get; }

    /// <summary>What each player would gain by its best strategy.</summary>
    public ImmutableArray<Enclosure> Regrets { get; }

    /// <summary>The proven upper bound of every player's regret: the profile is an equilibrium up to this.</summary>
    public double MaxRegret => Regrets.Max(regret => regret.High);

    // A strategy's gain is averaged difference by difference: what all strategies share cancels, and a best one gains exactly nothing over itself.
    private static (Enclosure Value, Enclosure Regret) Judge(Enclosure[] payoffs, ReadOnlySpan<Enclosure> shares)
    {
        var (value, regret) = (Enclosure.Zero, Enclosure.Zero);
        for (var strategy = 0; strategy < payoffs.Length; strategy++)
        {
            value += shares[strategy] * payoffs[strategy];
            var gain = Enclosure.Zero;
            for (var other = 0; other < payoffs.Length; other++)
                if (other != strategy && shares[other].High > 0)
                    gain += shares[other] * (payoffs[strategy] - payoffs[other]);
            regret = Enclosure.Max(regret, gain);
        }

        return (value, regret);
    }
}
