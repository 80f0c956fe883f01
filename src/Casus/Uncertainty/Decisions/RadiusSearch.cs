namespace Casus.Uncertainty.Decisions;

/// <summary>How a robustness radius is looked for.</summary>
/// <param name="Shape">Which inputs lie within a radius.</param>
public sealed record RadiusSearch(RadiusShape Shape)
{
    /// <summary>The largest radius of interest; with scales of a tenth of the central inputs, 10 is a factor of two.</summary>
    public double Greatest { get; init; } = 1;

    /// <summary>How many points are tried inside each region, besides its corners and the middles of its faces.</summary>
    public int Points { get; init; } = 4096;

    /// <summary>How closely the radius is to be known.</summary>
    public double Tolerance { get; init; } = 1e-6;

    /// <summary>Where the points begin.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The lowest value each input can have; none if null.</summary>
    public IReadOnlyList<double>? Lowest { get; init; }

    /// <summary>The highest value each input can have; none if null.</summary>
    public IReadOnlyList<double>? Highest { get; init; }
}
