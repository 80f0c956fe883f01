using System.Collections.Immutable;

namespace Casus.Reports;

/// <summary>What is said to a reader: an answer first, then what it rests on. A tree without markup.</summary>
public sealed class Report(
    string title,
    Prose question,
    ImmutableArray<Prose> answer,
    ImmutableArray<KeyFact> keyFacts,
    Stamp stamp,
    ImmutableArray<Section> sections
)
{
    /// <summary>The name of the report.</summary>
    public string Title { get; } = title;

    /// <summary>What was asked.</summary>
    public Prose Question { get; } = question;

    /// <summary>The answer: a paragraph or a few.</summary>
    public ImmutableArray<Prose> Answer { get; } = answer.IsDefault ? [] : answer;

    /// <summary>The numbers to keep in mind; three to six read best.</summary>
    public ImmutableArray<KeyFact> KeyFacts { get; } = keyFacts.IsDefault ? [] : keyFacts;

    /// <summary>What it takes to make the same report again.</summary>
    public Stamp Stamp { get; } = stamp;

    /// <summary>The parts, in reading order.</summary>
    public ImmutableArray<Section> Sections { get; } = sections.IsDefault ? [] : sections;

    /// <summary>Every block of every section, in reading order.</summary>
    public IEnumerable<Block> AllBlocks() => Sections.SelectMany(section => section.AllBlocks());
}

/// <summary>A number to keep in mind.</summary>
/// <param name="Value">The number as written, such as "67 %".</param>
/// <param name="Label">What it is.</param>
/// <param name="Note">Its range or its condition; may be empty.</param>
public sealed record KeyFact(string Value, string Label, string Note = "");
