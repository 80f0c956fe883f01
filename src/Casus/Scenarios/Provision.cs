using System.Collections.Immutable;

namespace Casus.Scenarios;

/// <summary>One clause of an agreement that obliges guarantors, in the words the parties would sign.</summary>
/// <param name="Id">The key in the file.</param>
/// <param name="Text">The clause, paraphrased.</param>
/// <param name="Trigger">When it falls due: the casus foederis.</param>
/// <param name="Readings">What it may be taken to oblige, strongest first as written; one reading means a clear text.</param>
/// <param name="Beliefs">What each actor takes the clause to mean. Actors left out hold the documented default.</param>
public sealed record Provision(
    string Id,
    string Text,
    Trigger Trigger,
    ImmutableArray<Reading> Readings,
    ImmutableDictionary<string, ReadingBelief> Beliefs
)
{
    /// <summary>What the obligation is for, in Benson's typology (2012).</summary>
    public Objective Objective { get; init; } = Objective.Deterrent;

    /// <summary>The guarantors it binds.</summary>
    public ImmutableArray<string> Guarantors { get; init; } = [];

    /// <summary>After how many periods it lapses; none: it does not.</summary>
    public int? ExpiresAfter { get; init; }

    /// <summary>Whether the text admits more than one reading.</summary>
    public bool IsAmbiguous => Readings.Length > 1;
}

/// <summary>When a guarantee falls due.</summary>
/// <param name="Event">In the file's words: armed-attack.</param>
/// <param name="UnprovokedOnly">Whether it lapses when the protégé provoked the attack.</param>
/// <param name="Misattribution">The probability that an unprovoked attack is taken for a provoked one.</param>
public sealed record Trigger(string Event, bool UnprovokedOnly, Quantity Misattribution);

/// <summary>What an obligation is for.</summary>
public enum Objective
{
    /// <summary>To keep the challenger from attacking.</summary>
    Deterrent,

    /// <summary>To make the challenger change what is.</summary>
    Compellent,
}
