using System.Numerics;

namespace Casus.Games.Classic;

/// <summary>Beer or quiche for breakfast (Cho and Kreps 1987, section II).</summary>
/// <remarks>
/// A stranger is strong and likes beer, or weak and likes quiche: the liked breakfast is worth one, and not having to fight two. The other,
/// who sees only the breakfast, gains one by fighting the weak or by leaving the strong alone. When the strong are likely enough there are
/// two pooling equilibria; only that on beer survives the intuitive criterion.
/// </remarks>
public static class BeerQuiche
{
    /// <summary>The game.</summary>
    /// <param name="strong">The probability that the stranger is strong; 9/10 in the paper.</param>
    public static SignallingGame<T> Game<T>(T strong)
        where T : struct, INumber<T> =>
        new("Stranger", "Other", [("strong", strong), ("weak", T.One - strong)], ["beer", "quiche"], ["fight", "leave"], Payoff<T>);

    private static (T, T) Payoff<T>(int type, int message, int response)
        where T : struct, INumber<T>
    {
        // The strong are type 0 and beer is message 0, the weak are 1 and quiche is 1; to fight is 0, and right against type 1.
        var liked = type == message ? T.One : T.Zero;
        var spared = response == 1 ? T.One + T.One : T.Zero;
        return (liked + spared, type != response ? T.One : T.Zero);
    }
}
