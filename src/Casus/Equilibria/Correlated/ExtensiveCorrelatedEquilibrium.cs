using System.Numerics;

namespace Casus.Equilibria.Correlated;

/// <summary>An extensive-form correlated equilibrium with its certificate.</summary>
public sealed class ExtensiveCorrelatedEquilibrium<T>
    where T : struct, INumber<T>
{
    internal ExtensiveCorrelatedEquilibrium(
        ExtensiveCorrelatedCertificate<T> certificate,
        PayoffObjective<T> objective,
        CorrelationPlan<T>? plan,
        JointDistribution<T>? distribution
    ) => (Certificate, Objective, Plan, Distribution) = (certificate, objective, plan, distribution);

    /// <summary>Payoffs, outcomes, and the check.</summary>
    public ExtensiveCorrelatedCertificate<T> Certificate { get; }

    /// <summary>What was made as large as can be.</summary>
    public PayoffObjective<T> Objective { get; }

    /// <summary>How well the payoffs serve the objective.</summary>
    public T Value => Objective.Of(Certificate.Payoffs);

    /// <summary>The weights of pairs of sequences, for two players without chance; otherwise nothing.</summary>
    public CorrelationPlan<T>? Plan { get; }

    /// <summary>The draw of reduced strategies, with chance or more players; otherwise nothing.</summary>
    public JointDistribution<T>? Distribution { get; }
}
