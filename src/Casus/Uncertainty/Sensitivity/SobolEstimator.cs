namespace Casus.Uncertainty.Sensitivity;

/// <summary>How first-order and total shares are estimated from runs at A, B and AB (A with a group of columns from B).</summary>
public enum SobolEstimator
{
    /// <summary>First order by Saltelli et al. (2010, table 2 b), total by Jansen (1999).</summary>
    Saltelli,

    /// <summary>Both by Jansen (1999): half mean squared differences.</summary>
    Jansen,

    /// <summary>Both by Janon, Monod et al. (2014): mean and variance pooled over the pair.</summary>
    JanonMonod,

    /// <summary>Both by Martinez (2011): correlation coefficients of the pair.</summary>
    Martinez,
}
