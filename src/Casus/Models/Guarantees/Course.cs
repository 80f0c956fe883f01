using System.Numerics;
using Casus.Models.Guarantees.Certificates;

namespace Casus.Models.Guarantees;

/// <summary>How the years after signature go, as one actor foresees them.</summary>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public sealed record Course<T>
    where T : struct, INumber<T>
{
    /// <summary>
    /// For each period, the resolve above which the challenger attacks, θ*. With probes, on the path where none happens. A government that stays
    /// attacks from here on too, except that a still more resolute one may wait for a better year: <see cref="Start"/> has both ends.
    /// </summary>
    public required T[] Threshold { get; init; }

    /// <summary>For each period, the probability of an attack given none before, λ.</summary>
    public required T[] Hazard { get; init; }

    /// <summary>For each period, the probability that no attack has come up to its end, S.</summary>
    public required T[] Survival { get; init; }

    /// <summary>For each period, whether the protégé takes an assertive stance.</summary>
    public required bool[] Asserts { get; init; }

    /// <summary>What the right to attack later is worth to the challenger at the start of the first period: V, and O if there is one period.</summary>
    public required T ChallengerValue { get; init; }

    /// <summary>The protégé's expected loss from the start of the first period, L; what assertiveness gains it is taken off.</summary>
    public required T ProtegeLoss { get; init; }

    /// <summary>Each guarantor's expected burden from the start of the first period.</summary>
    public required T[] Burden { get; init; }

    /// <summary>The first period as seen from here.</summary>
    public required Outlook<T> First { get; init; }

    /// <summary>What challenger and protégé do from the first period on, at every public history.</summary>
    public required Moment<T>[] Start { get; init; }

    /// <summary>A bound on the error of the probabilities and values; zero in closed form.</summary>
    public double Error { get; init; }

    /// <summary>The probability of an attack within the first periods.</summary>
    public T AttackWithin(int periods) => T.One - Survival[Math.Min(periods, Survival.Length) - 1];
}
