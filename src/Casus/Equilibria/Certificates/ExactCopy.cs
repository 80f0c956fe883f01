using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Certificates;

/// <summary>A floating game or profile as the exact one it stands for, in fractions.</summary>
/// <remarks>
/// Payoffs are exactly the doubles. Probabilities are the doubles over their exact sum, since doubles rarely sum to one exactly. This is the
/// game and the profile of which <see cref="ProvenBounds"/> and <see cref="StrategicBounds"/> speak; exact certificates of small games
/// cost digits, not rigour.
/// </remarks>
public static class ExactCopy
{
    /// <summary>A tree in fractions.</summary>
    public static ExtensiveGame<Rational> Of(ExtensiveGame<double> game)
    {
        ArgumentNullException.ThrowIfNull(game);
        var layout = game.Layout;
        var chance = new Rational[game.NodeCount];
        chance.AsSpan().Fill(Rational.One);
        for (var node = 0; node < game.NodeCount; node++)
        {
            if (game.KindOf(node) == NodeKind.Chance)
            {
                var (first, count) = (game.ChildOf(node, 0), game.ChildCountOf(node));
                Normalise(layout.Chance.AsSpan(first, count), chance.AsSpan(first, count));
            }
        }

        return new(
            new()
            {
                Players = layout.Players,
                Kind = layout.Kind,
                Parent = layout.Parent,
                FirstChild = layout.FirstChild,
                ChildCount = layout.ChildCount,
                SetOf = layout.SetOf,
                MoveInto = layout.MoveInto,
                TerminalOf = layout.TerminalOf,
                Chance = chance,
                Branch = layout.Branch,
                Payoffs = Array.ConvertAll(layout.Payoffs, Rational.FromDouble),
                PlayerOf = layout.PlayerOf,
                SetLabel = layout.SetLabel,
                FirstMove = layout.FirstMove,
                FirstMember = layout.FirstMember,
                Members = layout.Members,
                MoveLabel = layout.MoveLabel,
                SetOfMove = layout.SetOfMove,
            }
        );
    }

    /// <summary>A profile in fractions, of the tree in fractions.</summary>
    /// <exception cref="ArgumentException">The tree is not a copy of the profile's: it has other moves.</exception>
    public static Profile<Rational> Of(Profile<double> profile, ExtensiveGame<Rational> copy)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(copy);
        var probabilities = new Rational[profile.Game.MoveCount];
        for (var set = 0; set < profile.Game.InformationSetCount; set++)
        {
            var (first, count) = (profile.Game.FirstMoveOf(set), profile.Game.MoveCountOf(set));
            Normalise(profile.Probabilities.AsSpan().Slice(first, count), probabilities.AsSpan(first, count));
        }

        return Profile<Rational>.Of(copy, probabilities);
    }

    /// <summary>A strategic game in fractions.</summary>
    public static StrategicGame<Rational> Of(StrategicGame<double> game)
    {
        ArgumentNullException.ThrowIfNull(game);
        return new(
            game.Players,
            game.Strategies,
            [
                .. Enumerable
                    .Range(0, game.PlayerCount)
                    .Select(player => Array.ConvertAll(game.PayoffsOf(player).ToArray(), Rational.FromDouble).ToImmutable()),
            ]
        );
    }

    /// <summary>A mixed profile in fractions, of the game in fractions.</summary>
    /// <exception cref="ArgumentException">The game is not a copy of the profile's: it has other strategies.</exception>
    public static MixedProfile<Rational> Of(MixedProfile<double> profile, StrategicForm<Rational> copy)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(copy);
        var game = profile.Game;
        var probabilities = new Rational[game.StrategyCount];
        for (var player = 0; player < game.PlayerCount; player++)
            Normalise(profile.Of(player), probabilities.AsSpan(game.FirstStrategyOf(player), game.StrategyCountOf(player)));
        return MixedProfile<Rational>.Of(copy, probabilities);
    }

    private static System.Collections.Immutable.ImmutableArray<Rational> ToImmutable(this Rational[] numbers) => [.. numbers];

    private static void Normalise(ReadOnlySpan<double> probabilities, Span<Rational> shares)
    {
        var sum = Rational.Zero;
        foreach (var probability in probabilities)
            sum += Rational.FromDouble(probability);
        for (var place = 0; place < shares.Length; place++)
            shares[place] = Rational.FromDouble(probabilities[place]) / sum;
    }
}
