namespace Casus.Documents;

/// <summary>A paragraph, heading or other piece of a document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in the document's text.</param>
public readonly record struct Block(BlockKind Kind, Span Span)
{
    /// <summary>Whether it belongs to what the document says, as opposed to what a site or printer put around it.</summary>
    public bool IsMain =>
        Kind
            is BlockKind.Title
                or BlockKind.Standfirst
                or BlockKind.Heading
                or BlockKind.Paragraph
                or BlockKind.ListItem
                or BlockKind.Quotation
                or BlockKind.Cell;

    /// <summary>Whether statements are looked for in it.</summary>
    public bool IsProse => Kind is BlockKind.Standfirst or BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quotation;
}

/// <summary>What a block of a document is.</summary>
public enum BlockKind
{
    /// <summary>The title of the document.</summary>
    Title,

    /// <summary>The summary under the title.</summary>
    Standfirst,

    /// <summary>The heading of a section.</summary>
    Heading,

    /// <summary>A paragraph of the main text.</summary>
    Paragraph,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A paragraph set off as a quotation.</summary>
    Quotation,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>The caption of a picture.</summary>
    Caption,

    /// <summary>Who wrote it, and when.</summary>
    Byline,

    /// <summary>Place and date under which a report is filed, on a line of its own.</summary>
    Dateline,

    /// <summary>Who the author is.</summary>
    Biography,

    /// <summary>Who made the picture.</summary>
    Credit,

    /// <summary>The subjects under which it is filed.</summary>
    Tags,

    /// <summary>What a site puts around a text: menus, share buttons, related links, pagers, notices.</summary>
    Furniture,
}
