using System.Collections.Immutable;
using Casus.Numerics.Expressions;

namespace Casus.Games.Templates;

/// <summary>A node of a tree whose numbers are expressions. One node may stand in several places: it is copied into each.</summary>
public abstract class TemplateNode
{
    private TemplateNode() { }

    /// <summary>An end of the game.</summary>
    public sealed class End : TemplateNode
    {
        /// <summary>An end with an expression for each player's payoff.</summary>
        public End(ImmutableArray<Expression> payoffs) => Payoffs = payoffs;

        /// <summary>What each player gets, in the order of the players.</summary>
        public ImmutableArray<Expression> Payoffs { get; }
    }

    /// <summary>A node where nature moves.</summary>
    public sealed class Chance : TemplateNode
    {
        /// <summary>Nature's branches, each with a label, a probability and what follows.</summary>
        /// <param name="name">What the branch taken is called in expressions and labels below; empty if it is not spoken of.</param>
        /// <param name="branches">The branches, at least one.</param>
        public Chance(string name, ImmutableArray<(string Label, Expression Probability, TemplateNode Then)> branches) =>
            (Name, Branches) = (name, branches);

        /// <summary>What the branch taken is called below; empty if it is not spoken of.</summary>
        public string Name { get; }

        /// <summary>The branches.</summary>
        public ImmutableArray<(string Label, Expression Probability, TemplateNode Then)> Branches { get; }
    }

    /// <summary>A node where a player moves.</summary>
    public sealed class Decision : TemplateNode
    {
        /// <summary>A player's moves, each with a label and what follows.</summary>
        /// <param name="player">The player's number.</param>
        /// <param name="name">What the move taken is called in expressions and labels below; empty if it is not spoken of.</param>
        /// <param name="set">The label of the information set, names in braces standing for branches taken; empty: the mover knows all.</param>
        /// <param name="moves">The moves, at least one.</param>
        public Decision(int player, string name, string set, ImmutableArray<(string Label, TemplateNode Then)> moves) =>
            (Player, Name, Set, Moves) = (player, name, set, moves);

        /// <summary>Who moves.</summary>
        public int Player { get; }

        /// <summary>What the move taken is called below; empty if it is not spoken of.</summary>
        public string Name { get; }

        /// <summary>The label of the information set, with names in braces; empty when the mover knows all that was done.</summary>
        public string Set { get; }

        /// <summary>The moves.</summary>
        public ImmutableArray<(string Label, TemplateNode Then)> Moves { get; }
    }
}
