using Casus.Models.Guarantees.Kernels;

namespace Casus.Models.Cases.Blocks;

/// <summary>One game of a case: which columns are its numbers.</summary>
internal sealed class GamePlan
{
    /// <summary>The text's numbers.</summary>
    public required ProvisionColumns Provision { get; init; }

    /// <summary>What the options' instruments do.</summary>
    public required OptionEffect[] Effects { get; init; }

    /// <summary>The column of the challenger's share, if the game depends on it.</summary>
    public required int Share { get; init; }

    /// <summary>What the agreement leaves open to each guarantor.</summary>
    public required OpenResponses Open { get; init; }

    /// <summary>The column of the probability of a probe, if probes matter.</summary>
    public required int Probe { get; init; }

    /// <summary>Whether the game is solved by columns.</summary>
    public required bool IsSwept { get; init; }

    /// <summary>Whether anybody asks for its results.</summary>
    public bool IsWanted { get; set; } = true;

    /// <summary>The first column of its results.</summary>
    public required int ResultAt { get; init; }
}
