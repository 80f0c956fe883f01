using System.Collections.Immutable;

namespace Casus.Reports;

/// <summary>A part of a section. A closed family: every renderer handles each case.</summary>
public abstract class Block
{
    private Block() { }

    /// <summary>A table converts to the block that shows it.</summary>
    public static implicit operator Block(Table table) => new Grid(table);

    /// <summary>Running text converts to a paragraph.</summary>
    public static implicit operator Block(Prose text) => new Paragraph(text);

    /// <summary>Plain words convert to a paragraph.</summary>
    public static implicit operator Block(string text) => new Paragraph(text);

    /// <summary>A paragraph of running text.</summary>
    public sealed class Paragraph(Prose text) : Block
    {
        /// <summary>The words.</summary>
        public Prose Text { get; } = text;
    }

    /// <summary>A list of points.</summary>
    public sealed class Bullets(ImmutableArray<Prose> items, bool isOrdered = false) : Block
    {
        /// <summary>The points in order.</summary>
        public ImmutableArray<Prose> Items { get; } = items;

        /// <summary>Whether the order means something, so that the points are numbered.</summary>
        public bool IsOrdered { get; } = isOrdered;
    }

    /// <summary>A table in the flow of the text.</summary>
    public sealed class Grid(Table table) : Block
    {
        /// <summary>The table.</summary>
        public Table Table { get; } = table;
    }

    /// <summary>A remark that limits what is said.</summary>
    public sealed class Note(NoteKind kind, Prose text) : Block
    {
        /// <summary>What sort of limit.</summary>
        public NoteKind Kind { get; } = kind;

        /// <summary>The words.</summary>
        public Prose Text { get; } = text;
    }

    /// <summary>Claims and what the analysis says of each.</summary>
    public sealed class Verdicts(ImmutableArray<JudgedClaim> claims) : Block
    {
        /// <summary>The claims in order.</summary>
        public ImmutableArray<JudgedClaim> Claims { get; } = claims;
    }

    /// <summary>A drawing with its words and its numbers.</summary>
    public sealed class Illustration(Figure figure) : Block
    {
        /// <summary>The figure.</summary>
        public Figure Figure { get; } = figure;
    }

    /// <summary>Blocks that a reader opens on demand; printed open.</summary>
    public sealed class Details(string summary, ImmutableArray<Block> blocks) : Block
    {
        /// <summary>The line that is always seen.</summary>
        public string Summary { get; } = summary;

        /// <summary>What opens.</summary>
        public ImmutableArray<Block> Blocks { get; } = blocks;
    }

    /// <summary>Terms with what each means, or sources with what each says.</summary>
    public sealed class Definitions(ImmutableArray<Definition> entries) : Block
    {
        /// <summary>The entries in order.</summary>
        public ImmutableArray<Definition> Entries { get; } = entries;
    }
}
