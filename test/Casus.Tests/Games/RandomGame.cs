using System.Globalization;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Games;

/// <summary>Small games of imperfect information but perfect recall, made from a seed; the same seed gives the same game.</summary>
internal sealed class RandomGame
{
    private readonly Random _random;
    private readonly GameBuilder<Rational> _build;
    private readonly int[] _seat;
    private readonly Func<int, Rational, Rational> _payoff;

    private RandomGame(int seed, int[] seat, Func<int, Rational, Rational> payoff)
    {
        (_random, _seat, _payoff) = (new(seed), seat, payoff);
        var names = new string[seat.Length];
        for (var player = 0; player < seat.Length; player++)
            names[seat[player]] = string.Create(CultureInfo.InvariantCulture, $"Player {player}");
        _build = new(names);
    }

    /// <summary>A game for three players.</summary>
    /// <param name="seed">Decides everything about the game.</param>
    /// <param name="seat">Where each player sits, if not in order.</param>
    /// <param name="payoff">What becomes of each player's payoffs, by the player's number before seating.</param>
    public static ExtensiveGame<Rational> From(int seed, int[]? seat = null, Func<int, Rational, Rational>? payoff = null)
    {
        var made = new RandomGame(seed, seat ?? [0, 1, 2], payoff ?? ((_, amount) => amount));
        return made._build.Build(made.Grow(depth: 0, ["", "", ""]));
    }

    /// <summary>A profile with zeros in it, so that parts of the game are not reached.</summary>
    public static Profile<Rational> Play(ExtensiveGame<Rational> game, int seed)
    {
        var (random, profile) = (new Random(seed), Profile<Rational>.Uniform(game));
        // By label, so that the play does not depend on the numbering.
        foreach (var set in Enumerable.Range(0, game.InformationSetCount).OrderBy(game.LabelOf, StringComparer.Ordinal))
        {
            var weights = Enumerable.Range(0, game.MoveCountOf(set)).Select(_ => Math.Max(0, random.Next(-2, 4))).ToArray();
            if (weights.Sum() == 0)
                weights[random.Next(weights.Length)] = 1;
            profile = profile.With(game.LabelOf(set), [.. weights.Select(weight => new Rational(weight, weights.Sum()))]);
        }

        return profile;
    }

    /// <summary>Errors of different kinds, some rarer than others.</summary>
    public static Tremble<Rational> Errors(ExtensiveGame<Rational> game, int seed)
    {
        var (random, tremble) = (new Random(seed), Tremble<Rational>.Uniform(game));
        for (var move = 0; move < game.MoveCount; move++)
            tremble = tremble.With(game.LabelOf(game.SetOfMove(move)), game.LabelOfMove(move), random.Next(1, 5), random.Next(1, 4));
        return tremble;
    }

    // A set gathers nodes with the same mover, the same history of the mover and the same moves: that is perfect recall.
    private Subtree Grow(int depth, string[] histories)
    {
        var roll = _random.Next(10);
        if (depth == 4 || (depth > 1 && roll < 3))
            return End();
        var count = _random.Next(2, 4);
        if (roll == 9)
            return _build.Chance([
                .. Enumerable.Range(0, count).Select(branch => ($"c{branch}", new Rational(1, count), Grow(depth + 1, histories))),
            ]);

        var player = _random.Next(3);
        var label = $"{player}[{histories[player]}]{count}{(char)('a' + _random.Next(2))}";
        var moves = new (string, Subtree)[count];
        for (var move = 0; move < count; move++)
        {
            string[] longer = [.. histories];
            longer[player] = $"{label}/{move}";
            moves[move] = ($"m{move}", Grow(depth + 1, longer));
        }

        return _build.Decision(_seat[player], label, moves);
    }

    private Subtree End()
    {
        var payoffs = new Rational[3];
        for (var player = 0; player < 3; player++)
            payoffs[_seat[player]] = _payoff(player, _random.Next(-4, 5));
        return _build.Terminal(payoffs);
    }
}
