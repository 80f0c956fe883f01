using System.Collections.Immutable;
using Casus.Equilibria.Enumeration;
using Casus.Equilibria.Pure;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Subgames;

/// <summary>The equilibria of one stage of a tree, as far as they can be listed: what <see cref="SubgamePerfect"/> uses unless told otherwise.</summary>
/// <remarks>
/// Players with a single strategy have nothing to choose and are set aside. One who chooses alone takes any best strategy; two are given
/// to <see cref="BimatrixEnumeration"/>, whose extreme equilibria are listed; more get their pure equilibria only.
/// </remarks>
public static class StageSolver
{
    /// <summary>The equilibria; complete only when there are finitely many and none is left out.</summary>
    public static Solution<StrategicCertificate<Rational>> Solve(StrategicGame<Rational> game, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        ImmutableArray<int> choosers = [.. Enumerable.Range(0, game.PlayerCount).Where(player => game.StrategyCountOf(player) > 1)];
        if (choosers.Length == 2)
            return Pairs(game, choosers[0], choosers[1], cancellation);
        var pure = PureEquilibria.Solve(game, cancellation: cancellation);
        if (pure is not Solution<StrategicCertificate<Rational>>.Found found)
            return choosers.Length > 2 && pure is Solution<StrategicCertificate<Rational>>.None
                ? new Solution<StrategicCertificate<Rational>>.Unfinished([], "no pure equilibrium, and mixed ones are not looked for")
                : pure;
        if (choosers.Length > 2)
            return new Solution<StrategicCertificate<Rational>>.Found(found.Equilibria, false, ["mixed equilibria were not looked for"]);
        return found.IsComplete && found.Equilibria.Length > 1
            ? new Solution<StrategicCertificate<Rational>>.Found(found.Equilibria, false, ["tied strategies may also be mixed"])
            : found;
    }

    private static Solution<StrategicCertificate<Rational>> Pairs(
        StrategicGame<Rational> game,
        int first,
        int second,
        CancellationToken cancellation
    )
    {
        var solved = BimatrixEnumeration.Solve(Pair(game, first, second), cancellation: cancellation);
        if (solved is not Solution<EquilibriumComponent<StrategicCertificate<Rational>>>.Found found)
            return new Solution<StrategicCertificate<Rational>>.Unfinished([], "the search was cancelled");
        ImmutableArray<StrategicCertificate<Rational>> extremes =
        [
            .. found.Equilibria.SelectMany(component => component.Extremes).Select(extreme => Embed(game, first, second, extreme.Profile)),
        ];
        var gaps = found.Undecided;
        if (found.Equilibria.Any(component => !component.IsIsolated))
            gaps = gaps.Add("there is a continuum of equilibria, of which the extreme ones are taken");
        return new Solution<StrategicCertificate<Rational>>.Found(extremes, found.IsComplete && gaps.IsEmpty, gaps);
    }

    private static StrategicGame<Rational> Pair(StrategicGame<Rational> game, int first, int second)
    {
        var (rows, columns) = (game.StrategyCountOf(first), game.StrategyCountOf(second));
        var (one, two) = (new Rational[rows, columns], new Rational[rows, columns]);
        var profile = new int[game.PlayerCount];
        for (profile[first] = 0; profile[first] < rows; profile[first]++)
        for (profile[second] = 0; profile[second] < columns; profile[second]++)
        {
            one[profile[first], profile[second]] = game.Payoff(first, profile);
            two[profile[first], profile[second]] = game.Payoff(second, profile);
        }

        return StrategicGame<Rational>.Bimatrix(one, two);
    }

    private static StrategicCertificate<Rational> Embed(StrategicGame<Rational> game, int first, int second, MixedProfile<Rational> pair)
    {
        var probabilities = new Rational[game.StrategyCount];
        for (var player = 0; player < game.PlayerCount; player++)
            probabilities[game.FirstStrategyOf(player)] = Rational.One;
        pair.Of(0).CopyTo(probabilities.AsSpan(game.FirstStrategyOf(first)));
        pair.Of(1).CopyTo(probabilities.AsSpan(game.FirstStrategyOf(second)));
        return StrategicCertificate<Rational>.Check(MixedProfile<Rational>.Of(game, probabilities));
    }
}
