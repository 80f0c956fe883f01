using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Games;

/// <summary>A game in strategic form with every payoff stored.</summary>
/// <remarks>
/// Each player has a table of its own, of as many entries as there are profiles; the first player's strategy turns fastest, as in Gambit's
/// <c>.nfg</c>. For two players a column of the table is a strategy of the second.
/// </remarks>
public sealed class StrategicGame<T> : StrategicForm<T>
    where T : struct, INumber<T>
{
    private readonly ImmutableArray<T[]> _payoffs;
    private readonly int[] _stride;

    /// <summary>A game from its tables.</summary>
    /// <param name="players">The players' names.</param>
    /// <param name="strategies">The labels of each player's strategies.</param>
    /// <param name="payoffs">One table for each player, the first player's strategy turning fastest.</param>
    /// <exception cref="ArgumentException">A list is empty, or a table has not one finite payoff for every profile.</exception>
    public StrategicGame(
        ImmutableArray<string> players,
        ImmutableArray<ImmutableArray<string>> strategies,
        params ReadOnlySpan<ImmutableArray<T>> payoffs
    )
        : base(players, strategies)
    {
        _stride = new int[players.Length + 1];
        _stride[0] = 1;
        for (var player = 0; player < players.Length; player++)
            _stride[player + 1] = checked(_stride[player] * strategies[player].Length);
        if (payoffs.Length != players.Length)
            throw new ArgumentException($"{players.Length} players need {players.Length} tables of payoffs.", nameof(payoffs));
        var tables = ImmutableArray.CreateBuilder<T[]>(players.Length);
        foreach (var table in payoffs)
        {
            if (table.Length != ProfileCount)
                throw new ArgumentException($"A table needs {ProfileCount} payoffs, not {table.Length}.", nameof(payoffs));
            foreach (var payoff in table)
                if (!T.IsFinite(payoff))
                    throw new ArgumentException("A payoff must be finite.", nameof(payoffs));
            tables.Add([.. table]);
        }

        _payoffs = tables.MoveToImmutable();
    }

    /// <summary>A two-player game from two matrices, row by row; strategies are labelled by their numbers from one.</summary>
    /// <exception cref="ArgumentException">The matrices differ in shape, are empty, or hold a payoff that is not finite.</exception>
    public static StrategicGame<T> Bimatrix(T[,] first, T[,] second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (rows, columns) = (first.GetLength(0), first.GetLength(1));
        if (second.GetLength(0) != rows || second.GetLength(1) != columns)
            throw new ArgumentException("Both matrices must have the same shape.", nameof(second));
        return new(["1", "2"], [Numbers(rows), Numbers(columns)], Flatten(first), Flatten(second));

        static ImmutableArray<string> Numbers(int count) =>
            [.. Enumerable.Range(1, count).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))];

        static ImmutableArray<T> Flatten(T[,] matrix)
        {
            var flat = new T[matrix.Length];
            for (var column = 0; column < matrix.GetLength(1); column++)
            for (var row = 0; row < matrix.GetLength(0); row++)
                flat[(column * matrix.GetLength(0)) + row] = matrix[row, column];
            return [.. flat];
        }
    }

    /// <summary>The same game with every payoff turned into another kind of number.</summary>
    /// <param name="convert">What becomes of a payoff.</param>
    public StrategicGame<TOther> Convert<TOther>(Func<T, TOther> convert)
        where TOther : struct, INumber<TOther>
    {
        ArgumentNullException.ThrowIfNull(convert);
        return new(Players, Strategies, [.. _payoffs.Select(table => table.Select(convert).ToImmutableArray())]);
    }

    /// <summary>How many profiles of pure strategies there are.</summary>
    public int ProfileCount => _stride[^1];

    /// <summary>How far apart two entries of a table lie that differ by one in the strategy of a player.</summary>
    public int StrideOf(int player) => _stride[player];

    /// <summary>A player's whole table, the first player's strategy turning fastest.</summary>
    public ReadOnlySpan<T> PayoffsOf(int player) => _payoffs[player];

    /// <inheritdoc/>
    public override T Payoff(int player, ReadOnlySpan<int> profile)
    {
        var place = 0;
        for (var other = 0; other < PlayerCount; other++)
            place += profile[other] * _stride[other];
        return _payoffs[player][place];
    }

    /// <inheritdoc/>
    public override void ExpectedPayoffs(int player, ReadOnlySpan<T> probabilities, Span<T> payoffs)
    {
        // Players are averaged out one by one from the last, so that every pass runs along consecutive entries.
        ReadOnlySpan<T> table = _payoffs[player];
        for (var other = PlayerCount - 1; other > player; other--)
        {
            var stride = _stride[other];
            var smaller = new T[stride];
            for (var strategy = 0; strategy < StrategyCountOf(other); strategy++)
                AddScaled(table.Slice(strategy * stride, stride), probabilities[FirstStrategyOf(other) + strategy], smaller);
            table = smaller;
        }

        // What is left runs over the players before, and over the player itself as the slowest.
        for (var strategy = 0; strategy < StrategyCountOf(player); strategy++)
            payoffs[strategy] = Average(table.Slice(strategy * _stride[player], _stride[player]), player, probabilities);
    }

    private static void AddScaled(ReadOnlySpan<T> table, T probability, Span<T> sum)
    {
        if (probability == T.Zero)
            return;
        for (var place = 0; place < sum.Length; place++)
            sum[place] += probability * table[place];
    }

    private T Average(ReadOnlySpan<T> table, int player, ReadOnlySpan<T> probabilities)
    {
        for (var other = player - 1; other >= 0; other--)
        {
            var stride = _stride[other];
            var smaller = new T[stride];
            for (var strategy = 0; strategy < StrategyCountOf(other); strategy++)
                AddScaled(table.Slice(strategy * stride, stride), probabilities[FirstStrategyOf(other) + strategy], smaller);
            table = smaller;
        }

        return table[0];
    }
}
