using System.Collections.Immutable;
using Casus.Games;

namespace Casus.Equilibria;

/// <summary>An agent logit quantal-response equilibrium: everyone errs, the less the costlier the error.</summary>
/// <param name="Lambda">How precisely players respond: zero is blind chance, and errors vanish as it grows. In units of 1 / payoff.</param>
/// <param name="Assessment">Strategies, and the beliefs that Bayes' rule gives with them, exact even where probabilities underflow.</param>
/// <param name="LogProbabilities">The natural logarithm of every move's probability.</param>
/// <param name="Residual">The largest amount by which an equation fails.</param>
public sealed record LogitPoint(double Lambda, Assessment<double> Assessment, ImmutableArray<double> LogProbabilities, double Residual);

/// <summary>How the following of the principal branch of logit equilibria ended.</summary>
public abstract class LogitOutcome
{
    private LogitOutcome(ImmutableArray<LogitPoint> path) => Path = path;

    /// <summary>The points passed on the way, from λ = 0 on; λ need not grow all along, the branch may turn.</summary>
    public ImmutableArray<LogitPoint> Path { get; }

    /// <summary>The λ asked for was reached.</summary>
    public sealed class Reached : LogitOutcome
    {
        internal Reached(ImmutableArray<LogitPoint> path, LogitPoint point)
            : base(path) => Point = point;

        /// <summary>The equilibrium at the λ asked for.</summary>
        public LogitPoint Point { get; }
    }

    /// <summary>The branch could not be followed so far; nothing is claimed about what lies beyond the last point of the path.</summary>
    public sealed class Stalled : LogitOutcome
    {
        internal Stalled(ImmutableArray<LogitPoint> path, string reason)
            : base(path) => Reason = reason;

        /// <summary>What went wrong, in words.</summary>
        public string Reason { get; }
    }
}
