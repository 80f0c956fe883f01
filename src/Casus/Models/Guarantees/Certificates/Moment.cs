using System.Numerics;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>One public history at which the challenger decides: what is planned there, and what may come next.</summary>
/// <remarks>Histories after which everything is the same may share one object; without probes there is one for each period.</remarks>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public sealed record Moment<T>
    where T : struct, INumber<T>
{
    /// <summary>Whether the protégé takes an assertive stance.</summary>
    public bool Asserts { get; init; }

    /// <summary>What is done if the protégé is restrained.</summary>
    public required StancePlan<T> Restrained { get; init; }

    /// <summary>What is done if it is assertive; nothing if it has no such choice.</summary>
    public StancePlan<T>? Assertive { get; init; }

    /// <summary>The next period: no moment after the last, one without probes, three with them (no probe, answered, unanswered).</summary>
    public Moment<T>[] Next { get; init; } = [];
}

/// <summary>What challenger and protégé do, given the protégé's stance.</summary>
/// <param name="Attacks">The types of challenger that attack.</param>
/// <param name="ResistsBelow">The pain below which an attacked protégé resists.</param>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public readonly record struct StancePlan<T>(TypeRange<T> Attacks, T ResistsBelow)
    where T : struct, INumber<T>;
