using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Casus.Documents.Html;

/// <summary>Reads web pages: no script runs, nothing is loaded.</summary>
internal static class HtmlPage
{
    /// <summary>The draft of a whole page: its main text, what stands around it, and what it says of itself.</summary>
    /// <exception cref="UnreadableDocumentException">There is no text on it.</exception>
    public static Draft Read(string html, CancellationToken cancellation = default)
    {
        var (page, flattened) = Parse(html, cancellation);
        var meta = PageMetadata.Of(page);
        var (pieces, regions) = PageWalk.Of(page);
        if (pieces.Count == 0)
            throw new UnreadableDocumentException(
                "The page has no text: it is empty, or scripts write its text when a browser opens it. Open it in a browser and save what is shown, or paste the text."
            );
        MainText.Settle(pieces, regions);
        var (blocks, title) = PageBlocks.Of(pieces, meta);
        var origin = meta.Provenance with { Title = title ?? meta.Headline };
        if (meta.TitleElement is { } window && WindowTitle.Of(window, origin.Title, meta.Home) is var (words, site))
            origin = origin with { Title = origin.Title ?? words, Outlet = origin.Outlet ?? site };
        origin = origin with { Outlet = origin.Outlet ?? meta.Home };
        if (origin.Tags.IsEmpty)
            origin = origin with { Tags = PageBlocks.Tags(pieces) };
        return new(blocks, origin, [.. Notes(flattened), .. meta.Notes]);
    }

    /// <summary>The draft of a piece of a page, such as the body of a feed's entry: all of it is main text, and there may be none.</summary>
    public static Draft ReadFragment(string html, CancellationToken cancellation = default)
    {
        var (page, flattened) = Parse(html, cancellation);
        var (pieces, regions) = PageWalk.Of(page);
        foreach (var region in regions)
        {
            region.IsMain = true;
            region.Inherited =
                (region.Hints | (region.Parent?.Inherited ?? Hint.None)) & (Hint.Quotation | Hint.Caption | Hint.Credit | Hint.List);
        }

        return new([.. pieces.Select(p => new DraftBlock(p.Text, PageBlocks.InMain(p)))], Provenance.Unknown, Notes(flattened));
    }

    private static (IDocument Page, int Flattened) Parse(string html, CancellationToken cancellation)
    {
        var (source, flattened) = HtmlSource.Of(html, cancellation);
        return (new HtmlParser().ParseDocument(source), flattened);
    }

    private static ImmutableArray<string> Notes(int flattened) =>
        flattened == 0
            ? []
            :
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{flattened} elements were nested deeper than {HtmlSource.MostNested}; their words were kept, their nesting was not."
                ),
            ];
}
