using Markdig;
using Markdig.Syntax;

namespace Casus.Documents.Markdown;

/// <summary>Reads Markdown: blocks with their kinds, the words without marks.</summary>
internal static class MarkdownText
{
    private const int MostNested = 100;

    // The rules for emphasis and links look back over the paragraph they stand in, so what one paragraph may hold of marks is bounded.
    private const int MostMarksInOnePiece = 10_000;
    private const long MostLookedBack = 5_000_000_000;

    private static readonly System.Buffers.SearchValues<char> MarkCharacters = System.Buffers.SearchValues.Create("*_[]!`<>~|&\\#");

    private static readonly MarkdownPipeline Rules = new MarkdownPipelineBuilder { MaximumNestingDepth = MostNested }
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseEmphasisExtras()
        .Build();

    /// <summary>The draft of a text.</summary>
    public static Draft Read(string text, CancellationToken cancellation = default)
    {
        var matter = FrontMatter.Of(text);
        var body = text[matter.Length..];
        cancellation.ThrowIfCancellationRequested();
        if (HasTooManyMarks(body))
            return AsPlainText(
                body,
                matter,
                "One paragraph has more marks of Markdown than can be told apart; the text was read as it stands."
            );
        MarkdownDocument parsed;
        try
        {
            parsed = Markdig.Markdown.Parse(body, Rules);
        }
        catch (ArgumentException)
        {
            return AsPlainText(body, matter, $"Its marks of Markdown are nested deeper than {MostNested}; the text was read as it stands.");
        }

        var walk = new MarkdownWalk(cancellation);
        walk.Add(parsed);
        var stated = matter.Provenance.Title;
        var title = Title(walk.Blocks, stated);
        return new(
            [.. walk.Blocks.Select((b, i) => new DraftBlock(b.Text, i == title ? BlockKind.Title : b.Kind))],
            matter.Provenance with
            {
                Title = stated ?? (title < 0 ? null : Words(walk.Blocks[title].Text)),
            },
            matter.Notes
        );
    }

    private static Draft AsPlainText(string body, FrontMatter matter, string note) =>
        PlainText.Read(body) with
        {
            Provenance = matter.Provenance,
            Notes = [.. matter.Notes, note],
        };

    // The first heading of the first rank is the title, unless prose stands before it or the front matter gives another.
    private static int Title(List<MarkdownBlock> blocks, string? stated)
    {
        var title = blocks.FindIndex(b => b.Rank == 1);
        var same =
            title >= 0 && stated is not null && string.Equals(blocks[title].Text.Trim(), stated.Trim(), StringComparison.OrdinalIgnoreCase);
        var leads = title >= 0 && blocks.FindIndex(b => b.Rank > 0 || Layouts.Phrase.IsProse(b.Text)) == title;
        var isTitle = same || leads && (stated is null || blocks.Count(b => b.Rank == 1) == 1);
        return isTitle ? title : -1;
    }

    private static string Words(string text)
    {
        var removed = 0;
        return CleanText.Of(text, ref removed);
    }

    private static bool HasTooManyMarks(string text)
    {
        var (marks, lookedBack) = (0L, 0L);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                lookedBack += marks * marks;
                marks = 0;
            }

            var rest = line;
            while (rest.IndexOfAny(MarkCharacters) is >= 0 and var at)
            {
                if (++marks > MostMarksInOnePiece || lookedBack > MostLookedBack)
                    return true;
                rest = rest[(at + 1)..];
            }
        }

        return false;
    }
}

/// <summary>A block of Markdown.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Kind">What it is; none where the words must tell.</param>
/// <param name="Rank">The rank of a heading, from 1; 0: it is none.</param>
internal readonly record struct MarkdownBlock(string Text, BlockKind? Kind, int Rank);
