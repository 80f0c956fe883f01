using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Sequential;

/// <summary>Looks for consistent beliefs under which a profile is sequentially rational.</summary>
/// <remarks>
/// With the profile given, what each set demands of its belief is linear. Supports of beliefs are tried in every combination: a linear
/// program says whether orders of errors can bring one about, another finds a belief in each set, and <see cref="ConsistencyProof"/> joins
/// them. If no combination passes the first two, it is proven that there are no such beliefs. Sets whose odds hang together through
/// weights are filled one after the other, so that a failure there proves nothing and is called open.
/// </remarks>
internal sealed class SupportingBeliefs
{
    private readonly Profile<Rational> _profile;
    private readonly ExtensiveGame<Rational> _game;
    private readonly ErrorCounts _errors;
    private readonly Rational[][] _values;
    private readonly List<int[]>[] _supports;
    private readonly int[][] _chosen;
    private int _left;
    private string? _open;

    private SupportingBeliefs(Profile<Rational> profile, int limit)
    {
        (_profile, _game, _errors, _left) = (profile, profile.Game, new(profile), limit);
        _values = Values();
        _supports = new List<int[]>[_game.InformationSetCount];
        _chosen = new int[_supports.Length][];
    }

    /// <summary>The proof, certified; or why there are none; or why that stays open.</summary>
    public static (ConsistencyProof.Constructed? Proof, string? Open, string? Dropped) Find(Profile<Rational> profile, int limit)
    {
        var search = new SupportingBeliefs(profile, limit);
        if (search._errors.HasImpossibleChance)
            return (null, "chance has a branch of probability zero", null);
        for (var set = 0; set < search._supports.Length; set++)
        {
            search._supports[set] = search.SupportsOf(set);
            if (search._supports[set].Count == 0)
                return (null, search._open, $"No belief makes what is done at '{profile.Game.LabelOf(set)}' best.");
        }

        return search.Choose(0) is { } proof
            ? (proof, null, null)
            : (null, search._open, "No orders of errors lead to beliefs that support it.");
    }

    private Rational[][] Values()
    {
        var values = new Rational[_game.NodeCount][];
        for (var node = values.Length - 1; node >= 0; node--)
        {
            values[node] = _game.KindOf(node) == NodeKind.Terminal ? _game.PayoffsAt(node).ToArray() : new Rational[_game.PlayerCount];
            for (var branch = 0; branch < _game.ChildCountOf(node); branch++)
            for (var player = 0; player < _game.PlayerCount; player++)
            {
                var child = _game.ChildOf(node, branch);
                values[node][player] += _profile.ChanceInto(child) * values[child][player];
            }
        }

        return values;
    }

    private List<int[]> SupportsOf(int set)
    {
        var nodes = _game.NodesOf(set).ToArray();
        var groups = Enumerable
            .Range(0, nodes.Length)
            .GroupBy(i => string.Join(',', _errors.At(nodes[i]).ToArray()), StringComparer.Ordinal)
            .Select(group => group.ToArray())
            .ToArray();
        if (Array.Find(groups, group => _errors.IsReached(nodes[group[0]])) is { } reached)
            return [.. new[] { reached }.Where(CanBeBelieved)];
        if (groups.Length > 12)
        {
            _open = $"'{_game.LabelOf(set)}' has too many supports of beliefs to try them all";
            return [];
        }

        return
        [
            .. Enumerable
                .Range(1, (1 << groups.Length) - 1)
                .Select(mask => (int[])[.. groups.Where((_, group) => (mask >> group & 1) == 1).SelectMany(group => group)])
                .OrderBy(support => support.Length)
                .Where(CanBeBelieved),
        ];

        bool CanBeBelieved(int[] support) => Believe(set, support, new(_errors.Moves.Count)) is not null;
    }

    private Rational[]? Believe(int set, int[] support, WeightEquations equations)
    {
        var nodes = _game.NodesOf(set).ToArray();
        var player = _game.PlayerOf(set);
        var odds = new List<(int, int, Rational)>();
        foreach (var place in support.Skip(1))
        {
            var (isForced, ratio) = equations.Forced(_errors.Difference(nodes[place], nodes[support[0]]));
            if (isForced && ratio is null)
                return null;
            if (isForced)
                odds.Add((place, support[0], ratio!.Value * _errors.MeantTo(nodes[place]) / _errors.MeantTo(nodes[support[0]])));
        }

        var advantages = Enumerable
            .Range(0, _game.MoveCountOf(set))
            .Select(branch => (Rational[])[.. nodes.Select(node => _values[node][player] - _values[_game.ChildOf(node, branch)][player])])
            .ToList();
        return BeliefRegion.Find(support, nodes.Length, advantages, odds);
    }

    private ConsistencyProof.Constructed? Choose(int set)
    {
        if (set == _supports.Length)
            return Join();
        foreach (var support in _supports[set])
        {
            _chosen[set] = support;
            if (Choose(set + 1) is { } proof)
                return proof;
            if (_left <= 0)
                return null;
        }

        return null;
    }

    private ConsistencyProof.Constructed? Join()
    {
        if (_left-- <= 0)
        {
            _open = "there are more combinations of supports than were to be tried";
            return null;
        }

        if (ErrorOrders.Find(_errors, (set, i) => _chosen[set].Contains(i)) is null)
            return null;
        var equations = new WeightEquations(_errors.Moves.Count);
        var beliefs = new Rational[_game.MemberCount];
        for (var set = 0; set < _chosen.Length; set++)
        {
            if (Believe(set, _chosen[set], equations) is not { } belief || !ConsistencyProof.AddRatios(equations, _errors, set, belief))
            {
                _open = $"the odds believed at '{_game.LabelOf(set)}' hang together with others, of which only some were tried";
                return null;
            }

            belief.CopyTo(beliefs.AsSpan(_game.FirstMemberOf(set)));
        }

        var proof = ConsistencyProof.TryConstruct(Assessment<Rational>.Of(_profile, beliefs));
        if (proof is ConsistencyProof.Open open)
            _open = open.Reason;
        return proof as ConsistencyProof.Constructed;
    }
}
