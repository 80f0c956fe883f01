using Casus.Games;

namespace Casus.Equilibria.ManyPlayers;

/// <summary>The game in which each player plays with every other by himself that agrees with a game to first order at a profile.</summary>
/// <remarks>
/// A strategy pays the sum over the others of what it would pay against each one's mixture if the rest played the profile, less what is
/// counted more than once. Its equilibria are those of the game exactly where they are the profile itself (Govindan and Wilson 2004, section 2).
/// </remarks>
internal sealed class PolymatrixForm : StrategicForm<double>
{
    private readonly double[] _pair;
    private readonly double[] _constant;
    private readonly int[] _owner;

    public PolymatrixForm(StrategicForm<double> game, ReadOnlySpan<double> profile)
        : base(game.Players, game.Strategies)
    {
        var count = game.StrategyCount;
        (_pair, _constant) = (new double[count * count], new double[count]);
        _owner = [.. Enumerable.Range(0, PlayerCount).SelectMany(player => Enumerable.Repeat(player, StrategyCountOf(player)))];
        var unit = profile.ToArray();
        for (var player = 0; player < PlayerCount; player++)
        {
            var first = FirstStrategyOf(player);
            var own = new double[StrategyCountOf(player)];
            game.ExpectedPayoffs(player, profile, own);
            for (var strategy = 0; strategy < own.Length; strategy++)
                _constant[first + strategy] = -(PlayerCount - 2) * own[strategy];
            for (var other = 0; other < count; other++)
            {
                if (_owner[other] == player)
                    continue;
                var rival = unit.AsSpan(FirstStrategyOf(_owner[other]), StrategyCountOf(_owner[other]));
                rival.Clear();
                unit[other] = 1;
                game.ExpectedPayoffs(player, unit, own);
                for (var strategy = 0; strategy < own.Length; strategy++)
                    _pair[((first + strategy) * count) + other] = own[strategy];
                profile.Slice(FirstStrategyOf(_owner[other]), rival.Length).CopyTo(rival);
            }
        }
    }

    /// <inheritdoc/>
    public override double Payoff(int player, ReadOnlySpan<int> profile)
    {
        var strategy = FirstStrategyOf(player) + profile[player];
        var sum = _constant[strategy];
        for (var other = 0; other < profile.Length; other++)
            sum += _pair[(strategy * StrategyCount) + FirstStrategyOf(other) + profile[other]];
        return sum;
    }

    /// <inheritdoc/>
    public override void ExpectedPayoffs(int player, ReadOnlySpan<double> probabilities, Span<double> payoffs)
    {
        unchecked
        {
            var (first, count) = (FirstStrategyOf(player), StrategyCount);
            _constant.AsSpan(first, payoffs.Length).CopyTo(payoffs);
            for (var other = 0; other < count; other++)
            {
                var probability = probabilities[other];
                if (probability == 0 || _owner[other] == player)
                    continue;
                for (var strategy = 0; strategy < payoffs.Length; strategy++)
                    payoffs[strategy] += probability * _pair[((first + strategy) * count) + other];
            }
        }
    }
}
