using System.Collections.Immutable;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Evolution;

/// <summary>A strategy that is a best answer to itself, certified, with its evolutionary stability.</summary>
public sealed class SymmetricEquilibrium
{
    internal SymmetricEquilibrium(
        StrategicCertificate<Rational> certificate,
        ImmutableArray<int> bestAnswers,
        Stability stability,
        ImmutableArray<Rational>? invader
    ) => (Certificate, BestAnswers, Stability, Invader) = (certificate, bestAnswers, stability, invader);

    /// <summary>The check of both players playing the strategy.</summary>
    public StrategicCertificate<Rational> Certificate { get; }

    /// <summary>The probability of each pure strategy.</summary>
    public ImmutableArray<Rational> Strategy => [.. Certificate.Profile.Of(0)];

    /// <summary>The pure strategies that are best answers to the strategy, those it plays among them.</summary>
    public ImmutableArray<int> BestAnswers { get; }

    /// <summary>What becomes of the strategy when a few try another.</summary>
    public Stability Stability { get; }

    /// <summary>
    /// A best answer that proves the strategy not to be evolutionarily stable: against itself it earns no less than the strategy does
    /// against it, and more where the strategy is unstable. Nothing for an evolutionarily stable strategy.
    /// </summary>
    public ImmutableArray<Rational>? Invader { get; }

    /// <summary>What <see cref="Invader"/> earns against itself over what the strategy earns against it; nothing without one.</summary>
    public Rational? InvaderGain => Invader is { } invader ? Earned(invader, invader) - Earned(Strategy, invader) : null;

    private Rational Earned(ImmutableArray<Rational> own, ImmutableArray<Rational> other)
    {
        var game = Certificate.Profile.Game;
        var payoffs = new Rational[own.Length];
        game.ExpectedPayoffs(0, MixedProfile<Rational>.Of(game, [.. other, .. other]).Probabilities.AsSpan(), payoffs);
        return own.Zip(payoffs, (probability, payoff) => probability * payoff).Aggregate(Rational.Zero, (sum, part) => sum + part);
    }
}
