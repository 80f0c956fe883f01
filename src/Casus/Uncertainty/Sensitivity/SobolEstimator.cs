namespace Casus.Uncertainty.Sensitivity;

/// <summary>How a first-order index is estimated from pick-freeze draws; total indices are always Jansen's.</summary>
public enum SobolEstimator
{
    /// <summary>Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola 2010: best for small indices.</summary>
    Saltelli,

    /// <summary>Jansen 1999.</summary>
    Jansen,

    /// <summary>Janon, Klein, Lagnoux, Nodet and Prieur 2014.</summary>
    JanonMonod,

    /// <summary>Martinez 2011: a correlation, so never outside −1 to 1.</summary>
    Martinez,
}
