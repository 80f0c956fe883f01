namespace Casus.Uncertainty.Decisions;

/// <summary>Which inputs lie within a radius of the central ones.</summary>
public enum RadiusShape
{
    /// <summary>A box: every input may be off by the radius times its own scale, all at once.</summary>
    Box,

    /// <summary>A diamond: the offs of all inputs, each divided by its scale, may add up to the radius (weighted L1).</summary>
    Diamond,
}
