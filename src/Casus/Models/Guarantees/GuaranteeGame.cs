using System.Numerics;
using Casus.Scenarios;

namespace Casus.Models.Guarantees;

/// <summary>The guarantee game Γ of one formula over all its periods, with every number given (model §3).</summary>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public sealed record GuaranteeGame<T>
    where T : struct, INumber<T>
{
    /// <summary>The periods, first to last. Periods with equal numbers may share one object.</summary>
    public required StageGame<T>[] Stages { get; init; }

    /// <summary>What each actor believes about the readings at signature.</summary>
    public required BeliefState<T> Beliefs { get; init; }

    /// <summary>What each thinks that others believe.</summary>
    public Closure Closure { get; init; }

    /// <summary>The law of the challenger's resolve θ.</summary>
    public required TypeLaw<T> Resolve { get; init; }

    /// <summary>What a period's delay leaves of a value, δ.</summary>
    public required T Discount { get; init; }

    /// <summary>Whose resolve counts in a later period.</summary>
    public ChallengerOverTime Challenger { get; init; }

    /// <summary>The probability that a period brings a new government, if it changes.</summary>
    public T Turnover { get; init; } = T.Zero;

    /// <summary>Whether the protégé may choose an assertive stance each period.</summary>
    public bool MayAssert { get; init; }

    /// <summary>What the assertive stance gains the protégé, γ.</summary>
    public T AssertivenessGain { get; init; } = T.Zero;

    /// <summary>What it costs the challenger, φ.</summary>
    public T Provocation { get; init; } = T.Zero;

    /// <summary>The probability that a period brings a probe whose answer shows which reading binds.</summary>
    public T ProbeProbability { get; init; } = T.Zero;

    /// <summary>The probability of each reading by which outcomes are evaluated; nobody in the game acts on it.</summary>
    public required T[] Evaluation { get; init; }

    /// <summary>The same game under other beliefs.</summary>
    internal GuaranteeGame<T> Under(BeliefState<T> beliefs) => this with { Beliefs = beliefs, Evaluation = beliefs.Average() };

    /// <summary>The beliefs that an actor works with: everybody's own, or everybody taken to hold its own.</summary>
    internal BeliefState<T> As(Seat seat, int guarantor = 0)
    {
        if (Closure == Closure.AgreeToDisagree)
            return Beliefs;
        var own = seat switch
        {
            Seat.Challenger => Beliefs.Challenger,
            Seat.Protege => Beliefs.Protege,
            _ => Beliefs.Guarantors[guarantor],
        };
        return new(own, own, [.. Beliefs.Guarantors.Select(_ => own)]);
    }
}

/// <summary>A seat of the guarantee game.</summary>
public enum Seat
{
    /// <summary>The challenger's.</summary>
    Challenger,

    /// <summary>The protégé's.</summary>
    Protege,

    /// <summary>A guarantor's.</summary>
    Guarantor,
}
