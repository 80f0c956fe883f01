using System.Collections.Immutable;

namespace Casus.Equilibria;

/// <summary>What a solver of a finite game has to say: "none exists", "none was found" and "none was looked for" are different answers.</summary>
/// <typeparam name="TEquilibrium">What is found: a certificate of a tree's assessment or of a mixed profile, or a set of them.</typeparam>
public abstract class Solution<TEquilibrium>
{
    private Solution() { }

    /// <summary>Equilibria were found, each with its certificate.</summary>
    public sealed class Found : Solution<TEquilibrium>
    {
        internal Found(ImmutableArray<TEquilibrium> equilibria, bool isComplete, ImmutableArray<string> undecided = default) =>
            (Equilibria, IsComplete, Undecided) = (equilibria, isComplete, undecided.IsDefault ? [] : undecided);

        /// <summary>The equilibria; more than one means that the game does not decide among them.</summary>
        public ImmutableArray<TEquilibrium> Equilibria { get; }

        /// <summary>Whether it is proven that there are no others of the kind the solver looks for.</summary>
        public bool IsComplete { get; }

        /// <summary>Where others may hide, in words; empty when <see cref="IsComplete"/> or when the solver never looks for all.</summary>
        public ImmutableArray<string> Undecided { get; }
    }

    /// <summary>Everything was searched: there is none of the kind the solver looks for.</summary>
    public sealed class None : Solution<TEquilibrium>
    {
        internal None(string reason) => Reason = reason;

        /// <summary>What was searched, in words.</summary>
        public string Reason { get; }
    }

    /// <summary>The solver stopped early, or could not go on: nothing is claimed but what the best so far is certified to be.</summary>
    public sealed class Unfinished : Solution<TEquilibrium>
    {
        internal Unfinished(ImmutableArray<TEquilibrium> best, string reason) => (Best, Reason) = (best, reason);

        /// <summary>The best found, with what its certificate says of it; empty when there is nothing to show.</summary>
        public ImmutableArray<TEquilibrium> Best { get; }

        /// <summary>Why it stopped, in words.</summary>
        public string Reason { get; }
    }

    /// <summary>The game is not of the kind the solver is for.</summary>
    public sealed class OutOfScope : Solution<TEquilibrium>
    {
        internal OutOfScope(string reason) => Reason = reason;

        /// <summary>Why not, in words.</summary>
        public string Reason { get; }
    }
}
