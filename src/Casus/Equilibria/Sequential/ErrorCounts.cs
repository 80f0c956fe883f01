using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Sequential;

/// <summary>For each node, which unmeant moves lead to it, and the product of all that is meant on the way.</summary>
internal sealed class ErrorCounts
{
    private readonly int[][] _errors;
    private readonly Rational[] _meant;

    public ErrorCounts(Profile<Rational> profile)
    {
        var game = profile.Game;
        Game = game;
        var column = new int[game.MoveCount];
        for (var move = 0; move < column.Length; move++)
        {
            column[move] = profile.Probabilities[move] == Rational.Zero ? Moves.Count : -1;
            if (column[move] >= 0)
                Moves.Add(move);
        }

        (_errors, _meant) = (new int[game.NodeCount][], new Rational[game.NodeCount]);
        (_errors[0], _meant[0]) = (new int[Moves.Count], Rational.One);
        for (var node = 1; node < game.NodeCount; node++)
        {
            var parent = game.ParentOf(node)!.Value;
            (_errors[node], _meant[node]) = (_errors[parent], _meant[parent]);
            var probability = profile.ChanceInto(node);
            if (probability > Rational.Zero)
                _meant[node] *= probability;
            else if (game.MoveInto(node) is { } move)
                (_errors[node] = [.. _errors[parent]])[column[move]]++;
            else
                HasImpossibleChance = true;
        }
    }

    public ExtensiveGame<Rational> Game { get; }

    /// <summary>The unmeant moves: the unknowns, in the order of the counts.</summary>
    public List<int> Moves { get; } = [];

    /// <summary>Whether chance has a branch of probability zero, which no error of a player explains.</summary>
    public bool HasImpossibleChance { get; }

    public ReadOnlySpan<int> At(int node) => _errors[node];

    public Rational MeantTo(int node) => _meant[node];

    public bool IsReached(int node) => !_errors[node].AsSpan().ContainsAnyExcept(0);

    /// <summary>The errors on the way to one node, less those on the way to another.</summary>
    public int[] Difference(int node, int other) => [.. _errors[node].Zip(_errors[other], (a, b) => a - b)];
}
