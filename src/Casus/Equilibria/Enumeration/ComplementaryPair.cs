using System.Numerics;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Enumeration;

/// <summary>The two best-response polyhedra of a game: its equilibria are the pairs of points that have every label between them.</summary>
/// <remarks>
/// A label is a sequence of either player, the first player's first. One side has it where the sequence's weight is zero, the other where
/// its slack is zero, that is, where the sequence is optimal.
/// </remarks>
internal sealed class ComplementaryPair
{
    private ComplementaryPair(PlanSpace first, PlanSpace second, BigInteger[] ofFirst, BigInteger[] ofSecond)
    {
        var transposed = new BigInteger[ofFirst.Length];
        for (var row = 0; row < first.SequenceCount; row++)
        {
            for (var column = 0; column < second.SequenceCount; column++)
                transposed[(column * first.SequenceCount) + row] = ofFirst[(row * second.SequenceCount) + column];
        }

        Sides = [new(first, second, ofSecond), new(second, first, transposed)];
        LabelCount = first.SequenceCount + second.SequenceCount;
    }

    /// <summary>The polyhedron of each player's plans.</summary>
    public ReplyPolyhedron[] Sides { get; }

    public int LabelCount { get; }

    /// <summary>The player whose sequence a label is.</summary>
    public int OwnerOf(int label) => label < Sides[0].Own.SequenceCount ? 0 : 1;

    /// <summary>A label's sequence in the numbering of its owner.</summary>
    public int SequenceOf(int label) => label < Sides[0].Own.SequenceCount ? label : label - Sides[0].Own.SequenceCount;

    /// <summary>The label of a player's sequence.</summary>
    public int LabelOf(int player, int sequence) => player == 0 ? sequence : Sides[0].Own.SequenceCount + sequence;

    /// <summary>The quantity that is zero on one side where that side has a label: a weight on the owner's side, a slack on the other's.</summary>
    public int QuantityOf(int side, int label) =>
        OwnerOf(label) == side ? SequenceOf(label) : Sides[side].Own.SequenceCount + SequenceOf(label);

    public static ComplementaryPair Of(StrategicGame<Rational> game)
    {
        var (rows, columns) = (game.StrategyCountOf(0), game.StrategyCountOf(1));
        var payoffs = new Rational[2][];
        for (var player = 0; player < 2; player++)
        {
            payoffs[player] = new Rational[rows * columns];
            for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                payoffs[player][(row * columns) + column] = game.Payoff(player, [row, column]);
        }

        return new(PlanSpace.OfStrategies(rows), PlanSpace.OfStrategies(columns), Whole(payoffs[0]), Whole(payoffs[1]));
    }

    public static ComplementaryPair Of(SequenceForm<Rational> form)
    {
        var columns = form.SequenceCountOf(1);
        var payoffs = new Rational[2][];
        for (var player = 0; player < 2; player++)
        {
            payoffs[player] = new Rational[form.SequenceCountOf(0) * columns];
            for (var leaf = 0; leaf < form.LeafNodes.Length; leaf++)
            {
                var pair = form.LeafSequences.Span.Slice(leaf * 2, 2);
                payoffs[player][(pair[0] * columns) + pair[1]] +=
                    form.LeafChances.Span[leaf] * form.Game.PayoffsAt(form.LeafNodes.Span[leaf])[player];
            }
        }

        return new(PlanSpace.Of(form, 0), PlanSpace.Of(form, 1), Whole(payoffs[0]), Whole(payoffs[1]));
    }

    // In units in which every payoff is whole, and in which they have no common divisor: that changes no equilibrium.
    private static BigInteger[] Whole(Rational[] payoffs)
    {
        var unit = BigInteger.One;
        foreach (var payoff in payoffs)
            unit *= payoff.Denominator / BigInteger.GreatestCommonDivisor(unit, payoff.Denominator);
        BigInteger[] whole = [.. payoffs.Select(payoff => payoff.Numerator * (unit / payoff.Denominator))];
        var divisor = whole.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        return divisor.IsZero ? whole : [.. whole.Select(payoff => payoff / divisor)];
    }
}
