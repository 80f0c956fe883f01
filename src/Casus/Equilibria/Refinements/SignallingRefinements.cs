using Casus.Equilibria.Signalling;
using Casus.Numerics;

namespace Casus.Equilibria.Refinements;

/// <summary>The refinements of signalling games, as verdicts.</summary>
public static class SignallingRefinements
{
    /// <summary>The verdict of the intuitive criterion (Cho and Kreps 1987).</summary>
    public static RefinementVerdict Intuitive(SignallingEquilibrium<Rational> equilibrium) =>
        Spoken(Refinement.IntuitiveCriterion, IntuitiveCriterion.Check(equilibrium));

    /// <summary>The verdict of criterion D1 (Cho and Kreps 1987).</summary>
    public static RefinementVerdict D1(SignallingEquilibrium<Rational> equilibrium) =>
        Spoken(Refinement.DivinityD1, DivinityD1.Check(equilibrium));

    /// <summary>Keeps a separating equilibrium unless another separating one gives some type more and none less (Riley 1979).</summary>
    /// <param name="equilibrium">The equilibrium to judge.</param>
    /// <param name="all">All equilibria of its game, as <see cref="SignallingEnumeration"/> lists them.</param>
    public static RefinementVerdict Riley(SignallingEquilibrium<Rational> equilibrium, IEnumerable<SignallingEquilibrium<Rational>> all)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        ArgumentNullException.ThrowIfNull(all);
        if (equilibrium.Kind != SignallingKind.Separating)
            return new RefinementVerdict.Drops(Refinement.Riley, "The messages do not tell all types apart.");
        var game = equilibrium.Game;
        foreach (var other in all.Where(other => other.Kind == SignallingKind.Separating))
        {
            var gains = other.SenderPayoffs.Zip(equilibrium.SenderPayoffs, (theirs, own) => theirs - own).ToArray();
            if (
                Array.TrueForAll(gains, gain => gain >= Rational.Zero)
                && Array.FindIndex(gains, gain => gain > Rational.Zero) is >= 0 and var type
            )
                return new RefinementVerdict.Drops(
                    Refinement.Riley,
                    $"Types can be told apart at less cost: '{game.Types[type].Name}' could have {gains[type]} more, and no type less."
                );
        }

        return new RefinementVerdict.Keeps(Refinement.Riley, "No other separation gives one type more and none less.");
    }

    private static RefinementVerdict Spoken(Refinement refinement, Verdict verdict) =>
        verdict.Passes ? new RefinementVerdict.Keeps(refinement, verdict.Reason) : new RefinementVerdict.Drops(refinement, verdict.Reason);
}
