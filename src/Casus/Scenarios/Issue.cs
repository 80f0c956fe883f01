using System.Collections.Immutable;

namespace Casus.Scenarios;

/// <summary>A matter in dispute and the ways to settle it.</summary>
/// <param name="Id">The key in the file.</param>
/// <param name="Question">What is to be settled.</param>
/// <param name="Options">The ways to settle it, as written.</param>
public sealed record Issue(string Id, string Question, ImmutableArray<Option> Options);

/// <summary>One way to settle an issue.</summary>
/// <param name="Id">The key in the file, unique within the issue.</param>
/// <param name="Name">The name shown.</param>
public sealed record Option(string Id, string Name)
{
    /// <summary>What the option means, in a sentence.</summary>
    public string? Means { get; init; }

    /// <summary>The share of the disputed stake that the challenger holds, if the option settles that.</summary>
    public Quantity? ChallengerShare { get; init; }

    /// <summary>The provision that the option puts into the agreement, if any.</summary>
    public string? Provision { get; init; }

    /// <summary>The responses that the option forbids to guarantors.</summary>
    public ImmutableArray<Response> RulesOut { get; init; } = [];

    /// <summary>How much of each instrument the option commits, in the instrument's unit.</summary>
    public ImmutableDictionary<string, Quantity> Instruments { get; init; } = ImmutableDictionary<string, Quantity>.Empty;
}

/// <summary>What a guarantor does when the protégé is attacked and resists, from the least to the most involved.</summary>
public enum Response
{
    /// <summary>Stands aside.</summary>
    None,

    /// <summary>Sends aid.</summary>
    Aid,

    /// <summary>Fights.</summary>
    Direct,
}
