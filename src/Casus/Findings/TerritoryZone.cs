using System.Collections.Immutable;
using Casus.Models.Cases;

namespace Casus.Findings;

/// <summary>The zone of agreement in a continuous challenger's share, all other clauses as in a formula (model §4.2).</summary>
/// <param name="Formula">The formula whose other clauses are kept.</param>
/// <param name="Demands">For each demand, the shares at which it is met.</param>
/// <param name="Zone">The shares at which every demand with a veto is met; empty: there is no agreement at any share.</param>
/// <param name="Width">The upper end of the zone less its lower end; negative: by how much the demands miss each other.</param>
/// <param name="Attack">The probability of an attack at the formula's own share.</param>
public sealed record TerritoryZone(
    int Formula,
    ImmutableArray<(Demand Demand, ImmutableArray<Stretch> Shares)> Demands,
    ImmutableArray<Stretch> Zone,
    double Width,
    double Attack
)
{
    /// <summary>Works the zone out for the clauses of a formula; the game is taken at the formula's own share.</summary>
    public static TerritoryZone Of(CaseOutcome<double> outcome, int formula)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var (model, values) = (outcome.Model, outcome.Values);
        var solution = outcome.SolutionOf(formula);
        var demands = ImmutableArray.CreateBuilder<(Demand, ImmutableArray<Stretch>)>();
        // Shares end at 0 and 1; a demand beyond them still tells by how much demands miss each other.
        var (lowest, highest) = (0.0, 1.0);
        for (var demand = 0; demand < model.Demands.Length; demand++)
        {
            var slope = model.Slope(values, demand);
            var atZero = model.SurplusAt(values, demand, formula, solution, 0.0);
            var shares = Shares(atZero, slope);
            demands.Add((model.Demands[demand], shares));
            if (!model.Demands[demand].IsVeto)
                continue;
            if (slope > 0)
                lowest = Math.Max(lowest, -atZero / slope);
            else if (slope < 0)
                highest = Math.Min(highest, -atZero / slope);
        }

        var zone = Stretches.Common([.. demands.Where(d => d.Item1.IsVeto).Select(d => d.Item2), [new(0, 1)]]);
        return new(
            formula,
            demands.ToImmutable(),
            zone,
            (double.IsFinite(highest) ? highest : 1) - (double.IsFinite(lowest) ? lowest : 0),
            outcome.AttackProbability(formula)
        );
    }

    private static ImmutableArray<Stretch> Shares(double atZero, double slope)
    {
        if (slope == 0)
            return atZero >= 0 ? [new(0, 1)] : [];
        var turn = -atZero / slope;
        return slope > 0
            ? turn <= 1
                ? [new(Math.Max(0, turn), 1)]
                : []
            : turn >= 0
                ? [new(0, Math.Min(1, turn))]
                : [];
    }
}
