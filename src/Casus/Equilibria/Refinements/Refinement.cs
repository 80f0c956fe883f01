namespace Casus.Equilibria.Refinements;

/// <summary>A demand on equilibria beyond Nash's.</summary>
public enum Refinement
{
    /// <summary>Perfection in the strategic form (Selten 1975).</summary>
    StrategicPerfection,

    /// <summary>Perfection in the agent form of a tree (Selten 1975).</summary>
    AgentPerfection,

    /// <summary>Properness in the strategic form (Myerson 1978).</summary>
    Properness,

    /// <summary>The intuitive criterion of signalling games (Cho and Kreps 1987).</summary>
    IntuitiveCriterion,

    /// <summary>Criterion D1 of signalling games (Cho and Kreps 1987).</summary>
    DivinityD1,

    /// <summary>Separation at least cost to the sender (Riley 1979).</summary>
    Riley,
}
