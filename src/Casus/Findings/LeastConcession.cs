using System.Collections.Immutable;
using Casus.Findings.Flips;
using Casus.Models.Cases;
using Casus.Settlements.Changes;

namespace Casus.Findings;

/// <summary>A least change of what actors want, given up or can be brought to bear, that gets a formula signed as it stands.</summary>
/// <param name="Changes">What changes.</param>
/// <param name="Cost">The sum of the changes, each in units of half its plausible range.</param>
public sealed record LeastConcession(ImmutableArray<Change> Changes, double Cost)
{
    private const int MostLevers = 16;

    /// <summary>The cheapest change and every minimal set of numbers whose change alone would do, cheapest first.</summary>
    /// <remarks>
    /// Worths, limits and reservation values enter surpluses linearly and leave the game alone, so this is a linear program for each set (model §4.5 iii);
    /// numbers of the game are looked at by flips instead.
    /// </remarks>
    public static ImmutableArray<LeastConcession> For(CaseOutcome<double> outcome, int formula)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var (model, search) = (outcome.Model, new FlipSearch(outcome.Model.Space));
        ImmutableArray<int> vetoes = [.. Enumerable.Range(0, model.Demands.Length).Where(d => model.Demands[d].IsVeto)];
        var levers = Levers(outcome, formula, vetoes, search);
        if (levers.Length == 0)
            return [];
        var margins = vetoes.Select(d => new AffineMargin<double>(
            outcome.Surplus(d, formula),
            [.. levers.Select(slot => Slope(outcome, formula, d, slot, search))]
        ));
        var found = AffineChangeSearch.Find(
            [.. margins],
            [
                .. levers.Select(slot => new Lever<double>(
                    1 / search.Scale(slot),
                    outcome.Values[slot] - search.Bounds(slot).Least,
                    search.Bounds(slot).Most - outcome.Values[slot]
                )),
            ],
            1e-12
        );
        return
        [
            .. new[] { found.Cheapest }
                .OfType<Adjustment<double>>()
                .Concat(found.MinimalSupports)
                .Select(adjustment => Of(outcome, adjustment, levers))
                .DistinctBy(c => string.Join('|', c.Changes.Select(change => change.Path)))
                .OrderBy(c => c.Cost),
        ];
    }

    private static LeastConcession Of(CaseOutcome<double> outcome, Adjustment<double> adjustment, int[] levers) =>
        new(
            [
                .. adjustment
                    .Levers.Select(lever => (Slot: levers[lever], By: adjustment.Changes[lever]))
                    .Where(c => Math.Abs(c.By) > 1e-12)
                    .Select(c => new Change(
                        outcome.Model.Space.Parameters[c.Slot].Path,
                        outcome.Values[c.Slot],
                        outcome.Values[c.Slot] + c.By
                    )),
            ],
            adjustment.Cost
        );

    // Those that help a missed demand most per unit of their plausible range.
    private static int[] Levers(CaseOutcome<double> outcome, int formula, ImmutableArray<int> vetoes, FlipSearch search)
    {
        var missed = vetoes.Where(d => outcome.Surplus(d, formula) < 0).ToList();
        return
        [
            .. Enumerable
                .Range(outcome.Model.GameSlotCount, outcome.Values.Length - outcome.Model.GameSlotCount)
                .Select(slot => (slot, Help: missed.Sum(d => Math.Abs(Slope(outcome, formula, d, slot, search)) * search.Scale(slot))))
                .Where(l => l.Help > 0)
                .OrderByDescending(l => l.Help)
                .ThenBy(l => l.slot)
                .Take(MostLevers)
                .Select(l => l.slot),
        ];
    }

    private static double Slope(CaseOutcome<double> outcome, int formula, int demand, int slot, FlipSearch search)
    {
        var values = (double[])outcome.Values.Clone();
        var step = search.Scale(slot);
        values[slot] += step;
        var solution = outcome.SolutionOf(formula);
        var share = outcome.Model.Share(values, formula);
        return (outcome.Model.SurplusAt(values, demand, formula, solution, share) - outcome.Surplus(demand, formula)) / step;
    }
}
