using System.Globalization;
using System.Numerics;

namespace Casus.Games.Classic;

/// <summary>Liar's dice for two players with one die each: bids rise until one player calls the last bid a lie.</summary>
/// <remarks>
/// <para>A bid such as <c>1×2</c> says that at least one die shows a two; bids are ordered by number, then by face. The highest face is wild
/// and counts as any. Who is wrong, the bidder or the caller, pays one to the other. As in OpenSpiel, chance rolls one die after the
/// other: 1,147 nodes with three faces, 8,181 with four, 51,181 with five.</para>
/// <para>Information sets are labelled by the mover's die and the bids so far, as <c>3: 1×2, 1×4</c>.</para>
/// </remarks>
public static class LiarsDice
{
    /// <summary>The tree for dice with a number of faces.</summary>
    /// <param name="faces">How many faces each die has, from 1 to 9.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than one or more than nine faces.</exception>
    public static ExtensiveGame<T> Tree<T>(int faces)
        where T : struct, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(faces, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(faces, 9);
        var build = new GameBuilder<T>("First", "Second");
        var chance = T.One / T.CreateChecked(faces);
        return build.Build(Roll(first => Roll(second => Turn(build, new(faces, first, second), mover: 0, last: -1, []))));

        Subtree Roll(Func<int, Subtree> then)
        {
            var branches = new (string, T, Subtree)[faces];
            for (var face = 1; face <= faces; face++)
                branches[face - 1] = (face.ToString(CultureInfo.InvariantCulture), chance, then(face));
            return build.Chance(branches);
        }
    }

    private static Subtree Turn<T>(GameBuilder<T> build, Dice dice, int mover, int last, List<string> said)
        where T : struct, INumber<T>
    {
        var own = mover == 0 ? dice.First : dice.Second;
        var set = string.Create(CultureInfo.InvariantCulture, $"{own}: {string.Join(", ", said)}");
        var moves = new List<(string, Subtree)>();
        for (var bid = last + 1; bid < 2 * dice.Faces; bid++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{1 + (bid / dice.Faces)}×{1 + (bid % dice.Faces)}");
            said.Add(name);
            moves.Add((name, Turn(build, dice, 1 - mover, bid, said)));
            said.RemoveAt(said.Count - 1);
        }

        if (last >= 0)
        {
            var toFirst = dice.Holds(last) == (mover == 0) ? -T.One : T.One;
            moves.Add(("liar", build.Terminal(toFirst, -toFirst)));
        }

        return build.Decision(mover, set, [.. moves]);
    }

    private readonly record struct Dice(int Faces, int First, int Second)
    {
        public bool Holds(int bid)
        {
            var (number, face) = (1 + (bid / Faces), 1 + (bid % Faces));
            var shown = (First == face || First == Faces ? 1 : 0) + (Second == face || Second == Faces ? 1 : 0);
            return shown >= number;
        }
    }
}
