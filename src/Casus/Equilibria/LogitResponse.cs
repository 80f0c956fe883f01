using System.Collections.Immutable;
using System.Globalization;
using Casus.Games;

namespace Casus.Equilibria;

/// <summary>Finds the agent logit quantal-response equilibrium on the branch that starts from blind chance.</summary>
/// <remarks>
/// <para>The equilibrium is McKelvey and Palfrey's (1998). Follows the branch by arc length, as Turocy (2010) does: a step along the
/// tangent, then Newton's method at right angles to it, so that turning points in λ are passed. As λ grows the branch tends, in almost every game, to one sequential equilibrium; that is a selection,
/// not all equilibria.</para>
/// <para>Each step solves a dense system of as many equations as moves; meant for at most some hundreds of moves.</para>
/// </remarks>
public static class LogitResponse
{
    private const int MaximalSteps = 20_000;

    /// <summary>Follows the branch from λ = 0 to where it first has the λ given.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lambda"/> is negative or not finite.</exception>
    public static LogitOutcome Solve(ExtensiveGame<double> game, double lambda, CancellationToken cancellation = default) =>
        Solve(game, lambda, leastCosine: 0.95, cancellation);

    internal static LogitOutcome Solve(ExtensiveGame<double> game, double lambda, double leastCosine, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(lambda);
        if (!double.IsFinite(lambda))
            throw new ArgumentOutOfRangeException(nameof(lambda), "Precision must be finite.");

        var branch = new LogitBranch(new(game), leastCosine);
        var path = ImmutableArray.CreateBuilder<LogitPoint>();
        path.Add(PointAt(game, branch));
        for (var step = 0; step < MaximalSteps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (branch.TryFinish(lambda))
            {
                var point = PointAt(game, branch);
                return new LogitOutcome.Reached([.. path, point], point);
            }

            if (!branch.TryAdvance(lambda))
                return Stalled($"the step became too small at λ = {branch.Lambda:G6}");
            path.Add(PointAt(game, branch));
        }

        return Stalled($"{MaximalSteps} steps led only to λ = {branch.Lambda:G6}");

        LogitOutcome.Stalled Stalled(FormattableString reason) => new(path.ToImmutable(), reason.ToString(CultureInfo.InvariantCulture));
    }

    private static LogitPoint PointAt(ExtensiveGame<double> game, LogitBranch branch)
    {
        var probabilities = branch.Logs.Select(Math.Exp).ToArray();
        for (var set = 0; set < game.InformationSetCount; set++)
        {
            // Newton leaves the sum at one but for rounding; take that out too.
            var own = probabilities.AsSpan(game.FirstMoveOf(set), game.MoveCountOf(set));
            var sum = 0.0;
            foreach (var probability in own)
                sum += probability;
            foreach (ref var probability in own)
                probability /= sum;
        }

        var (residual, beliefs) = branch.Inspect();
        return new(branch.Lambda, Assessment<double>.Of(Profile<double>.Of(game, probabilities), beliefs), [.. branch.Logs], residual);
    }
}
