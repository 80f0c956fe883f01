using System.Numerics;

namespace Casus.Equilibria.Correlated;

/// <summary>A correlated, or coarse correlated, equilibrium with its certificate, and the proof of how much better another could be.</summary>
public sealed class CorrelatedEquilibrium<T>
    where T : struct, INumber<T>
{
    internal CorrelatedEquilibrium(CorrelatedCertificate<T> certificate, PayoffObjective<T> objective, PayoffBound<T> bound) =>
        (Certificate, Objective, Bound) = (certificate, objective, bound);

    /// <summary>The distribution, its payoffs, and the check of it.</summary>
    public CorrelatedCertificate<T> Certificate { get; }

    /// <summary>What was made as large as can be.</summary>
    public PayoffObjective<T> Objective { get; }

    /// <summary>How well the payoffs serve the objective.</summary>
    public T Value => Objective.Of(Certificate.Payoffs);

    /// <summary>
    /// The proof that no equilibrium does better than its value. For <see cref="PayoffObjective{T}.MaxMin"/> its weights add up to one, so that the
    /// least payoff is at most the weighted sum that it bounds.
    /// </summary>
    public PayoffBound<T> Bound { get; }
}
