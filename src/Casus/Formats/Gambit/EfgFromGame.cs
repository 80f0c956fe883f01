using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Formats.Gambit;

/// <summary>Makes the <c>.efg</c> document of a game: the nodes in preorder, sets numbered by player, equal payoffs as one outcome.</summary>
internal sealed class EfgFromGame<T>
    where T : struct, INumber<T>
{
    private readonly ExtensiveGame<T> _game;
    private readonly ImmutableArray<EfgNode>.Builder _nodes;
    private readonly List<EfgSet> _sets = [];
    private readonly List<EfgOutcome> _outcomes = [];
    private readonly int[] _placeOfSet;
    private readonly int[] _setsOfPlayer;
    private readonly Dictionary<string, int> _placeOfOutcome = new(StringComparer.Ordinal);

    private EfgFromGame(ExtensiveGame<T> game)
    {
        _game = game;
        _nodes = ImmutableArray.CreateBuilder<EfgNode>(game.NodeCount);
        _placeOfSet = new int[game.InformationSetCount];
        _placeOfSet.AsSpan().Fill(-1);
        _setsOfPlayer = new int[game.PlayerCount + 1];
    }

    public static EfgFile Build(ExtensiveGame<T> game, string title, string comment)
    {
        var build = new EfgFromGame<T>(game);
        build.Walk();
        return new(title, comment, game.Players, build._nodes.DrainToImmutable(), [.. build._sets], [.. build._outcomes]);
    }

    private void Walk()
    {
        var open = new Stack<int>([0]);
        while (open.TryPop(out var node))
        {
            var kind = _game.KindOf(node);
            _nodes.Add(
                kind switch
                {
                    NodeKind.Terminal => new(kind, "", -1, OutcomeOf(node)),
                    NodeKind.Chance => new(kind, "", ChanceSetOf(node), -1),
                    _ => new(kind, "", SetOf(_game.InformationSetOf(node)), -1),
                }
            );
            for (var branch = _game.ChildCountOf(node) - 1; branch >= 0; branch--)
                open.Push(_game.ChildOf(node, branch));
        }
    }

    private int ChanceSetOf(int node)
    {
        var (labels, chances) = (new string[_game.ChildCountOf(node)], new T[_game.ChildCountOf(node)]);
        for (var branch = 0; branch < labels.Length; branch++)
        {
            var child = _game.ChildOf(node, branch);
            (labels[branch], chances[branch]) = (_game.BranchInto(child), _game.ChanceInto(child));
        }

        _sets.Add(new(0, ++_setsOfPlayer[0], "", [.. labels], ChanceText.Write<T>(chances)));
        return _sets.Count - 1;
    }

    private int SetOf(int set)
    {
        if (_placeOfSet[set] < 0)
        {
            var player = _game.PlayerOf(set) + 1;
            _placeOfSet[set] = _sets.Count;
            _sets.Add(new(player, ++_setsOfPlayer[player], _game.LabelOf(set), [.. _game.MovesOf(set)], []));
        }

        return _placeOfSet[set];
    }

    private int OutcomeOf(int node)
    {
        var payoffs = ImmutableArray.CreateBuilder<string>(_game.PlayerCount);
        foreach (var payoff in _game.PayoffsAt(node))
            payoffs.Add(ExactText.Write(payoff));
        var key = string.Join(' ', payoffs);
        if (!_placeOfOutcome.TryGetValue(key, out var place))
        {
            place = _outcomes.Count;
            _placeOfOutcome.Add(key, place);
            _outcomes.Add(new(place + 1, "", payoffs.MoveToImmutable()));
        }

        return place;
    }
}
