namespace Casus.Equilibria.Refinements;

/// <summary>Whether a refinement lets an equilibrium pass, and why; "not known" is an answer of its own.</summary>
public abstract class RefinementVerdict
{
    private RefinementVerdict(Refinement refinement, string reason) => (Refinement, Reason) = (refinement, reason);

    /// <summary>Which refinement speaks.</summary>
    public Refinement Refinement { get; }

    /// <summary>A sentence for a reader.</summary>
    public string Reason { get; }

    /// <summary>It is proven to pass.</summary>
    public sealed class Keeps : RefinementVerdict
    {
        internal Keeps(Refinement refinement, string reason)
            : base(refinement, reason) { }
    }

    /// <summary>It is proven to fail.</summary>
    public sealed class Drops : RefinementVerdict
    {
        internal Drops(Refinement refinement, string reason)
            : base(refinement, reason) { }
    }

    /// <summary>Neither was proven.</summary>
    public sealed class Undecided : RefinementVerdict
    {
        internal Undecided(Refinement refinement, string reason)
            : base(refinement, reason) { }
    }
}
