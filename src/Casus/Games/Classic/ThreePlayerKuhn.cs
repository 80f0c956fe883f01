using System.Numerics;

namespace Casus.Games.Classic;

/// <summary>Kuhn's poker for three players (Abou Risk and Szafron 2010): four cards, one each, an ante of one and one bet of one.</summary>
/// <remarks>
/// Players act in turn until one bets or all have checked; after a bet each of the others calls or folds, in turn. The highest card of
/// those who did not fold takes the pot. As in OpenSpiel, chance deals one card after the other: 617 nodes and 48 information sets,
/// labelled by the mover's card and what went before, as <c>J</c>, <c>Q after check, bet, fold</c>.
/// </remarks>
public static class ThreePlayerKuhn
{
    private static readonly string[] Cards = ["T", "J", "Q", "K"];

    /// <summary>The tree; player 0 moves first.</summary>
    public static ExtensiveGame<T> Tree<T>()
        where T : struct, INumber<T>
    {
        var build = new GameBuilder<T>("First", "Second", "Third");
        return build.Build(Deal(build, []));
    }

    private static Subtree Deal<T>(GameBuilder<T> build, int[] dealt)
        where T : struct, INumber<T>
    {
        if (dealt.Length == 3)
            return Turn(build, dealt, []);
        var branches = new List<(string, T, Subtree)>();
        for (var card = 0; card < Cards.Length; card++)
            if (!dealt.Contains(card))
                branches.Add((Cards[card], T.One / T.CreateChecked(Cards.Length - dealt.Length), Deal(build, [.. dealt, card])));
        return build.Chance([.. branches]);
    }

    private static Subtree Turn<T>(GameBuilder<T> build, int[] cards, string[] said)
        where T : struct, INumber<T>
    {
        var bettor = Array.IndexOf(said, "bet");
        if (said.Length == (bettor < 0 ? 3 : bettor + 3))
            return End(build, cards, said, bettor);
        var mover = said.Length % 3;
        var set = said.Length == 0 ? Cards[cards[mover]] : $"{Cards[cards[mover]]} after {string.Join(", ", said)}";
        var (passive, active) = bettor < 0 ? ("check", "bet") : ("fold", "call");
        return build.Decision(
            mover,
            set,
            (passive, Turn(build, cards, [.. said, passive])),
            (active, Turn(build, cards, [.. said, active]))
        );
    }

    private static Subtree End<T>(GameBuilder<T> build, int[] cards, string[] said, int bettor)
        where T : struct, INumber<T>
    {
        // Everyone has paid the ante; who bet or called has paid one more, and only they are in once there is a bet.
        var (stakes, winner, pot) = (new int[3], -1, 0);
        for (var player = 0; player < 3; player++)
        {
            var isIn = bettor < 0;
            for (var turn = Math.Max(bettor, 0); turn < said.Length; turn++)
                isIn |= turn % 3 == player && (said[turn] is "bet" or "call");
            stakes[player] = bettor >= 0 && isIn ? 2 : 1;
            pot += stakes[player];
            if (isIn && (winner < 0 || cards[player] > cards[winner]))
                winner = player;
        }

        var payoffs = new T[3];
        for (var player = 0; player < 3; player++)
            payoffs[player] = T.CreateChecked((player == winner ? pot : 0) - stakes[player]);
        return build.Terminal(payoffs);
    }
}
