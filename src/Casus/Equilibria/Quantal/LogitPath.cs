using System.Collections.Immutable;
using System.Globalization;

namespace Casus.Equilibria.Quantal;

/// <summary>Follows a branch to its goal, whatever the kind of game.</summary>
internal static class LogitPath
{
    private const int MaximalSteps = 100_000;
    public const double LeastCosine = 0.95;

    public static LogitOutcome<TPoint> Follow<TPoint>(
        LogitBranch branch,
        LogitGoal goal,
        Func<LogitBranch, double, TPoint> pointOf,
        IProgress<SolverProgress>? progress,
        CancellationToken cancellation
    )
    {
        var path = ImmutableArray.CreateBuilder<TPoint>();
        path.Add(pointOf(branch, branch.Lambda));
        for (var step = 0; step < MaximalSteps; step++)
        {
            var regret = branch.Equations.Regret();
            if (regret <= goal.Regret)
                return new LogitOutcome<TPoint>.Reached(path.ToImmutable(), [.. branch.Crossings], path[^1]);
            if (cancellation.IsCancellationRequested)
                return Stalled($"cancelled at λ = {branch.Lambda:G6}");
            progress?.Report(new("following the branch of logit equilibria", Share(branch.Lambda, goal.Lambda), regret));
            if (branch.TryFinish(goal.Lambda))
            {
                path.Add(pointOf(branch, branch.Lambda));
                return goal.Regret is null || branch.Equations.Regret() <= goal.Regret
                    ? new LogitOutcome<TPoint>.Reached(path.ToImmutable(), [.. branch.Crossings], path[^1])
                    : Stalled($"the regret is still {branch.Equations.Regret():G6} at λ = {branch.Lambda:G6}");
            }

            if (!branch.TryAdvance(goal.Lambda))
                return Stalled($"the step became too small at λ = {branch.Lambda:G6}");
            path.Add(pointOf(branch, branch.Lambda));
        }

        return Stalled($"{MaximalSteps} steps led only to λ = {branch.Lambda:G6}");

        LogitOutcome<TPoint> Stalled(FormattableString reason) =>
            new LogitOutcome<TPoint>.Stalled(path.ToImmutable(), [.. branch.Crossings], reason.ToString(CultureInfo.InvariantCulture));
    }

    // Steps grow with the precision, so that the work done goes by the number of its digits.
    private static double? Share(double lambda, double goal) => goal > 0 ? Math.Log(1 + Math.Max(0, lambda)) / Math.Log(1 + goal) : null;
}
