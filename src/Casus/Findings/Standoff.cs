using System.Collections.Immutable;
using Casus.Models.Cases;
using Casus.Settlements;
using Casus.Settlements.Conflicts;

namespace Casus.Findings;

/// <summary>What stands between a deterring formula and a signature: which demands conflict, which formula comes nearest, and which clauses would have to change.</summary>
/// <param name="Conflicts">Minimal sets of demands that no deterring formula meets together; empty if some deterring formula is signed.</param>
/// <param name="Corrections">Minimal sets of demands whose dropping would leave a deterring formula that all others take.</param>
/// <param name="Nearest">The deterring formula whose demands are missed by the least sum, and by the fewest of them where sums are equal; none if nothing deters.</param>
/// <param name="Deficits">For each demand with a veto that the nearest formula misses: by how much.</param>
/// <param name="Swaps">The least changes of clauses that get the nearest formula signed, and what they do to deterrence.</param>
/// <param name="Concessions">The least changes of what actors want that get the nearest formula signed as it stands.</param>
/// <param name="AllConflicts">The same conflicts over all formulas, deterring or not; empty if something is signed.</param>
public sealed record Standoff(
    ImmutableArray<ImmutableArray<Demand>> Conflicts,
    ImmutableArray<ImmutableArray<Demand>> Corrections,
    int? Nearest,
    ImmutableArray<Deficit> Deficits,
    ImmutableArray<ClauseSwap> Swaps,
    ImmutableArray<LeastConcession> Concessions,
    ImmutableArray<ImmutableArray<Demand>> AllConflicts
)
{
    /// <summary>Analyses what stands in the way.</summary>
    public static Standoff Of(CaseOutcome<double> outcome, SurplusTable<double> table, FormulaSet deterring)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(deterring);
        var accept = AcceptSets.Of(table);
        var demands = outcome.Model.Demands;
        ImmutableArray<ImmutableArray<Demand>> Named(ImmutableArray<ImmutableArray<int>> sets) =>
            [.. sets.Select(set => set.Select(d => demands[d]).ToImmutableArray())];
        var all = Named(ConflictAnalysis.Of(accept).MinimalConflicts);
        if (deterring.IsEmpty)
            return new([], [], null, [], [], [], all);

        var conflict = ConflictAnalysis.Of(accept, deterring);
        var nearest = NearestOf(outcome, deterring.ToImmutableArray());
        return new(
            Named(conflict.MinimalConflicts),
            Named(conflict.MinimalCorrections),
            nearest,
            Deficit.Of(outcome, nearest),
            ClauseSwap.Least(outcome, nearest),
            LeastConcession.For(outcome, nearest),
            all
        );
    }

    // Of formulas that miss as much in sum, the one that misses fewest demands: equal sums differ in their last digits.
    private static int NearestOf(CaseOutcome<double> outcome, ImmutableArray<int> deterring)
    {
        var missed = deterring.Select(f => Missed(outcome, f)).ToArray();
        var least = missed.Min();
        return deterring
            .Where((_, i) => missed[i] <= least + 1e-9)
            .MinBy(f => (outcome.Model.Demands.Where((d, i) => d.IsVeto && outcome.Surplus(i, f) < 0).Count(), f));
    }

    private static double Missed(CaseOutcome<double> outcome, int formula)
    {
        var sum = 0.0;
        for (var demand = 0; demand < outcome.Model.Demands.Length; demand++)
        {
            if (outcome.Model.Demands[demand].IsVeto)
                sum += Math.Max(0, -outcome.Surplus(demand, formula));
        }

        return sum;
    }
}

/// <summary>A demand that a formula misses.</summary>
/// <param name="Demand">The demand.</param>
/// <param name="Amount">By how much, in units of the protégé's whole stake (of the challenger's share, for a limit).</param>
public sealed record Deficit(Demand Demand, double Amount)
{
    /// <summary>The demands with a veto that a formula misses.</summary>
    public static ImmutableArray<Deficit> Of(CaseOutcome<double> outcome, int formula)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return
        [
            .. outcome
                .Model.Demands.Select((demand, i) => new Deficit(demand, -outcome.Surplus(i, formula)))
                .Where(d => d.Demand.IsVeto && d.Amount > 0),
        ];
    }
}
