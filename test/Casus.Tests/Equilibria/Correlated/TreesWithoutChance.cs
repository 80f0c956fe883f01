using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.Correlated;

/// <summary>Small two-player trees without chance, of imperfect information but perfect recall, made from a seed.</summary>
internal sealed class TreesWithoutChance
{
    private readonly Random _random;
    private readonly int _depth;
    private readonly GameBuilder<Rational> _build = new("One", "Two");

    private readonly bool _isConstantSum;

    private TreesWithoutChance(int seed, int depth, bool isConstantSum) =>
        (_random, _depth, _isConstantSum) = (new(seed), depth, isConstantSum);

    public static ExtensiveGame<Rational> From(int seed, int depth = 4, bool isConstantSum = false)
    {
        var made = new TreesWithoutChance(seed, depth, isConstantSum);
        return made._build.Build(made.Grow(0, ["", ""]));
    }

    /// <summary>The same tree below a die that is thrown and changes nothing.</summary>
    public static ExtensiveGame<Rational> WithDie(ExtensiveGame<Rational> game)
    {
        var build = new GameBuilder<Rational>([.. game.Players]);
        return build.Build(build.Chance(("thrown", 1, Copy(0))));

        Subtree Copy(int node)
        {
            if (game.KindOf(node) == NodeKind.Terminal)
                return build.Terminal(game.PayoffsAt(node));
            var set = game.InformationSetOf(node);
            var moves = new (string, Subtree)[game.ChildCountOf(node)];
            for (var branch = 0; branch < moves.Length; branch++)
                moves[branch] = (game.MovesOf(set)[branch], Copy(game.ChildOf(node, branch)));
            return build.Decision(game.PlayerOf(set), game.LabelOf(set), moves);
        }
    }

    // A set gathers nodes with the same mover and the same history of the mover: that is perfect recall, with much hidden.
    private Subtree Grow(int depth, string[] histories)
    {
        if (depth == _depth || (depth > 1 && _random.Next(6) == 0))
            return End(_random.Next(-3, 8), _random.Next(-3, 8));
        var player = _random.Next(2);
        var label = $"{player}[{histories[player]}]";
        var moves = new (string, Subtree)[2];
        for (var move = 0; move < moves.Length; move++)
        {
            string[] longer = [.. histories];
            longer[player] = $"{histories[player]}{move}";
            moves[move] = ($"m{move}", Grow(depth + 1, longer));
        }

        return _build.Decision(player, label, moves);
    }

    private Subtree End(int first, int second) => _build.Terminal(first, _isConstantSum ? 4 - first : second);
}
