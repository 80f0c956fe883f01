using Casus.Games;

namespace Casus.Equilibria.Quantal;

/// <summary>Finds agent logit quantal-response equilibria of a tree on the branch that starts from blind chance.</summary>
/// <remarks>
/// <para>The equilibrium is McKelvey and Palfrey's (1998): at every information set the odds of two moves are the exponential of λ times
/// the difference of their payoffs. The branch is followed by arc length, as Turocy (2010) does, so that turning points in λ are passed.
/// As λ grows the branch tends, in almost every game, to one sequential equilibrium; that is a selection, not all equilibria.</para>
/// <para>Any number of players. Each step solves one system of as many equations as there are moves less information sets; derivatives
/// are gathered in one walk over the tree. Out of scope is only a game where a set is met twice on one way, since "the belief there" then
/// means two things.</para>
/// </remarks>
public static class LogitResponse
{
    /// <summary>Follows the branch from λ = 0 to where it first has the λ given.</summary>
    /// <param name="game">The tree.</param>
    /// <param name="lambda">The precision, in units of 1 / payoff.</param>
    /// <param name="cancellation">Ends the search early, as <see cref="LogitOutcome{TPoint}.Stalled"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lambda"/> is negative or not finite.</exception>
    public static LogitOutcome<LogitPoint> Solve(ExtensiveGame<double> game, double lambda, CancellationToken cancellation = default) =>
        Solve(game, LogitGoal.AtPrecision(lambda), progress: null, cancellation);

    /// <summary>Follows the branch from λ = 0 to a goal.</summary>
    /// <param name="game">The tree.</param>
    /// <param name="goal">A precision, or a regret small enough.</param>
    /// <param name="progress">Hears of every step.</param>
    /// <param name="cancellation">Ends the search early, as <see cref="LogitOutcome{TPoint}.Stalled"/> with the path so far.</param>
    public static LogitOutcome<LogitPoint> Solve(
        ExtensiveGame<double> game,
        LogitGoal goal,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(goal);
        return Solve(game, goal, LogitPath.LeastCosine, progress, cancellation);
    }

    internal static LogitOutcome<LogitPoint> Solve(
        ExtensiveGame<double> game,
        LogitGoal goal,
        double leastCosine,
        IProgress<SolverProgress>? progress,
        CancellationToken cancellation
    )
    {
        if (WhyOutOfScope(game) is { } reason)
            return new LogitOutcome<LogitPoint>.OutOfScope(reason);
        var tree = new LogitTree(game);
        return LogitPath.Follow(new(tree, leastCosine), goal, (branch, at) => PointAt(game, tree, branch, at), progress, cancellation);
    }

    internal static string? WhyOutOfScope(ExtensiveGame<double> game) =>
        FirstMetTwice(game) is { } set ? $"information set '{game.LabelOf(set)}' is met twice on one way" : null;

    internal static LogitPoint PointAt(ExtensiveGame<double> game, LogitTree tree, LogitBranch branch, double lambda) =>
        new(
            lambda,
            Assessment<double>.Of(Profile<double>.Of(game, branch.Equations.Probabilities), tree.Beliefs),
            [.. branch.Equations.Logs],
            branch.Residual,
            branch.Equations.Regret()
        );

    private static int? FirstMetTwice(ExtensiveGame<double> game)
    {
        // Sets whose nodes all lie on one level cannot be met twice; most are spared the walk upwards.
        var (depth, layout) = (new int[game.NodeCount], game.Layout);
        for (var node = 1; node < depth.Length; node++)
            depth[node] = depth[layout.Parent[node]] + 1;
        for (var set = 0; set < game.InformationSetCount; set++)
        {
            var nodes = game.NodesOf(set);
            var highest = depth[nodes[0]];
            foreach (var node in nodes)
                highest = Math.Min(highest, depth[node]);
            foreach (var node in nodes)
                for (var above = node; depth[above] > highest; )
                {
                    above = layout.Parent[above];
                    if (layout.SetOf[above] == set)
                        return set;
                }
        }

        return null;
    }
}
