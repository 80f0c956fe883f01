using System.Numerics;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Lemke;

/// <summary>One Nash equilibrium of a two-player tree, at the end of a path that starts at a prior.</summary>
/// <remarks>
/// <para>Lemke's algorithm on the sequence form (Koller, Megiddo and von Stengel 1996), started as von Stengel, van den Elzen and Talman (2002)
/// do: players first reply to a prior about the other, then less and less to it and more and more to what the other plays. Another prior may
/// lead to another equilibrium; from one that gives every move some weight, to one that is normal-form perfect. Ties are broken
/// lexicographically, so degenerate games are in scope and the path never cycles. Exact for exact fractions, in whole numbers without
/// fractions; in doubles the last basis is solved afresh.</para>
/// <para>Needs perfect recall. Each pivot costs the square of the number of sequences; paths are about as long as there are sequences in
/// random games, and exponentially long at worst.</para>
/// </remarks>
public static class SequenceFormLemke
{
    /// <summary>The equilibrium at the end of the path.</summary>
    /// <param name="game">A tree of two players with perfect recall.</param>
    /// <param name="prior">What players first expect of each other; every move of a set as likely as the next, when not given.</param>
    /// <param name="pivots">The most pivots of the path.</param>
    /// <param name="progress">Told how far the path has come from the prior.</param>
    /// <param name="cancellation">Stops early; the answer then is the prior, with its regret.</param>
    /// <exception cref="ArgumentException">The prior is of another game.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No pivot is allowed.</exception>
    public static Solution<Certificate<T>> Solve<T>(
        ExtensiveGame<T> game,
        Profile<T>? prior = null,
        int pivots = 10_000_000,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pivots);
        if (prior is not null && !ReferenceEquals(prior.Game, game))
            throw new ArgumentException("The prior is of another game.", nameof(prior));
        if (OutOfScope(game) is { } reason)
            return new Solution<Certificate<T>>.OutOfScope(reason);
        prior ??= Profile<T>.Uniform(game);
        var form = SequenceForm<T>.Of(game);
        var system = new PriorSystem<T>(form, [form.Realization(prior, 0), form.Realization(prior, 1)]);
        if (Follow(system, pivots, progress, cancellation) is not { } end)
            return new Solution<Certificate<T>>.Unfinished(
                [Check(prior)],
                cancellation.IsCancellationRequested ? "the search was cancelled" : "the path did not end within the pivots allowed"
            );
        var certificate = Check(form.ToProfile(system.PlanAt(end, 0), system.PlanAt(end, 1)));
        return certificate.IsNash
            ? new Solution<Certificate<T>>.Found([certificate], isComplete: false)
            : new Solution<Certificate<T>>.Unfinished([certificate], "rounding on the path left some regret; exact fractions leave none");
    }

    private const int StepsBetweenLooks = 256;

    private static Certificate<T> Check<T>(Profile<T> profile)
        where T : struct, INumber<T> => Verifier.Check(Assessment<T>.FromBayes(profile));

    private static PathDictionary? Follow<T>(
        PriorSystem<T> system,
        int pivots,
        IProgress<SolverProgress>? progress,
        CancellationToken cancellation
    )
        where T : struct, INumber<T>
    {
        var (dictionary, entering) = (system.Dictionary(), system.U);
        for (var step = 0; step < pivots && !cancellation.IsCancellationRequested; step++)
        {
            var column = ~dictionary.Place[entering];
            var row = dictionary.LeavingRow(column, goal: system.U + 1);
            if (row < 0)
                return null;
            var leaving = dictionary.Basic[row];
            dictionary.Pivot(row, column);
            if (leaving == system.U + 1)
                return Refreshed(system, dictionary);
            if (leaving == system.U)
                return null;
            if (step % StepsBetweenLooks == StepsBetweenLooks - 1)
            {
                dictionary = Refreshed(system, dictionary);
                progress?.Report(new("following the path", double.CreateSaturating(PathCells.ValueOf<T>(dictionary, system.U))));
            }

            entering = leaving < system.LabelCount ? leaving + system.LabelCount : leaving - system.LabelCount;
        }

        return null;
    }

    // On a fresh dictionary the basis is reached in as few pivots as it takes, so that little is lost to rounding.
    private static PathDictionary Refreshed<T>(PriorSystem<T> system, PathDictionary end)
        where T : struct, INumber<T>
    {
        if (end is not FloatingDictionary || system.Dictionary() is not FloatingDictionary fresh)
            return end;
        fresh.GoTo(end.Basic);
        return fresh;
    }

    private static string? OutOfScope<T>(ExtensiveGame<T> game)
        where T : struct, INumber<T>
    {
        if (typeof(T) != typeof(double) && typeof(T) != typeof(Rational))
            return "Paths are followed in doubles or in exact fractions.";
        var kind = GameClass.Of(game);
        return kind.Players != 2 ? $"The game has {kind.Players} players; the path is for games of two."
            : kind.HasPerfectRecall ? null
            : "A player forgets what it knew or did; plans of sequences need perfect recall.";
    }
}
