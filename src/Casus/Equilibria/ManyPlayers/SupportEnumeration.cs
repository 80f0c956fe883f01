using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.ManyPlayers;

/// <summary>Finds all Nash equilibria of a game in strategic form with any number of players, and proves that they are all.</summary>
/// <remarks>
/// <para>Support profiles are listed small and balanced first, without those that conditional dominance rules out (Porter, Nudelman and
/// Shoham 2008). In each, the indifference equations are solved over all weights from 0 to 1 by interval branch and prune: a box of weights is
/// shown to hold no solution, or exactly one (Krawczyk 1969), or is split. Pure profiles, and degenerate supports in which at most two players
/// mix, are settled in fractions. So every equilibrium listed is proven to exist, and what is not proven is listed as undecided.</para>
/// <para>Complete for games whose equilibria are regular, for all bimatrix games without a continuum, and whenever the answer says so.
/// Continua cannot be listed: their supports are named, with one equilibrium where one is known. The number of supports grows as
/// 2 to the number of strategies, and the work for a support steeply with the number of weights.</para>
/// </remarks>
public static class SupportEnumeration
{
    /// <summary>Lists the equilibria, in order of supports; the same list for any number of threads.</summary>
    /// <param name="game">Two or more players; doubles count as the exact numbers they are.</param>
    /// <param name="limit">How many boxes to look at in one support before it is left undecided.</param>
    /// <param name="progress">Told of the share of supports done, at times.</param>
    /// <param name="cancellation">Stops early: what was found so far is returned, and said not to be all.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below one.</exception>
    public static Solution<EnclosedEquilibrium<T>> Solve<T>(
        StrategicGame<T> game,
        int limit = 100_000,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        if (game.PlayerCount < 2)
            return new Solution<EnclosedEquilibrium<T>>.OutOfScope("Two players are needed at least.");
        if (game.Strategies.Any(own => own.Length > 30))
            return new Solution<EnclosedEquilibrium<T>>.OutOfScope("A player has more than 30 strategies: there are too many supports.");
        var differences = PayoffDifferences.Of(game);
        if (!differences.IsWellScaled)
            return new Solution<EnclosedEquilibrium<T>>.OutOfScope(
                "Payoffs differ by more than 1e100, or by less than 1e-100 without being the same."
            );

        var found = new List<(int Order, int[][] Supports, SupportAnswer Answer)>();
        var isCancelled = false;
        var done = 0;
        Parallel.ForEach(
            SupportProfiles.Of(differences).Select((supports, order) => (supports, order)),
            (support, state) =>
            {
                if (cancellation.IsCancellationRequested)
                {
                    isCancelled = true;
                    state.Stop();
                    return;
                }

                var answer = new SupportSolver(differences, support.supports, limit, cancellation).Solve();
                if (Interlocked.Increment(ref done) % 1024 == 0)
                    progress?.Report(new(string.Create(CultureInfo.InvariantCulture, $"{done} supports searched")));
                if (answer.Points.Count == 0 && answer.Undecided is null)
                    return;
                lock (found)
                    found.Add((support.order, support.supports, answer));
            }
        );
        return Answer(game, [.. found.OrderBy(support => support.Order)], isCancelled || cancellation.IsCancellationRequested);
    }

    private static Solution<EnclosedEquilibrium<T>> Answer<T>(
        StrategicGame<T> game,
        ImmutableArray<(int Order, int[][] Supports, SupportAnswer Answer)> found,
        bool isCancelled
    )
        where T : struct, INumber<T>
    {
        var equilibria = found.SelectMany(support =>
            support.Answer.Points.Select(point => EnclosedEquilibrium<T>.Of(game, support.Supports, point))
        );
        var undecided = found
            .Where(support => support.Answer.Undecided is not null)
            .Select(support => $"{SupportSystem.Describe(support.Supports)}: {support.Answer.Undecided}");
        if (isCancelled)
            undecided = undecided.Append("all supports that were not reached before the search was stopped");
        ImmutableArray<string> open = [.. undecided];
        return new Solution<EnclosedEquilibrium<T>>.Found([.. equilibria], open.IsEmpty, open);
    }
}
