using System.Collections.Immutable;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Subgames;

/// <summary>Subgame-perfect equilibria of a tree with imperfect information, exactly (Selten 1965).</summary>
/// <remarks>
/// <para>Bottom up: a subgame, cut off where further subgames begin and paying there what they are worth, is a stage. A profile is subgame
/// perfect exactly when every stage is played in equilibrium, so all equilibria come from combining all choices of stage equilibria
/// (Osborne and Rubinstein 1994, section 6.2, for perfect information). Stages are solved in reduced strategic form, once for each different
/// list of payoffs below. For perfect information this is backward induction.</para>
/// <para>Complete when every stage solver was: not where a stage has a continuum of equilibria, of which the extreme ones are taken, nor,
/// by default, where three or more players choose at once. The answer says where. Plans count as one when they differ only at
/// information sets that their own moves within the stage exclude; there every move is given the same probability.</para>
/// <para>Linear in stages, times the number of combinations; each stage costs what its solver does.</para>
/// </remarks>
public static class SubgamePerfect
{
    /// <summary>Lists the equilibria; out of scope without perfect recall.</summary>
    /// <param name="game">The tree.</param>
    /// <param name="stage">Solves a stage in reduced strategic form; <see cref="StageSolver"/>, when not given.</param>
    /// <param name="limit">The most plans to keep for any subgame; the answer says whether there were more.</param>
    /// <param name="progress">Told after each subgame.</param>
    /// <param name="cancellation">Stops; nothing is claimed then, since the upper stages were not solved.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below one.</exception>
    public static Solution<SubgameCertificate<Rational>> Solve(
        ExtensiveGame<Rational> game,
        Func<StrategicGame<Rational>, CancellationToken, Solution<StrategicCertificate<Rational>>>? stage = null,
        int limit = 64,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        if (PerfectRecall.Check(game) is { } set)
            return new Solution<SubgameCertificate<Rational>>.OutOfScope(
                $"At '{game.LabelOf(set)}' the mover has forgotten what it knew or did."
            );
        var roots = SubgameRoots.Of(game);
        var search = new StageSearch(game, roots, stage ?? StageSolver.Solve, limit);
        for (var i = roots.Length - 1; i >= 0; i--)
        {
            if (cancellation.IsCancellationRequested || !search.Solve(roots[i], cancellation))
                return new Solution<SubgameCertificate<Rational>>.Unfinished(
                    [],
                    cancellation.IsCancellationRequested ? "Cancelled before every subgame was solved." : string.Join(' ', search.Gaps)
                );
            progress?.Report(new("solving subgames from the last to the first", (double)(roots.Length - i) / roots.Length));
        }

        var equilibria = search.Profiles().Select(profile => SubgameCertificate<Rational>.Check(profile)).ToImmutableArray();
        return equilibria.Any(equilibrium => !equilibrium.IsSubgamePerfect)
            ? new Solution<SubgameCertificate<Rational>>.Unfinished(equilibria, "The solver of stages returned what is no equilibrium.")
            : new Solution<SubgameCertificate<Rational>>.Found(equilibria, search.Gaps.Count == 0, [.. search.Gaps]);
    }
}
