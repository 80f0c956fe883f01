using System.Collections.Immutable;

namespace Casus.Attribution;

/// <summary>The names by which states, bodies and persons are known: data that a user may edit.</summary>
/// <param name="Actors">The entries.</param>
public sealed record ActorList(ImmutableArray<ListedActor> Actors)
{
    /// <summary>A list without entries: names are then only those that a document introduces itself.</summary>
    public static ActorList Empty { get; } = new([]);
}

/// <summary>A state, body or person.</summary>
/// <param name="Id">The key in the file.</param>
/// <param name="Name">The name in English.</param>
/// <param name="Kind">What it is.</param>
public sealed record ListedActor(string Id, string Name, ActorKind Kind)
{
    /// <summary>Other names, in any language: "US", "États-Unis".</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Places and buildings that stand for its government: "Washington", "the White House".</summary>
    public ImmutableArray<string> Metonyms { get; init; } = [];

    /// <summary>Adjectives and names of its people: "American", "Americans".</summary>
    public ImmutableArray<string> Demonyms { get; init; } = [];

    /// <summary>Titles and descriptions that mean this person: "foreign minister".</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>The office of a person.</summary>
    public string? Office { get; init; }

    /// <summary>The state or body for which a person or body speaks, by its id; none: itself, or nobody.</summary>
    public string? Side { get; init; }
}
