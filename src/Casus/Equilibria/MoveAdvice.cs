using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria;

/// <summary>What an assessment tells a mover: how likely each move is, and what it is worth at the belief there.</summary>
public sealed class MoveAdvice<T>
    where T : struct, INumber<T>
{
    private readonly T[] _values;

    /// <summary>The advice of an assessment. Costs one pass over the tree.</summary>
    public MoveAdvice(Assessment<T> assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        (Assessment, _values) = (assessment, Continuation<T>.Values(assessment.Profile));
    }

    /// <summary>What everyone does and believes.</summary>
    public Assessment<T> Assessment { get; }

    /// <summary>What a move is worth to its mover, if everyone follows the assessment afterwards.</summary>
    /// <param name="set">The information set.</param>
    /// <param name="branch">The move, counted from zero at the set.</param>
    public T Worth(int set, int branch) => Continuation<T>.Expected(Assessment, _values, set, branch);
}
