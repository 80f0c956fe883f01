using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Refinements;

/// <summary>Which strategies must be infinitely rarer than which, in every sequence that could make a profile proper.</summary>
internal sealed class RarerErrors
{
    private readonly MixedProfile<Rational> _profile;

    // By player: whether the first strategy is infinitely rarer than the second.
    private readonly bool[][,] _isRarer = new bool[2][,];

    public RarerErrors(MixedProfile<Rational> profile)
    {
        _profile = profile;
        for (var player = 0; player < 2; player++)
        {
            var count = profile.Game.StrategyCountOf(player);
            _isRarer[player] = new bool[count, count];
            for (var strategy = 0; strategy < count; strategy++)
            for (var other = 0; other < count; other++)
                _isRarer[player][strategy, other] = !IsUsed(player, strategy) && IsUsed(player, other);
        }
    }

    /// <summary>A strategy in use that properness forces to be worse than another, if that can be derived.</summary>
    public (int Player, int Strategy, int Better)? Contradiction()
    {
        for (var hasChanged = true; hasChanged; )
        {
            hasChanged = false;
            for (var player = 0; player < 2; player++)
            for (var strategy = 0; strategy < _profile.Game.StrategyCountOf(player); strategy++)
            for (var other = 0; other < _profile.Game.StrategyCountOf(player); other++)
            {
                if (_isRarer[player][strategy, other] && !IsUsed(player, strategy))
                    continue;
                if (!IsWorse(player, strategy, other))
                    continue;
                if (IsUsed(player, strategy))
                    return (player, strategy, other);
                hasChanged = _isRarer[player][strategy, other] = true;
            }
        }

        return null;
    }

    public static Rational Lead(StrategicForm<Rational> game, int player, int strategy, int other, int answer) =>
        player == 0
            ? game.Payoff(0, [strategy, answer]) - game.Payoff(0, [other, answer])
            : game.Payoff(1, [answer, strategy]) - game.Payoff(1, [answer, other]);

    // In the limit; or each answer that speaks for it is infinitely rarer than one that speaks against it.
    private bool IsWorse(int player, int strategy, int other)
    {
        var (game, rival) = (_profile.Game, 1 - player);
        var leads = Enumerable
            .Range(0, game.StrategyCountOf(rival))
            .Select(answer => Lead(game, player, other, strategy, answer))
            .ToArray();
        var limit = Rational.Zero;
        for (var answer = 0; answer < leads.Length; answer++)
            limit += _profile.Of(rival)[answer] * leads[answer];
        if (limit != Rational.Zero)
            return limit > Rational.Zero;
        var against = Enumerable.Range(0, leads.Length).Where(answer => leads[answer] > Rational.Zero).ToList();
        return against.Count > 0
            && Enumerable
                .Range(0, leads.Length)
                .Where(answer => leads[answer] < Rational.Zero)
                .All(answer => against.Exists(likelier => _isRarer[rival][answer, likelier]));
    }

    private bool IsUsed(int player, int strategy) => _profile.Of(player)[strategy] > Rational.Zero;
}
