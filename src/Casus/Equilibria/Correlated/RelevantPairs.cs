using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Correlated;

/// <summary>Which sequences of two players can be recommended together in a way that matters: those that some play of the tree can tell of.</summary>
/// <remarks>
/// Two information sets are connected when some path from the root runs through both. A pair of sequences is relevant when either is empty or
/// they end at connected sets (von Stengel and Forges 2008, definition of a relevant pair).
/// </remarks>
internal sealed class RelevantPairs<T>
    where T : struct, INumber<T>
{
    private readonly SequenceForm<T> _form;
    private readonly bool[] _connected;
    private readonly int[] _place;

    public RelevantPairs(SequenceForm<T> form)
    {
        _form = form;
        var game = form.Game;
        _connected = new bool[game.InformationSetCount * game.InformationSetCount];
        for (var node = 0; node < game.NodeCount; node++)
            if (game.KindOf(node) == NodeKind.Decision)
                Connect(node);
        var (first, second) = (form.SequenceCountOf(0), form.SequenceCountOf(1));
        _place = new int[first * second];
        for (var own = 0; own < first; own++)
        for (var other = 0; other < second; other++)
            _place[(own * second) + other] = IsRelevant(own, other) ? Count++ : -1;
    }

    /// <summary>How many relevant pairs there are.</summary>
    public int Count { get; }

    /// <summary>The place of a pair in their numbering, or −1 when it is not relevant.</summary>
    public int PlaceOf(int first, int second) => _place[(first * _form.SequenceCountOf(1)) + second];

    /// <summary>The place of a pair given by a player's own sequence and the other's.</summary>
    public int PlaceOf(int player, int own, int other) => player == 0 ? PlaceOf(own, other) : PlaceOf(other, own);

    /// <summary>The equations that make weights a plan: at a player's set, beside a sequence of the other, the moves share the weight that leads there.</summary>
    public IEnumerable<(int Player, int Set, int Other)> Equations()
    {
        for (var player = 0; player < 2; player++)
            foreach (var set in _form.SetsOf(player).ToArray())
                for (var other = 0; other < _form.SequenceCountOf(1 - player); other++)
                    if (other == 0 || AreConnected(set, SetAtEnd(1 - player, other)))
                        yield return (player, set, other);
    }

    private void Connect(int node)
    {
        var game = _form.Game;
        var set = game.InformationSetOf(node);
        for (var above = game.ParentOf(node); above is { } parent; above = game.ParentOf(parent))
        {
            if (game.KindOf(parent) != NodeKind.Decision)
                continue;
            var upper = game.InformationSetOf(parent);
            _connected[(set * game.InformationSetCount) + upper] = _connected[(upper * game.InformationSetCount) + set] = true;
        }
    }

    private bool IsRelevant(int first, int second) => first == 0 || second == 0 || AreConnected(SetAtEnd(0, first), SetAtEnd(1, second));

    private bool AreConnected(int set, int other) => _connected[(set * _form.Game.InformationSetCount) + other];

    private int SetAtEnd(int player, int sequence) => _form.Game.SetOfMove(_form.LastMoveOf(player, sequence)!.Value);
}
