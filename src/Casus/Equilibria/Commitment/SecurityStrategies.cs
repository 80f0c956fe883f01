using System.Collections.Immutable;
using System.Numerics;
using Casus.Equilibria.ZeroSum;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Commitment;

/// <summary>The maximin strategy of each player and the punishment that holds it to its minmax value.</summary>
/// <remarks>
/// <para>For any number of players. A player against all the others as one is a game of two players and opposite interests, solved by a linear
/// program: its value is the maximin value, and the minmax value when the others may draw together. With three and more players who
/// punish apart the minmax value may be higher, no linear program finds it, and it is not computed; <see cref="PureMinmax{T}"/> bounds it from above.</para>
/// <para>Cost: one program for each player, with as many rows as it has strategies or the others profiles, whichever are fewer. Exact on fractions.</para>
/// <para>Von Neumann (1928), Mathematische Annalen 100; for the punishment Fudenberg and Maskin (1986), Econometrica 54.</para>
/// </remarks>
public static class SecurityStrategies
{
    /// <summary>The security levels of all players, in exact fractions: guarantee and cap are equal.</summary>
    /// <param name="game">The game.</param>
    /// <param name="progress">Told which stage is reached.</param>
    /// <param name="cancellation">Ends the run early, with the players done.</param>
    /// <returns>Found, one for each player and complete, or unfinished.</returns>
    public static Solution<SecurityLevel<Rational>> Solve(
        StrategicGame<Rational> game,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    ) => ForAll(game, duel => ZeroSumStrategic.Solve(duel, progress, cancellation));

    /// <summary>The security levels of all players, in doubles.</summary>
    /// <param name="game">The game.</param>
    /// <param name="tolerance">The largest gap between guarantee and cap, half on each side.</param>
    /// <param name="threads">At most how many threads; the answer is the same for any number.</param>
    /// <param name="progress">Told which stage is reached.</param>
    /// <param name="cancellation">Ends the run early, with the players done.</param>
    /// <returns>Found, one for each player and complete, or unfinished.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not positive, or there is no thread.</exception>
    public static Solution<SecurityLevel<double>> Solve(
        StrategicGame<double> game,
        double tolerance = 1e-9,
        int threads = 1,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    ) => ForAll(game, duel => ZeroSumStrategic.Solve(duel, tolerance, threads, progress, cancellation));

    /// <summary>The least that the others can hold a player to with a pure profile each of theirs, known to the player: at least the minmax value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such player.</exception>
    public static T PureMinmax<T>(StrategicGame<T> game, int player)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        return Table(game, player, out var own).Chunk(own).Select(column => column.Aggregate(T.Max)).Aggregate(T.Min);
    }

    private static Solution<SecurityLevel<T>> ForAll<T>(
        StrategicGame<T> game,
        Func<StrategicGame<T>, Solution<StrategicCertificate<T>>> solve
    )
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        var levels = ImmutableArray.CreateBuilder<SecurityLevel<T>>();
        for (var player = 0; player < game.PlayerCount; player++)
        {
            var answer = solve(Duel(game, player));
            if (answer is not Solution<StrategicCertificate<T>>.Found { Equilibria: [var certificate] })
                return new Solution<SecurityLevel<T>>.Unfinished(
                    levels.ToImmutable(),
                    answer is Solution<StrategicCertificate<T>>.Unfinished unfinished ? unfinished.Reason : "A program was not solved."
                );
            var profile = certificate.Profile;
            levels.Add(SecurityLevel<T>.Check(game, player, [.. profile.Of(0)], [.. profile.Of(1)]));
        }

        return new Solution<SecurityLevel<T>>.Found(levels.ToImmutable(), isComplete: true);
    }

    // The player's strategies as rows, the others' profiles as columns.
    private static StrategicGame<T> Duel<T>(StrategicGame<T> game, int player)
        where T : struct, INumber<T>
    {
        var table = Table(game, player, out var own);
        ImmutableArray<string> columns = [.. Enumerable.Repeat("", table.Length / own)];
        return new(
            [game.Players[player], "the others"],
            [game.Strategies[player], columns],
            [.. table],
            [.. table.Select(payoff => -payoff)]
        );
    }

    private static T[] Table<T>(StrategicGame<T> game, int player, out int own)
        where T : struct, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(player);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(player, game.PlayerCount);
        own = game.StrategyCountOf(player);
        var stride = game.StrideOf(player);
        var payoffs = game.PayoffsOf(player);
        var table = new T[payoffs.Length];
        for (var place = 0; place < table.Length; place++)
        {
            var others = (place % stride) + (place / (stride * own) * stride);
            table[(others * own) + (place / stride % own)] = payoffs[place];
        }

        return table;
    }
}
