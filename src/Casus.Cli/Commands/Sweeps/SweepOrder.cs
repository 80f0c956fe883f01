namespace Casus.Cli.Commands.Sweeps;

/// <summary>What a sweep was told to do, as plan.json says it; from there it can be done again.</summary>
internal sealed record SweepOrder
{
    /// <summary>Where the case is, from the folder of the plan.</summary>
    public required string Case { get; init; }

    /// <summary>The hash of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>How many draws.</summary>
    public required long Draws { get; init; }

    /// <summary>Where chance begins.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How draws are spread.</summary>
    public required string Design { get; init; }

    /// <summary>How many replicates.</summary>
    public required int Replicates { get; init; }

    /// <summary>The structural variants.</summary>
    public required string[] Variants { get; init; }

    /// <summary>The version of the software.</summary>
    public required string Engine { get; init; }
}
