using System.Collections.Immutable;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Subgames;

/// <summary>The plans for every subgame of a tree, found from the last subgame to the first.</summary>
internal sealed class StageSearch
{
    private readonly ExtensiveGame<Rational> _game;
    private readonly HashSet<int> _roots;
    private readonly Func<StrategicGame<Rational>, CancellationToken, Solution<StrategicCertificate<Rational>>> _solver;
    private readonly int _limit;
    private readonly Dictionary<int, List<SubgamePlan>> _plans = [];

    public StageSearch(
        ExtensiveGame<Rational> game,
        ImmutableArray<int> roots,
        Func<StrategicGame<Rational>, CancellationToken, Solution<StrategicCertificate<Rational>>> solver,
        int limit
    ) => (_game, _roots, _solver, _limit) = (game, [.. roots], solver, limit);

    /// <summary>Where equilibria may be missing, in words.</summary>
    public List<string> Gaps { get; } = [];

    /// <summary>Finds the plans for a subgame whose lower subgames are solved; false when there are none to go on with.</summary>
    public bool Solve(int root, CancellationToken cancellation)
    {
        var cuts = CutsOf(root);
        var (plans, solved) = (new List<SubgamePlan>(), new Dictionary<string, ImmutableArray<SubgamePlan>>(StringComparer.Ordinal));
        foreach (var below in Combinations(cuts))
        {
            if (cancellation.IsCancellationRequested)
                return false;
            var worth = string.Join(' ', below.SelectMany(plan => plan.Payoffs));
            if (!solved.TryGetValue(worth, out var stage))
                solved[worth] = stage = StagePlans(root, cuts, below, cancellation);
            plans.AddRange(stage.Select(plan => plan with { Below = below }));
            if (plans.Count > _limit)
                break;
        }

        if (plans.Count > _limit)
        {
            plans.RemoveRange(_limit, plans.Count - _limit);
            Note(root, "more plans than the limit allows");
        }

        _plans[root] = plans;
        return plans.Count > 0;
    }

    /// <summary>The profiles that the plans for the whole game make.</summary>
    public IEnumerable<Profile<Rational>> Profiles()
    {
        foreach (var whole in _plans[0])
        {
            var probabilities = new Rational[_game.MoveCount];
            var waiting = new Stack<SubgamePlan>([whole]);
            while (waiting.TryPop(out var plan))
            {
                foreach (var (move, probability) in plan.Stage)
                    probabilities[move] = probability;
                foreach (var below in plan.Below)
                    waiting.Push(below);
            }

            yield return Profile<Rational>.Of(_game, probabilities);
        }
    }

    private ImmutableArray<SubgamePlan> StagePlans(
        int root,
        ImmutableArray<int> cuts,
        ImmutableArray<SubgamePlan> below,
        CancellationToken cancellation
    )
    {
        var tree = TreePart.Of(
            _game,
            root,
            node => node != root && cuts.IndexOf(node) is var cut and >= 0 ? [.. below[cut].Payoffs] : null
        );
        if (ReducedStrategicForm<Rational>.Refusal(tree) is { } reason)
        {
            Note(root, reason);
            return [];
        }

        var form = ReducedStrategicForm<Rational>.Of(tree);
        var answer = _solver(form.Game, cancellation);
        if (answer is Solution<StrategicCertificate<Rational>>.Found found)
        {
            foreach (var gap in found.Undecided)
                Note(root, gap);
            if (!found.IsComplete && found.Undecided.IsEmpty)
                Note(root, "the solver does not look for all equilibria");
            return [.. found.Equilibria.Select(equilibrium => Plan(form, equilibrium))];
        }

        Note(root, ReasonOf(answer));
        return [];
    }

    private SubgamePlan Plan(ReducedStrategicForm<Rational> form, StrategicCertificate<Rational> equilibrium)
    {
        var (tree, play) = (form.Tree, form.ToBehaviour(equilibrium.Profile));
        var stage = ImmutableArray.CreateBuilder<(int, Rational)>(tree.MoveCount);
        for (var move = 0; move < tree.MoveCount; move++)
        {
            var set = tree.SetOfMove(move);
            var first = _game.FirstMoveOf(_game.FindSet(tree.LabelOf(set)));
            stage.Add((first + move - tree.FirstMoveOf(set), play.Probabilities[move]));
        }

        return new(equilibrium.Values, stage.MoveToImmutable(), []);
    }

    private static string ReasonOf(Solution<StrategicCertificate<Rational>> answer) =>
        answer switch
        {
            Solution<StrategicCertificate<Rational>>.Unfinished unfinished => unfinished.Reason,
            Solution<StrategicCertificate<Rational>>.OutOfScope scope => scope.Reason,
            Solution<StrategicCertificate<Rational>>.None none => none.Reason,
            _ => "no answer",
        };

    private void Note(int root, string gap)
    {
        var note = $"In the subgame at {SubgameRoots.LabelOf(_game, root)}: {gap.TrimEnd('.')}.";
        if (!Gaps.Contains(note))
            Gaps.Add(note);
    }

    // The highest subgames below one.
    private ImmutableArray<int> CutsOf(int root)
    {
        var (cuts, waiting) = (ImmutableArray.CreateBuilder<int>(), new Stack<int>([root]));
        while (waiting.TryPop(out var node))
        {
            if (node != root && _roots.Contains(node))
            {
                cuts.Add(node);
                continue;
            }

            for (var branch = _game.ChildCountOf(node) - 1; branch >= 0; branch--)
                waiting.Push(_game.ChildOf(node, branch));
        }

        return cuts.ToImmutable();
    }

    private IEnumerable<ImmutableArray<SubgamePlan>> Combinations(ImmutableArray<int> cuts)
    {
        var choice = new int[cuts.Length];
        while (true)
        {
            yield return [.. choice.Select((plan, cut) => _plans[cuts[cut]][plan])];
            var last = choice.Length - 1;
            while (last >= 0 && ++choice[last] == _plans[cuts[last]].Count)
                choice[last--] = 0;
            if (last < 0)
                yield break;
        }
    }
}
