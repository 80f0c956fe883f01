using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Formats.Gambit;

/// <summary>Builds the game of an <c>.efg</c> file, from its last node to its first. Linear, whatever the depth.</summary>
internal sealed class EfgTree<T>
    where T : struct, INumber<T>
{
    private readonly EfgFile _file;
    private readonly GameBuilder<T> _builder;
    private readonly ImmutableArray<string> _setLabels;
    private readonly ImmutableArray<string>[] _moves;
    private readonly T[]?[] _probabilities;
    private readonly T[] _nothing;

    public EfgTree(EfgFile file)
    {
        _file = file;
        _builder = new(UniqueLabels.Of(file.Players).AsSpan());
        _setLabels = LabelSets(file.Sets);
        _moves = [.. file.Sets.Select(set => UniqueLabels.Of(set.Moves))];
        _probabilities = [.. file.Sets.Select(Probabilities)];
        _nothing = new T[file.Players.Length];
    }

    public ExtensiveGame<T> Build()
    {
        var payoffs = new EfgPayoffs<T>(_file).AtNodes();
        var ready = new Stack<Subtree>();
        for (var place = _file.Nodes.Length - 1; place >= 0; place--)
        {
            var node = _file.Nodes[place];
            ready.Push(
                node.Kind switch
                {
                    NodeKind.Terminal => _builder.Terminal(payoffs[place] ?? _nothing),
                    NodeKind.Chance => Chance(node.Set, ready),
                    _ => Decision(node.Set, ready),
                }
            );
        }

        return _builder.Build(ready.Pop());
    }

    private Subtree Chance(int set, Stack<Subtree> ready)
    {
        var branches = new (string, T, Subtree)[_moves[set].Length];
        for (var move = 0; move < branches.Length; move++)
            branches[move] = (_moves[set][move], _probabilities[set]![move], ready.Pop());
        return _builder.Chance(branches);
    }

    private Subtree Decision(int set, Stack<Subtree> ready)
    {
        var branches = new (string, Subtree)[_moves[set].Length];
        for (var move = 0; move < branches.Length; move++)
            branches[move] = (_moves[set][move], ready.Pop());
        return _builder.Decision(_file.Sets[set].Player - 1, _setLabels[set], branches);
    }

    // A game's set labels are unique over all players; chance has none.
    private static ImmutableArray<string> LabelSets(ImmutableArray<EfgSet> sets)
    {
        var own = sets.Where(set => set.Player > 0)
            .Select(set => set.Label.Length > 0 ? set.Label : string.Create(CultureInfo.InvariantCulture, $"{set.Player}:{set.Number}"));
        var unique = UniqueLabels.Of([.. own]);
        var next = 0;
        return [.. sets.Select(set => set.Player > 0 ? unique[next++] : "")];
    }

    private static T[]? Probabilities(EfgSet set)
    {
        if (set.Player > 0)
            return null;
        var exact = set.Probabilities.Select(Rational.Parse).ToArray();
        var sum = exact.Aggregate(Rational.Zero, (total, probability) => total + probability);
        return [.. exact.Select(probability => ExactText.As<T>(sum == Rational.One ? probability : probability / sum))];
    }
}
