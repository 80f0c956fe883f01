using System.Collections.Immutable;
using Casus.Attribution;
using Casus.Documents;
using Casus.Dossiers;
using Casus.Intake;

namespace Casus.Workbench.Documents;

/// <summary>A stretch of a document's text, from its first character up to, and without, its last.</summary>
internal sealed record Stretch(int Start, int End)
{
    public static Stretch Of(Span span) => new(span.Start, span.End);

    public static Stretch? Of(Span? span) => span is { } s ? Of(s) : null;

    public static Stretch Of(Excerpt words) => new(words.Start, words.Start + words.Length);

    public string In(string text) => text[Start..End];

    public bool Holds(Stretch other) => other.Start >= Start && other.End <= End;
}

/// <summary>Something that a document reports as said: found by rules or marked by a person, and what a person made of it.</summary>
internal sealed record Proposal
{
    public required string Id { get; init; }

    public ProposalState State { get; init; }

    /// <summary>Whether a person changed what the rules found.</summary>
    public bool Corrected { get; init; }

    /// <summary>Whether a person marked it, since the rules missed it.</summary>
    public bool Added { get; init; }

    public UtteranceKind Kind { get; init; }

    public ImmutableArray<Stretch> Said { get; init; } = [];

    public required Stretch Passage { get; init; }

    public ImmutableArray<Stretch> Quotes { get; init; } = [];

    public required string Speaker { get; init; }

    public string? Office { get; init; }

    public string? Side { get; init; }

    /// <summary>How the speaker was told.</summary>
    public required string Resolution { get; init; }

    public Modality Modality { get; init; }

    public string? Target { get; init; }

    /// <summary>Whom it was said to, as the words around it say.</summary>
    public string? Addressee { get; init; }

    /// <summary>The day, month or year in which it was said, as far as that follows from the words around it.</summary>
    public string? Date { get; init; }

    public Stretch? Condition { get; init; }

    public Stretch? Consequence { get; init; }

    public double Confidence { get; init; }

    /// <summary>Why it was found.</summary>
    public required string Rule { get; init; }

    /// <summary>The statement of the dossier that came of it.</summary>
    public string? Statement { get; init; }

    public static Proposal Of(Utterance found, int index) =>
        new()
        {
            Id = Named(index),
            Kind = found.Kind,
            Said = [.. found.Said.Select(Stretch.Of)],
            Passage = Stretch.Of(found.Passage),
            Quotes = [.. found.Quotes.Select(Stretch.Of)],
            Speaker = found.Speaker.Name,
            Office = found.Speaker.Office,
            Side = found.Speaker.Side,
            Resolution = found.Speaker.Resolution.ToString().ToLowerInvariant(),
            Modality = found.Modality,
            Target = found.Target?.Name,
            Addressee = found.Addressee?.Name,
            Date = found.When?.Date,
            Condition = Stretch.Of(found.Condition),
            Consequence = Stretch.Of(found.Consequence),
            Confidence = found.Confidence,
            Rule = found.Rule,
        };

    /// <summary>A clause that the document describes, or a way to read it: a statement of its author.</summary>
    public static Proposal Of(StatementProposal described, int index) =>
        new()
        {
            Id = Named(index),
            Kind = described.Kind,
            Said = [.. described.Said.Select(Stretch.Of)],
            Passage = Stretch.Of(described.Passage),
            Speaker = described.Speaker,
            Resolution = WordFor.Of(described.Resolution),
            Modality = described.Modality,
            Condition = described.Condition is { } condition ? Stretch.Of(condition) : null,
            Consequence = described.Consequence is { } consequence ? Stretch.Of(consequence) : null,
            Confidence = described.Confidence,
            Rule = described.Rule,
        };

    private static string Named(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"p{index}");
}

/// <summary>What a person made of a proposal.</summary>
internal enum ProposalState
{
    Proposed,
    Accepted,
    Rejected,
}
