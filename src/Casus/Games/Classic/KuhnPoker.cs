using System.Numerics;

namespace Casus.Games.Classic;

/// <summary>Kuhn's poker (1950): three cards, one each, an ante of one and one bet of one.</summary>
/// <remarks>
/// 55 nodes and 12 information sets, labelled by the mover's card and what went before, as <c>J</c>, <c>Q after check</c>,
/// <c>K after check, bet</c>. The value to the first player is −1/18. In equilibrium it bets the jack with some α ≤ 1/3, the king with 3α,
/// and calls with the queen with α + 1/3; the second player bets the jack and calls with the queen with 1/3 each.
/// </remarks>
public static class KuhnPoker
{
    /// <summary>The tree; player 0 moves first.</summary>
    public static ExtensiveGame<T> Tree<T>()
        where T : struct, INumber<T>
    {
        var build = new GameBuilder<T>("First", "Second");
        string[] cards = ["J", "Q", "K"];
        var deals = new List<(string, T, Subtree)>();
        for (var first = 0; first < cards.Length; first++)
        for (var second = 0; second < cards.Length; second++)
            if (first != second)
                deals.Add(
                    (cards[first] + cards[second], T.One / T.CreateChecked(6), Deal(build, cards[first], cards[second], first > second))
                );
        return build.Build(build.Chance([.. deals]));
    }

    /// <summary>Kuhn's equilibrium for one α.</summary>
    /// <param name="game">A tree made by <see cref="Tree"/>.</param>
    /// <param name="alpha">How often the first player bluffs with the jack, from 0 to 1/3.</param>
    public static Profile<T> Equilibrium<T>(ExtensiveGame<T> game, T alpha)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        var (one, third) = (T.One, T.One / T.CreateChecked(3));
        return Profile<T>
            .Uniform(game)
            .With("J", one - alpha, alpha)
            .Taking("Q", "check")
            .With("K", one - (alpha / third), alpha / third)
            .Taking("J after check, bet", "fold")
            .With("Q after check, bet", one - alpha - third, alpha + third)
            .Taking("K after check, bet", "call")
            .With("J after check", one - third, third)
            .Taking("Q after check", "check")
            .Taking("K after check", "bet")
            .Taking("J after bet", "fold")
            .With("Q after bet", one - third, third)
            .Taking("K after bet", "call");
    }

    private static Subtree Deal<T>(GameBuilder<T> build, string first, string second, bool firstWins)
        where T : struct, INumber<T>
    {
        var reply = build.Decision(0, $"{first} after check, bet", ("fold", End(-1)), ("call", Showdown(2)));
        var checkedTo = build.Decision(1, $"{second} after check", ("check", Showdown(1)), ("bet", reply));
        var betTo = build.Decision(1, $"{second} after bet", ("fold", End(1)), ("call", Showdown(2)));
        return build.Decision(0, first, ("check", checkedTo), ("bet", betTo));

        Subtree Showdown(int stake) => End(firstWins ? stake : -stake);
        Subtree End(int toFirst) => build.Terminal(T.CreateChecked(toFirst), T.CreateChecked(-toFirst));
    }
}
