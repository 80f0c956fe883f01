using System.Collections.Immutable;

namespace Casus.Equilibria.Quantal;

/// <summary>What counts of moves say about the precision with which a game was played.</summary>
/// <typeparam name="TPoint">A point of the branch: <see cref="LogitPoint"/> for a tree, <see cref="MixedLogitPoint"/> for a strategic form.</typeparam>
public abstract class LogitFit<TPoint>
{
    private LogitFit() { }

    /// <summary>The likeliest point of the branch was found.</summary>
    public sealed class Found : LogitFit<TPoint>
    {
        /// <summary>The equilibrium under which the counts are likeliest.</summary>
        public required TPoint Point { get; init; }

        /// <summary>Its precision, in units of 1 / payoff.</summary>
        public required double Lambda { get; init; }

        /// <summary>The sum over all moves of the count times the logarithm of the probability; without the multinomial coefficients.</summary>
        public required double LogLikelihood { get; init; }

        /// <summary>
        /// One over the root of Fisher's information, given how often each information set was met; nothing at an end of the search, and
        /// where the branch turns.
        /// </summary>
        public required double? StandardError { get; init; }

        /// <summary>The least precision on the branch that the likelihood-ratio test does not reject.</summary>
        public required double Low { get; init; }

        /// <summary>The largest such precision; infinite where even the end of the search is not rejected.</summary>
        public required double High { get; init; }

        /// <summary>How often such an interval holds the true precision, in large samples.</summary>
        public required double Confidence { get; init; }

        /// <summary>Whether the likelihood is largest at an end of the search: at blind chance, or at the largest precision looked at.</summary>
        public required bool IsAtEnd { get; init; }

        /// <summary>Other precisions at which the likelihood has a peak of its own, lower than this one.</summary>
        public required ImmutableArray<double> OtherPeaks { get; init; }

        /// <summary>The likelihood under blind chance, λ = 0.</summary>
        public required double BlindLogLikelihood { get; init; }

        /// <summary>The likelihood under the shares observed themselves: no model can be better.</summary>
        public required double ObservedLogLikelihood { get; init; }
    }

    /// <summary>No estimate: the branch could not be followed far enough, or was cancelled, or the game is out of scope.</summary>
    public sealed class NotFound : LogitFit<TPoint>
    {
        internal NotFound(string reason) => Reason = reason;

        /// <summary>Why not, in words.</summary>
        public string Reason { get; }
    }
}
