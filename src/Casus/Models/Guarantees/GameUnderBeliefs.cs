using System.Numerics;

namespace Casus.Models.Guarantees;

/// <summary>A game under one set of beliefs after another. What guarantors do under each reading no belief moves, so it is worked out once.</summary>
/// <param name="game">The game as stated.</param>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public sealed class GameUnderBeliefs<T>(GuaranteeGame<T> game)
    where T : struct, INumber<T>
{
    private readonly StageOutlooks<T> _answers = StageOutlooks<T>.Of(game, game.Beliefs);

    /// <summary>What is believed as stated.</summary>
    public BeliefState<T> Stated => game.Beliefs;

    /// <summary>The game solved as if these were the beliefs; the same to the last bit as solving it from the start.</summary>
    public GuaranteeSolution<T> At(BeliefState<T> beliefs)
    {
        ArgumentNullException.ThrowIfNull(beliefs);
        return GuaranteeSolution<T>.Of(game.Under(beliefs), _answers);
    }
}
