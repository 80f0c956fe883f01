using Casus.Documents;

namespace Casus.Attribution;

/// <summary>Who said something, as far as a document lets it be told.</summary>
/// <param name="Name">The fullest name the document or the actor list gives; of somebody unnamed, the words of the document.</param>
/// <param name="Mention">The words that name the speaker where the statement stands; none: only the context does.</param>
public sealed record Speaker(string Name, Span? Mention)
{
    /// <summary>The entry in the actor list: a person, body or state.</summary>
    public string? Actor { get; init; }

    /// <summary>The speaker's office, if one is given.</summary>
    public string? Office { get; init; }

    /// <summary>The actor for whom the speaker speaks, as an entry in the actor list; none: an observer, or not known.</summary>
    public string? Side { get; init; }

    /// <summary>How the name was found: named on the spot, by alias, title, metonym, pronoun or context.</summary>
    public required Resolution Resolution { get; init; }
}

/// <summary>Whom a statement is addressed to or aimed at.</summary>
/// <param name="Name">The name.</param>
/// <param name="Mention">The words.</param>
/// <param name="Actor">The entry in the actor list, if it is one.</param>
public sealed record Target(string Name, Span Mention, string? Actor);
