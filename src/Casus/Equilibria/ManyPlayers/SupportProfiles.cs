namespace Casus.Equilibria.ManyPlayers;

/// <summary>Lists the support profiles in which no strategy is conditionally dominated, small and balanced ones first.</summary>
/// <remarks>
/// A strategy is conditionally dominated if another pays strictly more at every profile of the others within their supports (Porter,
/// Nudelman and Shoham 2008, section 4): then no equilibrium has it in a support. Players are chosen for one by one; those not yet chosen
/// for may do anything.
/// </remarks>
internal static class SupportProfiles
{
    public static IEnumerable<int[][]> Of(PayoffDifferences game)
    {
        var sizes = Sizes(game.Counts, 0).OrderBy(size => size.Sum()).ThenBy(size => size.Max() - size.Min());
        var all = game.Counts.Select(count => Enumerable.Range(0, count).ToArray()).ToArray();
        return sizes.SelectMany(size => Extend(game, size, all, 0));
    }

    private static IEnumerable<int[]> Sizes(int[] counts, int player) =>
        player == counts.Length
            ?
            [
                [],
            ]
            : Enumerable.Range(1, counts[player]).SelectMany(size => Sizes(counts, player + 1).Select(rest => (int[])[size, .. rest]));

    private static IEnumerable<int[][]> Extend(PayoffDifferences game, int[] size, int[][] domains, int player)
    {
        if (player == size.Length)
        {
            yield return domains;
            yield break;
        }

        foreach (var support in Choices(game.Counts[player], size[player], 0))
        {
            int[][] chosen = [.. domains[..player], support, .. domains[(player + 1)..]];
            if (IsPossible(game, chosen, player))
                foreach (var whole in Extend(game, size, chosen, player + 1))
                    yield return whole;
        }
    }

    private static IEnumerable<int[]> Choices(int count, int size, int from)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var first = from; first <= count - size; first++)
            foreach (var rest in Choices(count, size - 1, first + 1))
                yield return [first, .. rest];
    }

    private static bool IsPossible(PayoffDifferences game, int[][] domains, int last)
    {
        for (var player = 0; player <= last; player++)
        {
            var others = Within(game, domains, player);
            foreach (var strategy in domains[player])
                for (var other = 0; other < game.Counts[player]; other++)
                    if (other != strategy && IsCovered(others, game.Better(player, other, strategy)))
                        return false;
        }

        return true;
    }

    private static bool IsCovered(ulong[] part, ulong[] whole)
    {
        for (var word = 0; word < part.Length; word++)
            if ((part[word] & ~whole[word]) != 0)
                return false;
        return true;
    }

    // The profiles of the others within their domains, a bit for each.
    private static ulong[] Within(PayoffDifferences game, int[][] domains, int player)
    {
        var bits = new ulong[game.Better(player, 0, 0).Length];
        Visit(0, 0, 1);
        return bits;

        void Visit(int other, int place, int stride)
        {
            if (other == domains.Length)
            {
                bits[place / 64] |= 1UL << (place % 64);
                return;
            }

            if (other == player)
            {
                Visit(other + 1, place, stride);
                return;
            }

            foreach (var strategy in domains[other])
                Visit(other + 1, place + (strategy * stride), stride * game.Counts[other]);
        }
    }
}
