using Casus.Models.Guarantees;

namespace Casus.Findings;

/// <summary>The game of an ambiguous clause at any belief in its strongest reading, at one vector of values; each belief that all share is solved once.</summary>
/// <remarks>For one thread.</remarks>
/// <param name="question">The clause.</param>
/// <param name="values">One value for each slot.</param>
public sealed class CommonBelief(ReadingQuestion question, double[] values)
{
    private readonly Dictionary<double, GuaranteeSolution<double>> _known = [];
    private readonly GameUnderBeliefs<double> _game = question.Game(values);

    /// <summary>The clause.</summary>
    public ReadingQuestion Question { get; } = question;

    /// <summary>One value for each slot.</summary>
    public double[] Values { get; } = values;

    /// <summary>What is believed as stated.</summary>
    public BeliefState<double> Stated => _game.Stated;

    /// <summary>The game if all give the strongest reading this probability and the rest to the weakest.</summary>
    public GuaranteeSolution<double> At(double belief) =>
        _known.TryGetValue(belief, out var solution) ? solution : _known[belief] = _game.At(Question.Shared(belief));

    /// <summary>The probability of an attack then.</summary>
    public double Attack(double belief) => Question.Attack(At(belief));

    /// <summary>The probability of an attack if the challenger alone believes so, and all others as stated.</summary>
    public double AttackIfChallengerBelieves(double belief) => Question.Attack(_game.At(Question.OfChallenger(Stated, belief)));
}
