using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Methods;

/// <summary>A game of any form, with exact payoffs: what a user brings, before a method is chosen.</summary>
public abstract class AnyGame
{
    private AnyGame(GameClass @class) => Class = @class;

    /// <summary>What kind of game it is.</summary>
    public GameClass Class { get; }

    /// <summary>A tree.</summary>
    public sealed class InTree : AnyGame
    {
        private ExtensiveGame<double>? _floating;

        /// <summary>A tree with exact payoffs.</summary>
        public InTree(ExtensiveGame<Rational> game)
            : base(GameClass.Of(game)) => Exact = game;

        /// <summary>The tree, exact.</summary>
        public ExtensiveGame<Rational> Exact { get; }

        /// <summary>The tree with every number rounded to the nearest double.</summary>
        public ExtensiveGame<double> Floating => _floating ??= Exact.Convert(number => (double)number);
    }

    /// <summary>Tables of payoffs.</summary>
    public sealed class InStrategies : AnyGame
    {
        private StrategicGame<double>? _floating;

        /// <summary>A game in strategic form with exact payoffs.</summary>
        public InStrategies(StrategicGame<Rational> game)
            : base(GameClass.Of(game)) => Exact = game;

        /// <summary>The game, exact.</summary>
        public StrategicGame<Rational> Exact { get; }

        /// <summary>The game with every payoff rounded to the nearest double.</summary>
        public StrategicGame<double> Floating => _floating ??= Exact.Convert(number => (double)number);
    }
}
