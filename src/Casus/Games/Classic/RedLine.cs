using System.Numerics;

namespace Casus.Games.Classic;

/// <summary>Is a threat to walk away meant? A state declares a strong guarantee unacceptable, or keeps quiet, before it is offered one.</summary>
/// <remarks>
/// <para>A genuine refuser would reject a strong guarantee, a bluffer would accept it after all. The offering side chooses strong or weak: a
/// weak one is worth w to it, a strong one 1 if accepted and 0 if rejected. The state gets 1 from a weak guarantee and 0 from a strong
/// one; a bluffer who threatened and then accepts pays an audience cost a.</para>
/// <para>Strong is right while the threat comes from a genuine refuser with at most μ* = 1 − w. With a prior π below that, the genuine
/// threaten, bluffers threaten with π(1 − μ*) / ((1 − π)μ*), and a threat is met with a weak offer with a / (1 + a).</para>
/// </remarks>
public static class RedLine
{
    /// <summary>The game.</summary>
    /// <param name="genuine">The probability that the refusal is genuine, π.</param>
    /// <param name="weakWorth">What a weak guarantee is worth to the offering side, w.</param>
    /// <param name="audienceCost">What a bluffer pays for having threatened in vain, a.</param>
    public static SignallingGame<T> Game<T>(T genuine, T weakWorth, T audienceCost)
        where T : struct, INumber<T>
    {
        return new(
            "Refuser",
            "Offerer",
            [("genuine", genuine), ("bluffer", T.One - genuine)],
            ["threat", "quiet"],
            ["strong", "weak"],
            Payoff
        );

        (T, T) Payoff(int type, int message, int response)
        {
            if (response == 1)
                return (T.One, weakWorth);
            if (type == 0)
                return (T.Zero, T.Zero);
            return (message == 0 ? -audienceCost : T.Zero, T.One);
        }
    }
}
