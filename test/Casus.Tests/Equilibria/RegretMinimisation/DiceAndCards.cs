using System.Globalization;
using Casus.Games;

namespace Casus.Tests.Equilibria.RegretMinimisation;

/// <summary>The two games on which variants of regret minimisation are compared in print, from their published rules.</summary>
internal static class DiceAndCards
{
    /// <summary>
    /// Leduc poker (Southey et al. 2005): three ranks in two suits, an ante of one, one private card each and one public card between two
    /// rounds of betting, with at most two raises a round, of two and then of four. A pair wins, else the higher rank.
    /// </summary>
    public static ExtensiveGame<double> Leduc()
    {
        var build = new GameBuilder<double>("First", "Second");
        return build.Build(Deal([], first => Deal([first], second => Bet(new([first, second], null, [1, 1], 0, 0, IsFirst: true, "")))));

        Subtree Deal(int[] gone, Func<int, Subtree> then)
        {
            var left = Enumerable.Range(0, 6).Except(gone).ToArray();
            return build.Chance([.. left.Select(card => (Text($"{card}"), 1.0 / left.Length, then(card)))]);
        }

        Subtree Bet(Hand hand)
        {
            var (mover, most) = (hand.Mover, hand.Stakes.Max());
            var moves = new List<(string, Subtree)>();
            if (hand.Stakes[mover] < most)
                moves.Add(("fold", End(mover == 0 ? -hand.Stakes[0] : hand.Stakes[1])));
            moves.Add(
                hand.IsFirst ? ("check", Bet(hand with { Mover = 1, IsFirst = false, Said = hand.Said + "c" })) : ("call", Call(hand))
            );
            if (hand.Raises < 2)
                moves.Add(("raise", Bet(hand.Raised(most + (hand.Board is null ? 2 : 4)))));
            return build.Decision(mover, Text($"{mover}:{hand.Cards[mover]}/{hand.Board}:{hand.Said}"), [.. moves]);
        }

        Subtree Call(Hand hand)
        {
            int[] stakes = [hand.Stakes.Max(), hand.Stakes.Max()];
            return hand.Board is null
                ? Deal(hand.Cards, board => Bet(new(hand.Cards, board, stakes, 0, 0, IsFirst: true, hand.Said + "c/")))
                : End(stakes[0] * Math.Sign(hand.RankOf(0) - hand.RankOf(1)));
        }

        Subtree End(double payoff) => build.Terminal(payoff, -payoff);
    }

    /// <summary>
    /// Liar's dice with one die each, whose highest face is wild: bids of how many dice show a face rise until one player calls the last
    /// bid a lie; who is wrong loses one.
    /// </summary>
    /// <param name="faces">How many faces a die has.</param>
    /// <param name="bids">How many bids there are, from the lowest; two for each face when not given.</param>
    public static ExtensiveGame<double> Liar(int faces, int? bids = null)
    {
        var build = new GameBuilder<double>("First", "Second");
        return build.Build(Roll(first => Roll(second => Bid([first, second], -1, 0, ""))));

        Subtree Roll(Func<int, Subtree> then) =>
            build.Chance([.. Enumerable.Range(0, faces).Select(face => (Text($"{face}"), 1.0 / faces, then(face)))]);

        Subtree Bid(int[] dice, int last, int mover, string said)
        {
            var moves = new List<(string, Subtree)>();
            for (var bid = last + 1; bid < (bids ?? 2 * faces); bid++)
                moves.Add((Text($"{bid}"), Bid(dice, bid, 1 - mover, Text($"{said} {bid}"))));
            if (last >= 0)
            {
                var isTrue = dice.Count(die => die == last % faces || die == faces - 1) > last / faces;
                var payoff = isTrue == (mover == 0) ? -1 : 1;
                moves.Add(("liar", build.Terminal(payoff, -payoff)));
            }

            return build.Decision(mover, Text($"{mover}:{dice[mover]}:{said}"), [.. moves]);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Hand(int[] Cards, int? Board, int[] Stakes, int Mover, int Raises, bool IsFirst, string Said)
    {
        public int RankOf(int player) => Cards[player] / 2 == Board / 2 ? 9 : Cards[player] / 2;

        public Hand Raised(int stake) =>
            this with
            {
                Stakes = Mover == 0 ? [stake, Stakes[1]] : [Stakes[0], stake],
                Mover = 1 - Mover,
                Raises = Raises + 1,
                IsFirst = false,
                Said = Said + "r",
            };
    }
}
