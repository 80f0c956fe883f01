using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria;

/// <summary>Holds stated beliefs against Bayes' rule, on the path and off it; the rules are set out at <see cref="Verifier"/>.</summary>
internal sealed class BeliefAudit<T>
    where T : struct, INumber<T>
{
    private readonly Assessment<T> _assessment;
    private readonly ExtensiveGame<T> _game;
    private readonly ErrorHistory<T> _errors;
    private readonly Magnitude<T>[] _meant;
    private readonly int[] _member;

    private BeliefAudit(Assessment<T> assessment)
    {
        (_assessment, _game, _errors) = (assessment, assessment.Game, new(assessment.Profile));
        // The product of the positive probabilities on the way to a node, leaving errors out.
        _meant = Products(node => (assessment.Profile.ChanceInto(node), 0), skipZero: true);
        _member = new int[_game.NodeCount];
        for (var set = 0; set < _game.InformationSetCount; set++)
        for (var i = 0; i < _game.NodesOf(set).Length; i++)
            _member[_game.NodesOf(set)[i]] = i;
    }

    public static BeliefDepartures<T> Of(Assessment<T> assessment, Tremble<T>? tremble)
    {
        var audit = new BeliefAudit<T>(assessment);
        var sets = assessment.Game.InformationSetCount;
        var (onPath, offPath) = (new T[sets], new T[sets]);
        for (var set = 0; set < sets; set++)
        {
            var isReached = audit.IsReached(set);
            var carried = T.Max(audit.Carried(set, ownOnly: true), audit.Carried(set, ownOnly: false));
            (isReached ? onPath : offPath)[set] = T.Max(audit.SameErrors(set), T.Max(isReached ? T.Zero : audit.MoreErrors(set), carried));
        }

        return new([.. onPath], [.. offPath], tremble is null ? null : audit.FromTremble(tremble));
    }

    private bool IsReached(int set)
    {
        foreach (var node in _game.NodesOf(set))
            if (_errors.At(node) == 0)
                return true;
        return false;
    }

    // At a reached set a node behind an error has probability zero, and the rest share by their products: Bayes' rule.
    private T SameErrors(int set)
    {
        var worst = T.Zero;
        var isReached = IsReached(set);
        foreach (var group in Group(set, node => _errors.At(node)))
        {
            if (isReached && group.Key != 0)
                worst = T.Max(worst, Mass(set, group.Value));
            else
                worst = T.Max(worst, Departure(set, group.Value, i => _meant[_game.NodesOf(set)[i]], isReached ? T.One : null));
        }

        return worst;
    }

    private T MoreErrors(int set)
    {
        var worst = T.Zero;
        var groups = Group(set, node => _errors.At(node));
        foreach (var (longer, members) in groups)
        {
            var mass = Mass(set, members);
            if (mass > worst && groups.Keys.Any(other => _errors.IsShorterPart(other, longer)))
                worst = mass;
        }

        return worst;
    }

    private T Carried(int set, bool ownOnly)
    {
        var worst = T.Zero;
        var nodes = _game.NodesOf(set).ToArray();
        var odds = new Magnitude<T>?[nodes.Length];
        var from = new Dictionary<int, int>(nodes.Length);
        for (var i = 0; i < nodes.Length; i++)
            (from[nodes[i]], odds[i]) = WalkBack(nodes[i], ownOnly ? _game.PlayerOf(set) : null);

        foreach (var (move, members) in Group(set, node => from[node]))
        {
            // No earlier set, or none of these nodes thought possible when the earlier one was reached: nothing to carry on.
            var possible = members.Where(i => odds[i] is not null).ToList();
            if (move == GameLayout<T>.None || possible.Count == 0)
                continue;
            var mass = Mass(set, members);
            foreach (var i in members.Except(possible))
                worst = T.Max(worst, _assessment.BeliefAt(set)[i]);
            worst = T.Max(worst, Departure(set, possible, i => odds[i]!.Value, mass));
        }

        return worst;
    }

    // Up to the last decision (of one player, or of any): the move taken there, and belief there × everything since; null if zero.
    private (int Move, Magnitude<T>? Odds) WalkBack(int node, int? player)
    {
        Magnitude<T>? odds = Magnitude<T>.One;
        while (_game.ParentOf(node) is { } parent)
        {
            if (
                _game.KindOf(parent) == NodeKind.Decision
                && _game.InformationSetOf(parent) is var set
                && (player ?? _game.PlayerOf(set)) == _game.PlayerOf(set)
            )
            {
                var belief = _assessment.BeliefAt(set)[_member[parent]];
                return (_game.MoveInto(node)!.Value, Times(odds, belief));
            }

            odds = Times(odds, _assessment.Profile.ChanceInto(node));
            node = parent;
        }

        return (GameLayout<T>.None, null);

        static Magnitude<T>? Times(Magnitude<T>? odds, T factor) => factor > T.Zero ? odds?.Times(factor) : null;
    }

    private ImmutableArray<T> FromTremble(Tremble<T> tremble)
    {
        var limit = Products(
            node =>
                _assessment.Profile.ChanceInto(node) is var probability && probability > T.Zero ? (probability, 0)
                : _game.MoveInto(node) is { } move ? (tremble.Weights[move], tremble.Orders[move])
                : (T.One, int.MaxValue),
            skipZero: false
        );
        return
        [
            .. Enumerable
                .Range(0, _game.InformationSetCount)
                .Select(set =>
                    Departure(set, [.. Enumerable.Range(0, _game.NodesOf(set).Length)], i => limit[_game.NodesOf(set)[i]], T.One)
                ),
        ];
    }

    private Magnitude<T>[] Products(Func<int, (T Factor, int Order)> stepInto, bool skipZero)
    {
        var products = new Magnitude<T>[_game.NodeCount];
        products[0] = Magnitude<T>.One;
        for (var node = 1; node < products.Length; node++)
        {
            var (factor, order) = stepInto(node);
            var above = products[_game.ParentOf(node)!.Value];
            products[node] = skipZero && factor == T.Zero ? above : above.Times(factor, order);
        }

        return products;
    }

    // The members of a set (by place in it), grouped by a number that each node has.
    private Dictionary<int, List<int>> Group(int set, Func<int, int> keyOf)
    {
        var groups = new Dictionary<int, List<int>>();
        var nodes = _game.NodesOf(set);
        for (var i = 0; i < nodes.Length; i++)
        {
            var key = keyOf(nodes[i]);
            if (!groups.TryGetValue(key, out var members))
                groups.Add(key, members = []);
            members.Add(i);
        }

        return groups;
    }

    private T Mass(int set, List<int> members)
    {
        var sum = T.Zero;
        foreach (var i in members)
            sum += _assessment.BeliefAt(set)[i];
        return sum;
    }

    // How far some members' beliefs are from sharing a mass (their own, when not given) by given odds.
    private T Departure(int set, List<int> members, Func<int, Magnitude<T>> oddsOf, T? mass)
    {
        var (odds, shares) = (new Magnitude<T>[members.Count], new T[members.Count]);
        for (var i = 0; i < odds.Length; i++)
            odds[i] = oddsOf(members[i]);
        Magnitude<T>.Shares(odds, shares);
        var (total, worst) = (mass ?? Mass(set, members), T.Zero);
        for (var i = 0; i < shares.Length; i++)
            worst = T.Max(worst, T.Abs(_assessment.BeliefAt(set)[members[i]] - (total * shares[i])));
        return worst;
    }
}
