using Casus.Documents.Html;
using Casus.Documents.Layouts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Casus.Documents.Markdown;

/// <summary>Goes through the blocks of a Markdown text in order.</summary>
internal sealed class MarkdownWalk(CancellationToken cancellation)
{
    private const int MostWordsOfCell = 25;

    /// <summary>The blocks found.</summary>
    public List<MarkdownBlock> Blocks { get; } = [];

    /// <summary>Adds what stands in a block.</summary>
    public void Add(ContainerBlock container) => Add(container, null);

    private void Add(ContainerBlock container, BlockKind? within)
    {
        foreach (var block in container)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (block)
            {
                case HeadingBlock heading:
                    Keep(MarkdownWords.Of(heading.Inline).Text, BlockKind.Heading, within is null ? heading.Level : 0);
                    break;
                case ParagraphBlock paragraph:
                    Paragraph(paragraph, within);
                    break;
                case QuoteBlock quote:
                    Add(quote, within is BlockKind.ListItem ? within : BlockKind.Quotation);
                    break;
                case ListBlock list:
                    foreach (var item in list.OfType<ListItemBlock>())
                        Add(item, within ?? BlockKind.ListItem);
                    break;
                case Table table:
                    Cells(table);
                    break;
                case FootnoteGroup notes:
                    Add(notes, BlockKind.Paragraph);
                    break;
                case FencedCodeBlock:
                    // What is fenced is set apart as no prose of the author's: commands, data, a draft of a form.
                    Keep(Lines((LeafBlock)block), BlockKind.Furniture, 0);
                    break;
                case CodeBlock indented:
                    // Four spaces in front are more often a letter or a treaty set in than a program: its paragraphs are read.
                    foreach (var piece in PlainText.Read(Lines(indented)).Blocks)
                        Keep(piece.Text, piece.Kind ?? within, 0);
                    break;
                case HtmlBlock html:
                    foreach (var piece in HtmlPage.ReadFragment(Lines(html), cancellation).Blocks)
                        Keep(piece.Text, piece.Kind ?? within, 0);
                    break;
                case ContainerBlock other:
                    Add(other, within);
                    break;
            }
        }
    }

    private void Paragraph(ParagraphBlock paragraph, BlockKind? within)
    {
        var words = MarkdownWords.Of(paragraph.Inline);
        if (words.IsPicture)
            Keep(words.Text, BlockKind.Caption, 0);
        else
            Keep(words.Text, within ?? (IsMostlyLinks(words) ? BlockKind.Furniture : null), 0);
    }

    // 'Read also: …' and the like; an address written out is read by its label and left to the layout.
    private static bool IsMostlyLinks(MarkdownWords words) =>
        words.Linked * 10L > words.Text.Length * 6L
        && Phrase.Words(words.Text) < MostWordsOfCell
        && !words.Text.Contains("://", StringComparison.Ordinal);

    private void Cells(Table table)
    {
        foreach (var cell in table.OfType<TableRow>().SelectMany(r => r).OfType<TableCell>())
        {
            var text = string.Join(' ', cell.OfType<ParagraphBlock>().Select(p => MarkdownWords.Of(p.Inline).Text));
            Keep(text, Phrase.Words(text) < MostWordsOfCell && !Phrase.IsProse(text) ? BlockKind.Cell : null, 0);
        }
    }

    private void Keep(string text, BlockKind? kind, int rank)
    {
        if (!string.IsNullOrWhiteSpace(text))
            Blocks.Add(new(text, kind, rank));
    }

    private static string Lines(LeafBlock block) => block.Lines.ToString();
}
