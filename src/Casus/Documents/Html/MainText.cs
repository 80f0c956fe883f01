namespace Casus.Documents.Html;

/// <summary>Finds the main text of a page.</summary>
/// <remarks>
/// Prose is counted once and summed upwards, from the last region to the first. What says that it stands apart is believed unless it holds half of the
/// page's prose. Of what remains, the region marked as the article's body, else the article, else the main part is taken if it holds enough; from there the
/// walk goes down as long as one region holds three quarters of the prose. Linear in the number of regions and blocks.
/// </remarks>
internal static class MainText
{
    private const double ShareOfBody = 0.3;
    private const double ShareOfArticle = 0.5;
    private const double ShareOfMain = 0.5;
    private const double ShareToDescend = 0.75;

    /// <summary>Settles for each region whether it stands apart and whether it is main.</summary>
    public static void Settle(IReadOnlyList<Piece> pieces, IReadOnlyList<Region> regions)
    {
        Sum(pieces, regions);
        var all = regions[0].Prose;
        foreach (var region in regions)
        {
            region.IsAside = region.Parent is { IsAside: true } || StandsApart(region, all);
            region.Inherited = region.Hints | (region.Parent?.Inherited ?? Hint.None);
        }

        foreach (var region in regions)
            (region.Prose, region.Characters, region.Linked, region.Count) = (0, 0, 0, 0);
        Sum([.. pieces.Where(p => !p.Region.IsAside)], regions);
        var main = Main(regions);
        main.IsMain = true;
        foreach (var region in regions)
            region.IsMain |= region.Parent is { IsMain: true };
    }

    private static void Sum(IReadOnlyList<Piece> pieces, IReadOnlyList<Region> regions)
    {
        foreach (var piece in pieces)
        {
            piece.Region.Characters += piece.Text.Length;
            piece.Region.Linked += piece.Linked;
            piece.Region.Count++;
            if (piece.IsProse)
                piece.Region.Prose += piece.Text.Length - piece.Linked;
        }

        for (var i = regions.Count - 1; i > 0; i--)
        {
            var parent = regions[i].Parent!;
            parent.Prose += regions[i].Prose;
            parent.Characters += regions[i].Characters;
            parent.Linked += regions[i].Linked;
            parent.Count += regions[i].Count;
        }
    }

    private static bool StandsApart(Region region, long all)
    {
        if (region.Prose * 2 > all && all > 0)
            return false;
        if ((region.Hints & (Hint.Aside | Hint.SurelyAside)) != Hint.None)
            return (region.Hints & (Hint.Biography | Hint.Tags | Hint.Byline)) == Hint.None;
        // A header of the page, not of the article; and lists of nothing but links.
        if (
            region.Name is "header"
            && region.Parent is { } around
            && (around.Inherited & (Hint.Article | Hint.Main | Hint.Body)) == Hint.None
        )
            return true;
        return region.Hints.HasFlag(Hint.List)
            && region.Count >= 2
            && region.Linked * 10 > region.Characters * 7
            && region.Characters < region.Count * 120L;
    }

    private static Region Main(IReadOnlyList<Region> regions)
    {
        var page = regions[0];
        var main =
            Most(regions, Hint.Body, page.Prose * ShareOfBody)
            ?? Most(regions, Hint.Article, page.Prose * ShareOfArticle)
            ?? Most(regions, Hint.Main, page.Prose * ShareOfMain)
            ?? page;
        if (main.Hints.HasFlag(Hint.Body) || main.Hints.HasFlag(Hint.Article))
            return main;
        var heaviest = new Dictionary<Region, Region>(ReferenceEqualityComparer.Instance);
        foreach (var region in regions)
            if (region.Parent is { } parent && (!heaviest.TryGetValue(parent, out var known) || known.Prose < region.Prose))
                heaviest[parent] = region;
        while (
            heaviest.TryGetValue(main, out var within) && within.Prose >= main.Prose * ShareToDescend && main.Prose > 0 && !IsBlock(within)
        )
            main = within;
        return main;
    }

    // A paragraph is no region to stop in: its neighbours belong to it.
    private static bool IsBlock(Region region) =>
        region.Name is "p" or "li" or "blockquote" or "pre" or "cell" or "row" or "table" or "ul" or "ol" or "dd" or "dl";

    private static Region? Most(IReadOnlyList<Region> regions, Hint hint, double least)
    {
        Region? most = null;
        foreach (var region in regions)
            if (
                region.Hints.HasFlag(hint)
                && !region.IsAside
                && region.Prose >= least
                && region.Prose > 0
                && (most is null || region.Prose > most.Prose)
            )
                most = region;
        return most;
    }
}
