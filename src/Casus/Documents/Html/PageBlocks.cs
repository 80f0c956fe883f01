using System.Collections.Immutable;

namespace Casus.Documents.Html;

/// <summary>Says of each block of a page what it is, once the main text is known.</summary>
internal static class PageBlocks
{
    private const int MostWordsOfByline = 30;
    private const int FewestWordsOfStandfirst = 5;
    private const int MostWordsOfStandfirst = 90;
    private const int MostWordsOfCell = 25;

    /// <summary>The blocks, and the words of the title if it stands among them.</summary>
    public static (ImmutableArray<DraftBlock> Blocks, string? Title) Of(IReadOnlyList<Piece> pieces, PageMetadata meta)
    {
        var title = Title(pieces, meta);
        var body = 0;
        while (body < pieces.Count && !(pieces[body].IsProse && pieces[body].Region is { IsMain: true, IsAside: false }))
            body++;
        var blocks = ImmutableArray.CreateBuilder<DraftBlock>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
            blocks.Add(new(pieces[i].Text, i == title ? BlockKind.Title : Kind(pieces[i], i > title && i <= body)));
        return (blocks.DrainToImmutable(), title < 0 ? null : Clean(pieces[title].Text));
    }

    /// <summary>The subjects that links in a list of tags name.</summary>
    public static ImmutableArray<string> Tags(IReadOnlyList<Piece> pieces) =>
        [
            .. pieces
                .Where(p => p.Region.Inherited.HasFlag(Hint.Tags) && !p.Region.IsAside)
                .SelectMany(p => p.Links)
                .Where(l => l.Length is > 1 and < 60)
                .Distinct(StringComparer.Ordinal)
                .Take(100),
        ];

    /// <summary>What a block of the main text is; none where the words must tell.</summary>
    public static BlockKind? InMain(Piece piece)
    {
        var hints = piece.Region.Inherited;
        if (piece.Name is ['h', >= '1' and <= '6'])
            return BlockKind.Heading;
        if (hints.HasFlag(Hint.Credit) && piece.Words <= MostWordsOfByline)
            return BlockKind.Credit;
        if (hints.HasFlag(Hint.Caption))
            return BlockKind.Caption;
        if (hints.HasFlag(Hint.Quotation))
            return BlockKind.Quotation;
        if (piece.Name is "td")
            return piece.Words < MostWordsOfCell && !piece.IsSentence ? BlockKind.Cell : null;
        if (piece.Name is "li" or "dd" or "dt" || hints.HasFlag(Hint.List))
            return BlockKind.ListItem;
        return piece.IsMostlyLinks && piece.Words < MostWordsOfCell ? BlockKind.Furniture : null;
    }

    private static BlockKind? Kind(Piece piece, bool isAboveBody)
    {
        var hints = piece.Region.Inherited;
        if (piece.Region.IsAside)
            return BlockKind.Furniture;
        if (hints.HasFlag(Hint.Tags) && (piece.IsMostlyLinks || piece.Words <= MostWordsOfByline))
            return BlockKind.Tags;
        if (hints.HasFlag(Hint.Biography))
            return BlockKind.Biography;
        var isHere = piece.Region.IsMain || isAboveBody;
        if (!isHere)
            return BlockKind.Furniture;
        if (hints.HasFlag(Hint.Byline) && piece.Words <= MostWordsOfByline)
            return BlockKind.Byline;
        if (piece.Region.Hints.HasFlag(Hint.Kicker) && piece.Words < FewestWordsOfStandfirst)
            return BlockKind.Tags;
        if (isAboveBody && IsStandfirst(piece, hints))
            return BlockKind.Standfirst;
        if (!piece.Region.IsMain && InMain(piece) is (BlockKind.Caption or BlockKind.Credit) and var picture)
            return picture;
        if (isAboveBody && Layouts.BylineText.Of(piece.Text) is not null)
            return BlockKind.Byline;
        if (!piece.Region.IsMain)
            return piece.Words >= FewestWordsOfStandfirst && Layouts.Phrase.EndsWithStop(piece.Text)
                ? BlockKind.Standfirst
                : BlockKind.Furniture;
        return InMain(piece);
    }

    private static bool IsStandfirst(Piece piece, Hint hints) =>
        (hints.HasFlag(Hint.Standfirst) || piece.Region.Hints.HasFlag(Hint.Kicker))
        && piece.Words is >= FewestWordsOfStandfirst and <= MostWordsOfStandfirst
        && !piece.IsMostlyLinks;

    // The heading that says what the page's head says, or the first of the first rank.
    private static int Title(IReadOnlyList<Piece> pieces, PageMetadata meta)
    {
        var (best, rank) = (-1, 0);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Region.Inherited.HasFlag(Hint.SurelyAside) || piece.Words > 60)
                continue;
            var words = Clean(piece.Text);
            var isStated =
                Same(words, meta.Headline)
                || meta.TitleElement?.StartsWith(words, StringComparison.OrdinalIgnoreCase) == true && piece.Words > 1;
            var here = (piece.Name, isStated) switch
            {
                ("h1", true) => 6,
                ("h2" or "h3", true) => 5,
                ("h1", _) when piece.Region.IsMain => 4,
                (_, true) when Same(words, meta.Headline) => 3,
                ("h1", _) when !piece.Region.IsAside && !piece.IsMostlyLinks => 2,
                _ => 0,
            };
            if (here > rank)
                (best, rank) = (i, here);
        }

        return best >= 0 ? best : HeadingAboveBody(pieces);
    }

    // A page without a heading of the first rank may use the second for its title.
    private static int HeadingAboveBody(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Region is not { IsMain: true, IsAside: false })
                continue;
            if (pieces[i].Name is "h2" or "h3" && !pieces[i].IsMostlyLinks && pieces[i].Words <= 60)
                return i;
            if (pieces[i].IsProse)
                break;
        }

        return -1;
    }

    private static bool Same(string words, string? other) => string.Equals(words, other, StringComparison.OrdinalIgnoreCase);

    private static string Clean(string words)
    {
        var removed = 0;
        return CleanText.Of(words, ref removed);
    }
}
