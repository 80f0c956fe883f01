using System.Globalization;
using System.Numerics;

namespace Casus.Games.Classic;

/// <summary>Leduc poker (Southey et al. 2005): six cards in three ranks, one private card each, one public card, two rounds of betting.</summary>
/// <remarks>
/// <para>Both ante one. In each round the first player begins; a round allows two raises, of two in the first and of four in the second.
/// The public card is dealt between the rounds. A pair with it wins, else the higher rank, else the pot is shared. As in OpenSpiel,
/// chance deals one card after the other, and nobody may fold without facing a raise: 9,457 nodes. The value to the first player is
/// −0.085606 (rounded).</para>
/// <para>Information sets are labelled by the mover's card, the betting and the public card, as <c>K1: raise, call; Q2: check</c>.</para>
/// </remarks>
public static class LeducPoker
{
    private static readonly string[] Cards = ["J1", "J2", "Q1", "Q2", "K1", "K2"];

    /// <summary>The tree; player 0 begins both rounds.</summary>
    public static ExtensiveGame<T> Tree<T>()
        where T : struct, INumber<T>
    {
        var build = new GameBuilder<T>("First", "Second");
        return build.Build(Deal(build, [], first => Deal(build, [first], second => Turn(build, Hand.Dealt(first, second)))));
    }

    private static Subtree Deal<T>(GameBuilder<T> build, int[] dealt, Func<int, Subtree> then)
        where T : struct, INumber<T>
    {
        var branches = new List<(string, T, Subtree)>();
        for (var card = 0; card < Cards.Length; card++)
            if (!dealt.Contains(card))
                branches.Add((Cards[card], T.One / T.CreateChecked(Cards.Length - dealt.Length), then(card)));
        return build.Chance([.. branches]);
    }

    private static Subtree Turn<T>(GameBuilder<T> build, Hand hand)
        where T : struct, INumber<T>
    {
        var moves = new List<(string, Subtree)>();
        if (hand.IsBehind)
        {
            moves.Add(("fold", End(build, hand.Mover == 0 ? -hand.FirstStake : hand.SecondStake)));
            moves.Add(("call", CloseRound(build, hand.Calling())));
        }
        else
        {
            var passed = hand.Passing();
            moves.Add(("check", hand.Mover == 1 ? CloseRound(build, passed) : Turn(build, passed)));
        }

        if (hand.Raises < 2)
            moves.Add(("raise", Turn(build, hand.Raising())));
        return build.Decision(hand.Mover, hand.Label(Cards), [.. moves]);
    }

    private static Subtree CloseRound<T>(GameBuilder<T> build, Hand hand)
        where T : struct, INumber<T>
    {
        return hand.Public is null
            ? Deal(build, [hand.First, hand.Second], card => Turn(build, hand.WithPublic(card, Cards[card])))
            : End(build, hand.FirstStake * Math.Sign(hand.Strength(hand.First) - hand.Strength(hand.Second)));
    }

    private static Subtree End<T>(GameBuilder<T> build, int toFirst)
        where T : struct, INumber<T> => build.Terminal(T.CreateChecked(toFirst), T.CreateChecked(-toFirst));

    /// <summary>Where the betting stands; <paramref name="Said"/> is what both players have seen.</summary>
    private sealed record Hand(int First, int Second, int? Public, int FirstStake, int SecondStake, int Mover, int Raises, string Said)
    {
        public bool IsBehind => FirstStake != SecondStake;

        private int Highest => Math.Max(FirstStake, SecondStake);

        public static Hand Dealt(int first, int second) => new(first, second, null, 1, 1, 0, 0, "");

        public Hand Calling() => this with { FirstStake = Highest, SecondStake = Highest, Said = Then("call") };

        public Hand Passing() => this with { Mover = 1 - Mover, Said = Then("check") };

        public Hand Raising()
        {
            var stake = Highest + (Public is null ? 2 : 4);
            return this with
            {
                FirstStake = Mover == 0 ? stake : FirstStake,
                SecondStake = Mover == 1 ? stake : SecondStake,
                Mover = 1 - Mover,
                Raises = Raises + 1,
                Said = Then("raise"),
            };
        }

        public Hand WithPublic(int card, string name) => this with { Public = card, Mover = 0, Raises = 0, Said = $"{Said}; {name}:" };

        // A pair with the public card beats every rank; cards 2k and 2k + 1 have the same rank.
        public int Strength(int card) => card / 2 == Public / 2 ? Cards.Length : card / 2;

        public string Label(string[] names) => string.Create(CultureInfo.InvariantCulture, $"{names[Mover == 0 ? First : Second]}: {Said}");

        private string Then(string move) =>
            Said.Length == 0 || Said[^1] == ':' ? $"{Said}{(Said.Length == 0 ? "" : " ")}{move}" : $"{Said}, {move}";
    }
}
