using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.Correlated;

/// <summary>The linear program whose points are the correlated, or coarse correlated, equilibria of a game.</summary>
/// <remarks>
/// A variable for each profile, its probability; a row for each player and disobedience, whose gain is at most zero; one row for the sum of one.
/// For the largest least payoff one more variable, free, and a row for each player that holds it down to that player's payoff.
/// </remarks>
internal sealed class ObedienceProgram<T>
    where T : struct, INumber<T>
{
    private readonly StrategicGame<T> _game;
    private readonly ObedienceRule _rule;
    private readonly PayoffObjective<T> _objective;
    private readonly List<int> _rowOfPrice = [];
    private int _firstLevelRow;

    public ObedienceProgram(StrategicGame<T> game, ObedienceRule rule, PayoffObjective<T> objective)
    {
        (_game, _rule, _objective) = (game, rule, objective);
        Rows = new(game.ProfileCount + (objective.WeightsFor(game.PlayerCount) is null ? 1 : 0));
        for (var player = 0; player < game.PlayerCount; player++)
            if (rule == ObedienceRule.EachRecommendation)
                AddEachRecommendation(player);
            else
                AddBeforeHearing(player);
        var total = Rows.AddRow(RowSense.Equal, T.One);
        for (var place = 0; place < game.ProfileCount; place++)
            Rows.Add(total, place, T.One);
        AddObjective();
    }

    public Conditions<T> Rows { get; }

    public PayoffBound<T> BoundFrom(ImmutableArray<T> multipliers)
    {
        ImmutableArray<T> prices = [.. _rowOfPrice.Select(row => row < 0 ? T.Zero : T.Max(T.Zero, multipliers[row]))];
        return PayoffBound<T>.Of(_game, _rule, _objective.WeightsFor(_game.PlayerCount) ?? LevelWeights(multipliers), prices);
    }

    private void AddEachRecommendation(int player)
    {
        var (count, stride) = (_game.StrategyCountOf(player), _game.StrideOf(player));
        var payoffs = _game.PayoffsOf(player);
        var first = _rowOfPrice.Count;
        for (var own = 0; own < count; own++)
        for (var other = 0; other < count; other++)
            _rowOfPrice.Add(own == other ? -1 : Rows.AddRow(RowSense.AtMost, T.Zero));
        for (var place = 0; place < payoffs.Length; place++)
        {
            var own = place / stride % count;
            for (var other = 0; other < count; other++)
                if (other != own)
                    Rows.Add(_rowOfPrice[first + (own * count) + other], place, payoffs[place + ((other - own) * stride)] - payoffs[place]);
        }
    }

    private void AddBeforeHearing(int player)
    {
        var (count, stride) = (_game.StrategyCountOf(player), _game.StrideOf(player));
        var payoffs = _game.PayoffsOf(player);
        for (var other = 0; other < count; other++)
        {
            var row = count == 1 ? -1 : Rows.AddRow(RowSense.AtMost, T.Zero);
            _rowOfPrice.Add(row);
            for (var place = 0; place < payoffs.Length && row >= 0; place++)
                Rows.Add(row, place, payoffs[place + ((other - (place / stride % count)) * stride)] - payoffs[place]);
        }
    }

    private void AddObjective()
    {
        var weights = _objective.WeightsFor(_game.PlayerCount);
        (_firstLevelRow, var level) = (Rows.RowCount, _game.ProfileCount);
        if (weights is null)
        {
            Rows.Release(level);
            Rows.AddCost(level, -T.One);
        }

        for (var player = 0; player < _game.PlayerCount; player++)
        {
            var payoffs = _game.PayoffsOf(player);
            var row = weights is null ? Rows.AddRow(RowSense.AtMost, T.Zero) : -1;
            if (row >= 0)
                Rows.Add(row, level, T.One);
            for (var place = 0; place < payoffs.Length; place++)
                if (weights is { } given)
                    Rows.AddCost(place, -given[player] * payoffs[place]);
                else
                    Rows.Add(row, place, -payoffs[place]);
        }
    }

    // The prices of the rows that hold the level down add up to one, but for rounding.
    private ImmutableArray<T> LevelWeights(ImmutableArray<T> multipliers)
    {
        var weights = new T[_game.PlayerCount];
        var sum = T.Zero;
        for (var player = 0; player < weights.Length; player++)
            sum += weights[player] = T.Max(T.Zero, multipliers[_firstLevelRow + player]);
        for (var player = 0; player < weights.Length; player++)
            weights[player] = sum > T.Zero ? weights[player] / sum : T.One / T.CreateChecked(weights.Length);
        return [.. weights];
    }
}
