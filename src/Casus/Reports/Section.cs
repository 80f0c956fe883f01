using System.Collections.Immutable;

namespace Casus.Reports;

/// <summary>A headed part of a report.</summary>
public sealed class Section(Anchor id, string heading, ImmutableArray<Block> blocks, ImmutableArray<Section> subsections = default)
{
    /// <summary>Where a link may lead to the section.</summary>
    public Anchor Id { get; } = id;

    /// <summary>The words above it.</summary>
    public string Heading { get; } = heading;

    /// <summary>What it says, in order.</summary>
    public ImmutableArray<Block> Blocks { get; } = blocks.IsDefault ? [] : blocks;

    /// <summary>Its parts, after its own blocks.</summary>
    public ImmutableArray<Section> Subsections { get; } = subsections.IsDefault ? [] : subsections;

    /// <summary>Every block of the section and its parts, also those within details, in reading order.</summary>
    public IEnumerable<Block> AllBlocks() => Blocks.SelectMany(Within).Concat(Subsections.SelectMany(part => part.AllBlocks()));

    private static IEnumerable<Block> Within(Block block) =>
        block is Block.Details details ? [block, .. details.Blocks.SelectMany(Within)] : [block];
}
