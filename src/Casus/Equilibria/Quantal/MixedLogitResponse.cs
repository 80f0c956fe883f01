using Casus.Games;

namespace Casus.Equilibria.Quantal;

/// <summary>Finds logit quantal-response equilibria of a game in strategic form on the branch that starts from blind chance.</summary>
/// <remarks>
/// <para>The equilibrium is McKelvey and Palfrey's (1995): the odds of two strategies are the exponential of λ times the difference of
/// their expected payoffs. Followed as <see cref="LogitResponse"/> follows a tree. As λ grows the branch tends, in almost every game, to
/// one Nash equilibrium; that is a selection, not all equilibria.</para>
/// <para>Any number of players and any storage of payoffs. A step solves as many equations as there are strategies less players, and asks
/// the form for the payoffs against every single strategy.</para>
/// </remarks>
public static class MixedLogitResponse
{
    /// <summary>Follows the branch from λ = 0 to where it first has the λ given.</summary>
    /// <param name="game">The game.</param>
    /// <param name="lambda">The precision, in units of 1 / payoff.</param>
    /// <param name="cancellation">Ends the search early, as <see cref="LogitOutcome{TPoint}.Stalled"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lambda"/> is negative or not finite.</exception>
    public static LogitOutcome<MixedLogitPoint> Solve(
        StrategicForm<double> game,
        double lambda,
        CancellationToken cancellation = default
    ) => Solve(game, LogitGoal.AtPrecision(lambda), progress: null, cancellation);

    /// <summary>Follows the branch from λ = 0 to a goal.</summary>
    /// <param name="game">The game.</param>
    /// <param name="goal">A precision, or a regret small enough.</param>
    /// <param name="progress">Hears of every step.</param>
    /// <param name="cancellation">Ends the search early, as <see cref="LogitOutcome{TPoint}.Stalled"/> with the path so far.</param>
    public static LogitOutcome<MixedLogitPoint> Solve(
        StrategicForm<double> game,
        LogitGoal goal,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(goal);
        var branch = new LogitBranch(LogitForm.Of(game), LogitPath.LeastCosine);
        return LogitPath.Follow(branch, goal, (at, precision) => PointAt(game, at, precision), progress, cancellation);
    }

    internal static MixedLogitPoint PointAt(StrategicForm<double> game, LogitBranch branch, double lambda) =>
        new(
            lambda,
            MixedProfile<double>.Of(game, branch.Equations.Probabilities),
            [.. branch.Equations.Logs],
            branch.Residual,
            branch.Equations.Regret()
        );
}
