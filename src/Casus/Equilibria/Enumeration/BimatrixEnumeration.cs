using System.Collections.Immutable;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Enumeration;

/// <summary>All equilibria of a two-player game in strategic form, exactly: every component with its extreme points.</summary>
/// <remarks>
/// <para>Complete, for degenerate games too: the equilibria are the union of the components listed, and each component the union of its
/// maximal Nash subsets. At an equilibrium every strategy is either not played or a best response; the search decides strategy by strategy
/// which, and leaves a branch when whole numbers prove that one player has no such mixed strategy (Audet, Hansen, Jaumard and Savard 2001).
/// Floating point proposes proofs and the order of decisions, and decides nothing. What is left is solved exactly by the double description
/// method, and certified.</para>
/// <para>Costs grow by about a half with every strategy that both players gain in random games, and with the number of equilibria,
/// of which there can be exponentially many.</para>
/// </remarks>
public static class BimatrixEnumeration
{
    /// <summary>The components of equilibria; there is always at least one.</summary>
    /// <param name="game">A game of two players.</param>
    /// <param name="limit">The most pairs of faces of the best-response polyhedra to solve: a bound on work in games with very many equilibria.</param>
    /// <param name="progress">Told which share of the branches is done.</param>
    /// <param name="cancellation">Stops early: what was found by then is returned, and not called complete.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public static Solution<EquilibriumComponent<StrategicCertificate<Rational>>> Solve(
        StrategicGame<Rational> game,
        int limit = 1_000_000,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        if (game.PlayerCount != 2)
            return new Solution<EquilibriumComponent<StrategicCertificate<Rational>>>.OutOfScope(
                $"The game has {game.PlayerCount} players; this lists the equilibria of games of two."
            );
        var search = CompleteSearch.Run(ComplementaryPair.Of(game), limit, progress, cancellation);
        var components = ComponentList.Of(search, Certify, certificate => certificate.Values);
        return components.IsEmpty
            ? new Solution<EquilibriumComponent<StrategicCertificate<Rational>>>.Unfinished([], search.Gap ?? "no equilibrium was found")
            : new Solution<EquilibriumComponent<StrategicCertificate<Rational>>>.Found(
                components,
                search.Gap is null,
                search.Gap is null ? [] : [search.Gap]
            );

        StrategicCertificate<Rational> Certify(ImmutableArray<Rational> first, ImmutableArray<Rational> second) =>
            StrategicCertificate<Rational>.Check(MixedProfile<Rational>.Of(game, [.. first, .. second]));
    }
}
