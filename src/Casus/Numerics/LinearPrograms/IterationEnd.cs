namespace Casus.Numerics.LinearPrograms;

/// <summary>Why an interior-point iteration ended.</summary>
internal enum IterationEnd
{
    /// <summary>An optimum is reached to the tolerance.</summary>
    Optimal,

    /// <summary>The prices prove that the rows have no point.</summary>
    Infeasible,

    /// <summary>The point is a ray along which the cost falls.</summary>
    Unbounded,

    /// <summary>It was told to stop.</summary>
    Cancelled,

    /// <summary>No further progress.</summary>
    Stalled,
}
