using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Casus.Scenarios;

namespace Casus.Sweeps;

/// <summary>What a sweep is to do: everything that decides its result, and nothing else.</summary>
public sealed record SweepPlan
{
    /// <summary>A plan.</summary>
    /// <param name="scenario">A scenario with a guarantee game.</param>
    /// <param name="draws">How many draws, at least 1; rounded up to whole replicates.</param>
    /// <param name="seed">Where all chance begins.</param>
    /// <param name="design">How draws are spread.</param>
    /// <param name="replicates">How many independent replicates the draws come in; 1 for plain Monte Carlo unless said.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive, or a design of spread points has fewer than two replicates.</exception>
    public SweepPlan(Scenario scenario, long draws, ulong seed = 1, DesignKind design = DesignKind.Sobol, int? replicates = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        Replicates = replicates ?? (design == DesignKind.MonteCarlo ? 1 : 16);
        ArgumentOutOfRangeException.ThrowIfLessThan(Replicates, design == DesignKind.MonteCarlo ? 1 : 2, nameof(replicates));
        (Scenario, Seed, Design) = (scenario, seed, design);
        DrawsEach = (draws + Replicates - 1) / Replicates;
        Variants = StructuralVariant.Of(scenario);
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>Where all chance begins.</summary>
    public ulong Seed { get; }

    /// <summary>How draws are spread.</summary>
    public DesignKind Design { get; }

    /// <summary>How many independent replicates the draws come in; sampling error is seen from how far they differ.</summary>
    public int Replicates { get; }

    /// <summary>How many draws a replicate has.</summary>
    public long DrawsEach { get; }

    /// <summary>How many draws there are in all.</summary>
    public long Draws => Replicates * DrawsEach;

    /// <summary>The structural variants, each swept with the same draws.</summary>
    public ImmutableArray<StructuralVariant> Variants { get; init; }

    /// <summary>Names the plan: two sweeps of one fingerprint have the same result.</summary>
    /// <param name="engine">The version of the software.</param>
    public string Fingerprint(string engine)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{engine}\n{Scenario.Hash}\n{DrawsEach}\n{Replicates}\n{Seed}\n{Design}\n{string.Join(',', Variants.Select(v => v.Id))}"
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

/// <summary>How draws are spread over what is possible.</summary>
public enum DesignKind
{
    /// <summary>Scrambled Sobol' points (Owen 1995; Joe and Kuo 2008): even spread, error from independent scrambles.</summary>
    Sobol,

    /// <summary>Latin hypercubes (McKay, Beckman and Conover 1979), one for each replicate.</summary>
    LatinHypercube,

    /// <summary>Independent draws.</summary>
    MonteCarlo,
}
