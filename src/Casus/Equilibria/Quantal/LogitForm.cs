using Casus.Games;

namespace Casus.Equilibria.Quantal;

/// <summary>The strategies of a game in strategic form, grouped by player, as logit equilibrium sees them.</summary>
/// <remarks>Slopes are the payoffs against each single strategy of each other player, so any storage of the game will do.</remarks>
internal sealed class LogitForm : LogitSystem
{
    private readonly StrategicForm<double> _game;
    private readonly double[] _mixed;
    private readonly double[] _against;
    private readonly int[] _offset;
    private readonly double[] _middle;
    private readonly PayoffTable? _table;

    private LogitForm(StrategicForm<double> game, double unit, double[] middle, bool usesTable)
        : base([.. Enumerable.Range(0, game.PlayerCount).Select(game.FirstStrategyOf), game.StrategyCount], unit)
    {
        (_game, _middle) = (game, middle);
        _table = usesTable && game is StrategicGame<double> dense ? new(dense, middle, unit) : null;
        (_mixed, _against) = (new double[game.StrategyCount], new double[game.StrategyCount]);
        _offset = new int[game.PlayerCount * game.PlayerCount];
        for (var player = 0; player < game.PlayerCount; player++)
        for (var other = 0; other < game.PlayerCount; other++)
            if (player != other && IsChoice(player) && IsChoice(other))
                _offset[(player * game.PlayerCount) + other] = Slopes.Add(
                    player,
                    game.StrategyCountOf(player),
                    other,
                    game.StrategyCountOf(other)
                );
    }

    /// <summary>A game in units of its largest span of payoffs.</summary>
    /// <param name="game">The game.</param>
    /// <param name="usesTable">Whether to go through the tables of a game that stores every payoff, which is faster.</param>
    public static LogitForm Of(StrategicForm<double> game, bool usesTable = true)
    {
        var (unit, middle) = (0.0, new double[game.PlayerCount]);
        for (var player = 0; player < middle.Length; player++)
        {
            var (low, high) = game is StrategicGame<double> dense ? Ends(dense.PayoffsOf(player)) : EndsOf(game, player);
            (unit, middle[player]) = (Math.Max(unit, high - low), low + ((high - low) / 2));
        }

        return new(game, unit > 0 ? unit : 1, middle, usesTable);
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<double> logs, ReadOnlySpan<double> lowLogs, ReadOnlySpan<double> probabilities)
    {
        for (var player = 0; player < _game.PlayerCount; player++)
        {
            var own = Payoffs.AsSpan(First[player], First[player + 1] - First[player]);
            if (_table is not null)
            {
                _table.Average(player, probabilities, own);
                continue;
            }

            _game.ExpectedPayoffs(player, probabilities, own);
            foreach (ref var payoff in own)
                payoff = (payoff - _middle[player]) / Unit;
        }
    }

    /// <inheritdoc/>
    public override void Differentiate(ReadOnlySpan<double> probabilities)
    {
        if (_table is null)
            FillColumns(probabilities);
        else
            foreach (var (player, other, offset) in Slopes.Blocks)
                FillBlock(player, other, offset, probabilities);
    }

    private void FillBlock(int player, int other, int offset, ReadOnlySpan<double> probabilities)
    {
        var (rows, columns) = (_game.StrategyCountOf(player), _game.StrategyCountOf(other));
        var block = Slopes.Values.AsSpan(offset, rows * columns);
        _table!.Average(player, other, probabilities, block);
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
        {
            ref var entry = ref block[(row * columns) + column];
            entry = probabilities[First[other] + column] * (entry - Payoffs[First[player] + row]);
        }
    }

    private void FillColumns(ReadOnlySpan<double> probabilities)
    {
        probabilities.CopyTo(_mixed);
        for (var other = 0; other < _game.PlayerCount; other++)
        {
            if (!IsChoice(other))
                continue;
            var own = _mixed.AsSpan(First[other], First[other + 1] - First[other]);
            own.Clear();
            for (var strategy = 0; strategy < own.Length; strategy++)
            {
                own[strategy] = 1;
                for (var player = 0; player < _game.PlayerCount; player++)
                    if (player != other && IsChoice(player))
                        FillColumn(player, other, strategy, probabilities[First[other] + strategy]);
                own[strategy] = 0;
            }

            probabilities.Slice(First[other], own.Length).CopyTo(own);
        }
    }

    private void FillColumn(int player, int other, int strategy, double probability)
    {
        var (start, count) = (First[player], _game.StrategyCountOf(player));
        var width = _game.StrategyCountOf(other);
        _game.ExpectedPayoffs(player, _mixed, _against.AsSpan(0, count));
        var column = Slopes.Values.AsSpan(_offset[(player * _game.PlayerCount) + other] + strategy);
        for (var row = 0; row < count; row++)
            column[row * width] = probability * (((_against[row] - _middle[player]) / Unit) - Payoffs[start + row]);
    }

    private bool IsChoice(int player) => _game.StrategyCountOf(player) > 1;

    private static (double Low, double High) Ends(ReadOnlySpan<double> payoffs)
    {
        var (low, high) = (payoffs[0], payoffs[0]);
        foreach (var payoff in payoffs)
            (low, high) = (Math.Min(low, payoff), Math.Max(high, payoff));
        return (low, high);
    }

    // Without a table: the ends of what pure strategies earn against uniform mixtures. Only a unit, so any fair guess will do.
    private static (double Low, double High) EndsOf(StrategicForm<double> game, int player)
    {
        var payoffs = new double[game.StrategyCountOf(player)];
        var mixed = MixedProfile<double>.Uniform(game).Probabilities.ToArray();
        game.ExpectedPayoffs(player, mixed, payoffs);
        var (low, high) = Ends(payoffs);
        for (var other = 0; other < game.PlayerCount; other++)
        {
            if (other == player)
                continue;
            var own = mixed.AsSpan(game.FirstStrategyOf(other), game.StrategyCountOf(other));
            own.Clear();
            for (var strategy = 0; strategy < own.Length; strategy++)
            {
                own[strategy] = 1;
                game.ExpectedPayoffs(player, mixed, payoffs);
                var (below, above) = Ends(payoffs);
                (low, high) = (Math.Min(low, below), Math.Max(high, above));
                own[strategy] = 0;
            }

            own.Fill(1.0 / own.Length);
        }

        return (low, high);
    }
}
