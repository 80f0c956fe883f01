using Casus.Games;
using Casus.Numerics.Enclosures;

namespace Casus.Equilibria.Certificates;

/// <summary>The probabilities of a floating profile as the exact ones they stand for: each set's doubles over their exact sum.</summary>
internal sealed class EnclosedPlay
{
    private readonly Enclosure[] _into;

    public EnclosedPlay(Profile<double> profile)
    {
        Game = profile.Game;
        ByMove = new Enclosure[Game.MoveCount];
        for (var set = 0; set < Game.InformationSetCount; set++)
        {
            var (first, count) = (Game.FirstMoveOf(set), Game.MoveCountOf(set));
            Normalise(profile.Probabilities.AsSpan().Slice(first, count), ByMove.AsSpan(first, count));
        }

        _into = new Enclosure[Game.NodeCount];
        _into[0] = Enclosure.One;
        for (var node = 0; node < _into.Length; node++)
            EncloseBranches(node);
    }

    public ExtensiveGame<double> Game { get; }

    /// <summary>The probability of each move at its set.</summary>
    public Enclosure[] ByMove { get; }

    /// <summary>The probability of the branch into a node, given the node above.</summary>
    public Enclosure Into(int node) => _into[node];

    /// <summary>The probability of reaching each node.</summary>
    public Enclosure[] Reach()
    {
        var reach = new Enclosure[_into.Length];
        reach[0] = Enclosure.One;
        for (var node = 1; node < reach.Length; node++)
            reach[node] = reach[Game.Layout.Parent[node]] * _into[node];
        return reach;
    }

    /// <summary>What each player expects from each node on (node × players + player).</summary>
    public Enclosure[] Values()
    {
        var players = Game.PlayerCount;
        var values = new Enclosure[Game.NodeCount * players];
        for (var node = Game.NodeCount - 1; node >= 0; node--)
        {
            var own = values.AsSpan(node * players, players);
            if (Game.KindOf(node) == NodeKind.Terminal)
                for (var player = 0; player < players; player++)
                    own[player] = Enclosure.Exactly(Game.PayoffsAt(node)[player]);
            for (var branch = 0; branch < Game.ChildCountOf(node); branch++)
            {
                var child = Game.ChildOf(node, branch);
                if (_into[child].High == 0)
                    continue;
                for (var player = 0; player < players; player++)
                    own[player] += _into[child] * values[(child * players) + player];
            }
        }

        return values;
    }

    /// <summary>Non-negative doubles over their exact sum. Doubles that sum to one exactly are taken as they are.</summary>
    public static void Normalise(ReadOnlySpan<double> probabilities, Span<Enclosure> shares)
    {
        var sum = Enclosure.Zero;
        foreach (var probability in probabilities)
            sum += Enclosure.Exactly(probability);
        for (var place = 0; place < shares.Length; place++)
        {
            var share = sum == Enclosure.One ? Enclosure.Exactly(probabilities[place]) : probabilities[place] / sum;
            shares[place] = Enclosure.Common(share, Enclosure.Unit) ?? Enclosure.Unit;
        }
    }

    private void EncloseBranches(int node)
    {
        var count = Game.ChildCountOf(node);
        if (Game.KindOf(node) == NodeKind.Chance)
        {
            var chances = new double[count];
            for (var branch = 0; branch < count; branch++)
                chances[branch] = Game.ChanceInto(Game.ChildOf(node, branch));
            Normalise(chances, _into.AsSpan(Game.ChildOf(node, 0), count));
            return;
        }

        for (var branch = 0; branch < count; branch++)
            _into[Game.ChildOf(node, branch)] = ByMove[Game.FirstMoveOf(Game.InformationSetOf(node)) + branch];
    }
}
