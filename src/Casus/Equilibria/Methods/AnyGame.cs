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

    /// <summary>A game in strategic form: tables of payoffs, or an action graph.</summary>
    public sealed class InStrategies : AnyGame
    {
        private readonly Lazy<StrategicForm<double>> _floating;

        /// <summary>A game with exact tables of payoffs.</summary>
        public InStrategies(StrategicGame<Rational> table)
            : this(table, () => table.Convert(number => (double)number)) => Table = table;

        /// <summary>A game stored in some other way, such as an action graph.</summary>
        /// <param name="exact">The game with exact payoffs.</param>
        /// <param name="floating">Makes the same game in doubles; called once, when it is wanted.</param>
        public InStrategies(StrategicForm<Rational> exact, Func<StrategicForm<double>> floating)
            : base(GameClass.Of(exact)) => (Exact, _floating) = (exact, new(floating));

        /// <summary>The game, exact.</summary>
        public StrategicForm<Rational> Exact { get; }

        /// <summary>The same game where it is stored as tables; nothing where it is not.</summary>
        public StrategicGame<Rational>? Table { get; }

        /// <summary>The game with every payoff rounded to the nearest double.</summary>
        public StrategicForm<double> Floating => _floating.Value;
    }
}
