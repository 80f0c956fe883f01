using System.Collections.Immutable;

namespace Casus.Equilibria.Quantal;

/// <summary>How the following of the principal branch of logit equilibria ended.</summary>
/// <typeparam name="TPoint">A point of the branch: <see cref="LogitPoint"/> for a tree, <see cref="MixedLogitPoint"/> for a strategic form.</typeparam>
public abstract class LogitOutcome<TPoint>
{
    private LogitOutcome(ImmutableArray<TPoint> path, ImmutableArray<double> crossings) => (Path, Crossings) = (path, crossings);

    /// <summary>The points passed on the way, from λ = 0 on; λ need not grow all along, the branch may turn.</summary>
    public ImmutableArray<TPoint> Path { get; }

    /// <summary>
    /// The λ at which another branch was seen to cross this one, as happens in games with symmetries: beyond it the path goes straight on,
    /// and payoffs changed a little could lead elsewhere.
    /// </summary>
    public ImmutableArray<double> Crossings { get; }

    /// <summary>The goal was reached.</summary>
    public sealed class Reached : LogitOutcome<TPoint>
    {
        internal Reached(ImmutableArray<TPoint> path, ImmutableArray<double> crossings, TPoint point)
            : base(path, crossings) => Point = point;

        /// <summary>The equilibrium at the goal.</summary>
        public TPoint Point { get; }
    }

    /// <summary>The branch was not followed so far; nothing is claimed about what lies beyond the last point of the path.</summary>
    public sealed class Stalled : LogitOutcome<TPoint>
    {
        internal Stalled(ImmutableArray<TPoint> path, ImmutableArray<double> crossings, string reason)
            : base(path, crossings) => Reason = reason;

        /// <summary>What went wrong, or that it was cancelled, in words.</summary>
        public string Reason { get; }
    }

    /// <summary>The game is not of the kind for which the equilibrium is defined.</summary>
    public sealed class OutOfScope : LogitOutcome<TPoint>
    {
        internal OutOfScope(string reason)
            : base([], []) => Reason = reason;

        /// <summary>Why not, in words.</summary>
        public string Reason { get; }
    }
}
