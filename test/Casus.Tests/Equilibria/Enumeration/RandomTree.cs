using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.Enumeration;

/// <summary>Small two-player trees of imperfect information but perfect recall, made from a seed, with payoffs that often tie.</summary>
internal sealed class RandomTree
{
    private readonly Random _random;
    private readonly GameBuilder<Rational> _build = new("One", "Two");

    private RandomTree(int seed) => _random = new(seed);

    public static ExtensiveGame<Rational> From(int seed)
    {
        var made = new RandomTree(seed);
        return made._build.Build(made.Grow(0, ["", ""]));
    }

    /// <summary>A signalling game with as many types, messages and responses.</summary>
    public static ExtensiveGame<Rational> Signalling(int count, int seed, bool isSenderFirst)
    {
        var random = new Random(seed);
        var payoffs = new Rational[count, count, count, 2];
        foreach (var (type, message, response, player) in Places(count))
            payoffs[type, message, response, player] = random.Next(100);
        var (sender, receiver) = isSenderFirst ? (0, 1) : (1, 0);
        var build = new GameBuilder<Rational>("One", "Two");
        var types = Enumerable
            .Range(0, count)
            .Select(type =>
                (
                    $"t{type}",
                    new Rational(1, count),
                    build.Decision(
                        sender,
                        $"t{type}",
                        [
                            .. Enumerable
                                .Range(0, count)
                                .Select(message =>
                                    (
                                        $"m{message}",
                                        build.Decision(
                                            receiver,
                                            $"after m{message}",
                                            [
                                                .. Enumerable
                                                    .Range(0, count)
                                                    .Select(response =>
                                                        (
                                                            $"r{response}",
                                                            build.Terminal(
                                                                payoffs[type, message, response, sender],
                                                                payoffs[type, message, response, receiver]
                                                            )
                                                        )
                                                    ),
                                            ]
                                        )
                                    )
                                ),
                        ]
                    )
                )
            );
        return build.Build(build.Chance([.. types]));
    }

    private static IEnumerable<(int Type, int Message, int Response, int Player)> Places(int count) =>
        from type in Enumerable.Range(0, count)
        from message in Enumerable.Range(0, count)
        from response in Enumerable.Range(0, count)
        from player in Enumerable.Range(0, 2)
        select (type, message, response, player);

    // A set gathers nodes with the same mover, the same history of the mover and the same moves: that is perfect recall.
    private Subtree Grow(int depth, string[] histories)
    {
        var roll = _random.Next(10);
        if (depth == 4 || (depth > 1 && roll < 2))
            return _build.Terminal(_random.Next(-3, 4), _random.Next(-3, 4));
        var count = _random.Next(2, 4);
        if (roll == 9)
            return _build.Chance([
                .. Enumerable.Range(0, 2).Select(branch => ($"c{branch}", new Rational(1 + branch, 3), Grow(depth + 1, histories))),
            ]);
        var player = _random.Next(2);
        var label = $"{player}[{histories[player]}]{count}";
        var moves = new (string, Subtree)[count];
        for (var move = 0; move < count; move++)
        {
            string[] longer = [.. histories];
            longer[player] = $"{label}/{move}";
            moves[move] = ($"m{move}", Grow(depth + 1, longer));
        }

        return _build.Decision(player, label, moves);
    }
}
