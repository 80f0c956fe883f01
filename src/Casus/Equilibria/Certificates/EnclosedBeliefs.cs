using System.Collections.Immutable;
using Casus.Numerics.Enclosures;

namespace Casus.Equilibria.Certificates;

/// <summary>The beliefs at each set, stated or by Bayes' rule, and what one other move at a set gains under them.</summary>
internal sealed class EnclosedBeliefs
{
    private readonly EnclosedPlay _play;

    public EnclosedBeliefs(EnclosedPlay play, ImmutableArray<double>? stated)
    {
        var game = play.Game;
        (_play, ByMember, IsSettled) = (play, new Enclosure[game.MemberCount], new bool[game.InformationSetCount]);
        var reach = stated is null ? play.Reach() : [];
        for (var set = 0; set < game.InformationSetCount; set++)
        {
            var own = ByMember.AsSpan(game.FirstMemberOf(set), game.NodesOf(set).Length);
            if (stated is { } beliefs)
                EnclosedPlay.Normalise(beliefs.AsSpan().Slice(game.FirstMemberOf(set), own.Length), own);
            IsSettled[set] = stated is not null || FromBayes(game.NodesOf(set), reach, own);
        }
    }

    public Enclosure[] ByMember { get; }

    public bool[] IsSettled { get; }

    public Enclosure Gain(int set, Enclosure[] values)
    {
        var game = _play.Game;
        var gain = Enclosure.Zero;
        for (var branch = 0; branch < game.MoveCountOf(set); branch++)
            gain = Enclosure.Max(gain, IsSettled[set] ? Expected(set, branch, values) : Possible(set, branch, values));
        return gain;
    }

    // Every share by itself is least when it is least likely and the others are most likely.
    private static bool FromBayes(ReadOnlySpan<int> nodes, Enclosure[] reach, Span<Enclosure> shares)
    {
        var total = Enclosure.Zero;
        foreach (var node in nodes)
            total += reach[node];
        for (var place = 0; place < nodes.Length; place++)
        {
            var others = Enclosure.Zero;
            for (var other = 0; other < nodes.Length; other++)
                if (other != place)
                    others += reach[nodes[other]];
            shares[place] =
                total.Low > 0 ? Share(reach[nodes[place]], others) : new(0, reach[nodes[place]].High > 0 || total.High == 0 ? 1 : 0);
        }

        return total.Low > 0;
    }

    private static Enclosure Share(Enclosure own, Enclosure others)
    {
        var low = own.Low == 0 ? 0 : (own.Low / (own.Low + Enclosure.Exactly(others.High))).Low;
        var high = others.Low == 0 ? (own.High == 0 ? 0 : 1) : (own.High / (own.High + Enclosure.Exactly(others.Low))).High;
        return new(Math.Max(0, low), Math.Min(1, high));
    }

    private Enclosure Expected(int set, int branch, Enclosure[] values)
    {
        var game = _play.Game;
        var nodes = game.NodesOf(set);
        var sum = Enclosure.Zero;
        for (var place = 0; place < nodes.Length; place++)
            if (ByMember[game.FirstMemberOf(set) + place] is { High: > 0 } belief)
                sum += belief * GainAt(set, nodes[place], branch, values);
        return sum;
    }

    // Whatever is believed: at most the best node, at least the worst.
    private Enclosure Possible(int set, int branch, Enclosure[] values)
    {
        var game = _play.Game;
        var nodes = game.NodesOf(set);
        Enclosure? hull = null;
        for (var place = 0; place < nodes.Length; place++)
        {
            if (ByMember[game.FirstMemberOf(set) + place].High == 0)
                continue;
            var gain = GainAt(set, nodes[place], branch, values);
            hull = hull is { } other ? Enclosure.Hull(other, gain) : gain;
        }

        return hull ?? Enclosure.Zero;
    }

    // The move's payoff less the average of all moves, taken move by move, so that what both share cancels.
    private Enclosure GainAt(int set, int node, int branch, Enclosure[] values)
    {
        var (game, player) = (_play.Game, _play.Game.PlayerOf(set));
        var taken = values[(game.ChildOf(node, branch) * game.PlayerCount) + player];
        var gain = Enclosure.Zero;
        for (var other = 0; other < game.MoveCountOf(set); other++)
            if (other != branch && _play.ByMove[game.FirstMoveOf(set) + other] is { High: > 0 } share)
                gain += share * (taken - values[(game.ChildOf(node, other) * game.PlayerCount) + player]);
        return gain;
    }
}
