using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;
using Casus.Numerics;
using Casus.Numerics.Enclosures;

namespace Casus.Equilibria.ManyPlayers;

/// <summary>An equilibrium that is proven to exist: exactly in fractions, or between bounds that hold exactly one solution.</summary>
/// <remarks>With three or more players an equilibrium need not be a fraction even if all payoffs are (Nash 1951, section 9).</remarks>
public sealed class EnclosedEquilibrium<T>
    where T : struct, INumber<T>
{
    private EnclosedEquilibrium(
        ImmutableArray<Enclosure> probabilities,
        ImmutableArray<Rational>? exact,
        bool isIsolated,
        StrategicCertificate<T> certificate
    ) => (Probabilities, Exact, IsIsolated, Certificate) = (probabilities, exact, isIsolated, certificate);

    /// <summary>The probability of every strategy, player by player: a strategy that is not played has exactly zero.</summary>
    public ImmutableArray<Enclosure> Probabilities { get; }

    /// <summary>The same as exact fractions, where the equilibrium is known to be of fractions.</summary>
    public ImmutableArray<Rational>? Exact { get; }

    /// <summary>Whether it is proven that no other equilibrium with the same support lies near.</summary>
    public bool IsIsolated { get; }

    /// <summary>The check of the nearest profile of the game's own numbers; exact only where <see cref="Exact"/> is known and of that kind.</summary>
    public StrategicCertificate<T> Certificate { get; }

    internal static EnclosedEquilibrium<T> Of(StrategicGame<T> game, int[][] supports, SupportAnswer.Point point)
    {
        var probabilities = new Enclosure[game.StrategyCount];
        var exact = new Rational[game.StrategyCount];
        var place = 0;
        for (var player = 0; player < supports.Length; player++)
        {
            for (var t = 0; t < supports[player].Length; t++, place++)
            {
                probabilities[game.FirstStrategyOf(player) + supports[player][t]] = point.Weights[place];
                exact[game.FirstStrategyOf(player) + supports[player][t]] =
                    point.Exact?[player][t] ?? Rational.FromDouble(point.Weights[place].Middle);
            }
        }

        // Middles do not sum to one exactly; their shares do.
        for (var player = 0; player < supports.Length; player++)
        {
            var own = exact.AsSpan(game.FirstStrategyOf(player), game.StrategyCountOf(player));
            var sum = Rational.Zero;
            foreach (var weight in own)
                sum += weight;
            foreach (ref var weight in own)
                weight /= sum;
        }

        var near = exact.Select(weight => weight is T same ? same : T.CreateChecked(weight.ToDouble())).ToArray();
        var isExact = point.Exact is not null && typeof(T) == typeof(Rational);
        return new(
            [.. probabilities],
            point.Exact is null ? null : [.. exact],
            point.IsIsolated,
            StrategicCertificate<T>.Check(MixedProfile<T>.Of(game, near), isExact ? T.Zero : Forgiven(game))
        );
    }

    // A billionth of the largest payoff, or of one.
    private static T Forgiven(StrategicGame<T> game)
    {
        var largest = T.One;
        for (var player = 0; player < game.PlayerCount; player++)
            foreach (var payoff in game.PayoffsOf(player))
                largest = T.Max(largest, T.Abs(payoff));
        return largest / T.CreateChecked(1_000_000_000);
    }
}
