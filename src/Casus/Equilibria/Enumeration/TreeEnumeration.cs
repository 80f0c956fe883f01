using System.Collections.Immutable;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Enumeration;

/// <summary>All Nash equilibria of a two-player tree, exactly, in plans of sequences: every component with its extreme points.</summary>
/// <remarks>
/// <para>Complete: every Nash equilibrium plays like one whose realization plans lie in a component listed. Works on the two best-response
/// polyhedra of the sequence form (von Stengel 1996), which are as large as the tree and not exponential in it, by the search that
/// <see cref="BimatrixEnumeration"/> uses. Where a player's own plan does not lead, the certificate's profile mixes evenly; the
/// certificate says whether the profile is also a perfect Bayesian equilibrium with beliefs by uniform errors, which it need not be.</para>
/// <para>Needs perfect recall. Made for tens of sequences a player.</para>
/// </remarks>
public static class TreeEnumeration
{
    /// <summary>The components of equilibria; there is always at least one.</summary>
    /// <param name="game">A tree of two players with perfect recall.</param>
    /// <param name="limit">The most pairs of faces of the best-response polyhedra to solve: a bound on work in games with very many equilibria.</param>
    /// <param name="progress">Told which share of the branches is done.</param>
    /// <param name="cancellation">Stops early: what was found by then is returned, and not called complete.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public static Solution<EquilibriumComponent<Certificate<Rational>>> Solve(
        ExtensiveGame<Rational> game,
        int limit = 1_000_000,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var kind = GameClass.Of(game);
        if (kind.Players != 2 || !kind.HasPerfectRecall)
            return new Solution<EquilibriumComponent<Certificate<Rational>>>.OutOfScope(
                kind.Players == 2
                    ? "A player forgets what it knew or did; plans of sequences need perfect recall."
                    : $"The game has {kind.Players} players; this lists the equilibria of games of two."
            );
        var form = SequenceForm<Rational>.Of(game);
        var search = CompleteSearch.Run(ComplementaryPair.Of(form), limit, progress, cancellation);
        var components = ComponentList.Of(search, Certify, certificate => certificate.Values);
        return components.IsEmpty
            ? new Solution<EquilibriumComponent<Certificate<Rational>>>.Unfinished([], search.Gap ?? "no equilibrium was found")
            : new Solution<EquilibriumComponent<Certificate<Rational>>>.Found(
                components,
                search.Gap is null,
                search.Gap is null ? [] : [search.Gap]
            );

        Certificate<Rational> Certify(ImmutableArray<Rational> first, ImmutableArray<Rational> second) =>
            Verifier.Check(Assessment<Rational>.FromBayes(form.ToProfile([.. first], [.. second])));
    }
}
