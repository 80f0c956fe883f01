using Casus.Games;
using Casus.Numerics.Enclosures;

namespace Casus.Equilibria.Certificates;

/// <summary>Expected payoffs against a floating mixed profile, by visiting every profile of the others that has weight.</summary>
internal sealed class EnclosedPayoffs
{
    private readonly StrategicForm<double> _game;
    private readonly Enclosure[] _shares;

    public EnclosedPayoffs(MixedProfile<double> profile)
    {
        (_game, _shares) = (profile.Game, new Enclosure[profile.Game.StrategyCount]);
        for (var player = 0; player < _game.PlayerCount; player++)
            EnclosedPlay.Normalise(profile.Of(player), _shares.AsSpan(_game.FirstStrategyOf(player), _game.StrategyCountOf(player)));
    }

    /// <summary>A player's probabilities.</summary>
    public ReadOnlySpan<Enclosure> Shares(int player) => _shares.AsSpan(_game.FirstStrategyOf(player), _game.StrategyCountOf(player));

    /// <summary>What one player's payoff is expected to be at each strategy of a player.</summary>
    /// <param name="player">Whose strategies.</param>
    /// <param name="paid">Whose payoff.</param>
    public Enclosure[] Of(int player, int paid)
    {
        var sums = new Enclosure[_game.StrategyCountOf(player)];
        Visit(0, Enclosure.One, new int[_game.PlayerCount], player, paid, sums);
        return sums;
    }

    private void Visit(int other, Enclosure weight, int[] strategies, int player, int paid, Enclosure[] sums)
    {
        if (other == strategies.Length)
        {
            for (var own = 0; own < sums.Length; own++)
            {
                strategies[player] = own;
                sums[own] += weight * _game.Payoff(paid, strategies);
            }

            return;
        }

        if (other == player)
        {
            Visit(other + 1, weight, strategies, player, paid, sums);
            return;
        }

        for (var strategy = 0; strategy < _game.StrategyCountOf(other); strategy++)
        {
            if (Shares(other)[strategy].High == 0)
                continue;
            strategies[other] = strategy;
            Visit(other + 1, weight * Shares(other)[strategy], strategies, player, paid, sums);
        }
    }
}
