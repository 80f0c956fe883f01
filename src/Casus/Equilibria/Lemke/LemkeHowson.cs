using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Lemke;

/// <summary>Equilibria of a two-player game in strategic form at the ends of paths along the edges of the best-response polytopes.</summary>
/// <remarks>
/// <para>Lemke and Howson (1964); ties are broken lexicographically, so degenerate games are in scope and no path cycles. Each label, that is
/// each strategy of either player, gives a path from the artificial start; together they may miss equilibria, and do in many games. Exact for
/// exact fractions, in whole numbers without fractions; in doubles the last basis is solved afresh.</para>
/// <para>Each pivot costs the product of the numbers of strategies. Paths are short in random games and exponentially long in some (Savani and
/// von Stengel 2006).</para>
/// </remarks>
public static class LemkeHowson
{
    private const int FirstBudget = 2000;
    private const string Long = "no path ended within the pivots allowed";

    /// <summary>One equilibrium: from the first label whose path ends soon, trying all with ever more patience.</summary>
    /// <param name="game">A game of two players.</param>
    /// <param name="pivots">The most pivots of all paths together.</param>
    /// <param name="progress">Told at each new path.</param>
    /// <param name="cancellation">Stops early.</param>
    /// <exception cref="ArgumentOutOfRangeException">No pivot is allowed.</exception>
    public static Solution<StrategicCertificate<T>> Solve<T>(
        StrategicGame<T> game,
        int pivots = 10_000_000,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pivots);
        if (OutOfScope(game) is { } reason)
            return new Solution<StrategicCertificate<T>>.OutOfScope(reason);
        StrategicCertificate<T>? best = null;
        for (var patience = FirstBudget; pivots > 0 && !cancellation.IsCancellationRequested; patience = int.Min(patience, 1 << 28) * 2)
        {
            for (var label = 0; label < game.StrategyCount && pivots > 0; label++)
            {
                progress?.Report(new("following a path", Regret: best is null ? null : double.CreateSaturating(best.MaxRegret)));
                var allowed = int.Min(patience, pivots);
                var left = allowed;
                var end = LemkeHowsonPath.Follow(game, label, ref left, cancellation);
                pivots -= allowed - left;
                if (end is null)
                    continue;
                var certificate = StrategicCertificate<T>.Check(MixedProfile<T>.Of(game, end));
                if (certificate.IsNash)
                    return new Solution<StrategicCertificate<T>>.Found([certificate], isComplete: false);
                best = best is null || certificate.MaxRegret < best.MaxRegret ? certificate : best;
            }
        }

        return new Solution<StrategicCertificate<T>>.Unfinished(best is null ? [] : [best], Reason(cancellation));
    }

    /// <summary>The equilibria that any label leads to, each with its labels, in the order of their first labels.</summary>
    /// <param name="game">A game of two players.</param>
    /// <param name="pivotsPerPath">The most pivots of each path.</param>
    /// <param name="progress">Told which share of the labels is done.</param>
    /// <param name="cancellation">Stops early.</param>
    /// <exception cref="ArgumentOutOfRangeException">No pivot is allowed.</exception>
    public static Solution<LabelledEquilibrium<T>> FromEveryLabel<T>(
        StrategicGame<T> game,
        int pivotsPerPath = 1_000_000,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pivotsPerPath);
        if (OutOfScope(game) is { } reason)
            return new Solution<LabelledEquilibrium<T>>.OutOfScope(reason);
        var ends = new T[game.StrategyCount][];
        var done = 0;
        Parallel.For(
            0,
            ends.Length,
            label =>
            {
                var left = pivotsPerPath;
                ends[label] = LemkeHowsonPath.Follow(game, label, ref left, cancellation) ?? [];
                progress?.Report(new("following paths", (double)Interlocked.Increment(ref done) / ends.Length));
            }
        );
        var found = new List<(StrategicCertificate<T> Certificate, List<int> Labels)>();
        var undecided = ImmutableArray.CreateBuilder<string>();
        for (var label = 0; label < ends.Length; label++)
        {
            if (ends[label].Length == 0 || Sort(game, ends[label], label, found) is false)
                undecided.Add($"the path from label {label} did not end in an equilibrium within the pivots allowed");
        }

        var equilibria = found.Select(item => new LabelledEquilibrium<T>(item.Certificate, [.. item.Labels])).ToImmutableArray();
        return equilibria.IsEmpty
            ? new Solution<LabelledEquilibrium<T>>.Unfinished([], Reason(cancellation))
            : new Solution<LabelledEquilibrium<T>>.Found(equilibria, isComplete: false, undecided.ToImmutable());
    }

    private static bool Sort<T>(
        StrategicGame<T> game,
        T[] end,
        int label,
        List<(StrategicCertificate<T> Certificate, List<int> Labels)> found
    )
        where T : struct, INumber<T>
    {
        foreach (var (certificate, labels) in found)
        {
            if (certificate.Profile.Probabilities.Zip(end).All(pair => Exactness<T>.AreClose(pair.First, pair.Second)))
            {
                labels.Add(label);
                return true;
            }
        }

        var checkedEnd = StrategicCertificate<T>.Check(MixedProfile<T>.Of(game, end));
        if (checkedEnd.IsNash)
            found.Add((checkedEnd, [label]));
        return checkedEnd.IsNash;
    }

    private static string Reason(CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? "the search was cancelled" : Long;

    private static string? OutOfScope<T>(StrategicGame<T> game)
        where T : struct, INumber<T> =>
        game.PlayerCount != 2 ? $"The game has {game.PlayerCount} players; these paths are for games of two."
        : typeof(T) != typeof(double) && typeof(T) != typeof(Rational) ? "Paths are followed in doubles or in exact fractions."
        : null;
}
