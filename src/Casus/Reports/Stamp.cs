using System.Globalization;

namespace Casus.Reports;

/// <summary>What it takes to make the same report again. No date: the same input gives the same bytes.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Hash">The scenario's canonical hash, in hexadecimal.</param>
/// <param name="Engine">The version of the software.</param>
/// <param name="Seed">The seed of every draw; none: nothing was drawn.</param>
public sealed record Stamp(string Scenario, string Hash, string Engine, ulong? Seed = null)
{
    /// <summary>The seed in words.</summary>
    internal string SeedText => Seed is { } seed ? seed.ToString(CultureInfo.InvariantCulture) : "none, nothing was drawn";
}
