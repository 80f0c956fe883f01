using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Equilibria;

/// <summary>What a solver of a finite game has to say: "none exists" and "none was looked for" are different answers.</summary>
public abstract class Solution<T>
    where T : struct, INumber<T>
{
    private Solution() { }

    /// <summary>Equilibria were found, each with its certificate.</summary>
    public sealed class Found : Solution<T>
    {
        internal Found(ImmutableArray<Certificate<T>> equilibria, bool isComplete) => (Equilibria, IsComplete) = (equilibria, isComplete);

        /// <summary>The certificates of the equilibria; more than one means that the game does not decide among them.</summary>
        public ImmutableArray<Certificate<T>> Equilibria { get; }

        /// <summary>Whether there are no others of the kind the solver looks for.</summary>
        public bool IsComplete { get; }
    }

    /// <summary>The game is not of the kind the solver is for.</summary>
    public sealed class OutOfScope : Solution<T>
    {
        internal OutOfScope(string reason) => Reason = reason;

        /// <summary>Why not, in words.</summary>
        public string Reason { get; }
    }
}
