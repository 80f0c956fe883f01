using System.Collections.Immutable;
using System.Globalization;
using Casus.Dossiers;
using Casus.Models.Cases;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Findings;

/// <summary>Analyses a crisis: what is demanded, how likely war is, and what the gap of readings does to that.</summary>
public static class CrisisAnalysis
{
    private const int Points = 41;

    /// <summary>Runs the analysis with every assumption at its central value.</summary>
    /// <exception cref="ArgumentException">The scenario has no crisis.</exception>
    public static CrisisFindings Run(Scenario scenario, CancellationToken cancellation = default) =>
        Run(scenario, ImmutableDictionary<string, Rational>.Empty, true, cancellation);

    /// <summary>Runs the analysis with some numbers at other central values.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="moved">Path → the value to put it at; what the crisis does not use is passed over.</param>
    /// <param name="searches">Whether to search what would turn each finding, which is the slow part.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The scenario has no crisis, or a number cannot have such a value.</exception>
    public static CrisisFindings Run(
        Scenario scenario,
        IReadOnlyDictionary<string, Rational> moved,
        bool searches,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(moved);
        if (scenario.Crisis is not { } crisis)
            throw new ArgumentException("The scenario has no crisis.", nameof(scenario));
        var stated = new ParameterSpace(Ledger.Posteriors(Ledger.Of(scenario.Dossier)));
        var slots = new CrisisSlots(scenario, crisis, stated);
        var space = stated.Around(
            moved.Where(m => stated.Find(m.Key) is not null).ToDictionary(m => stated.Find(m.Key)!.Value.Index, m => m.Value)
        );
        var central = space.Central<double>();
        var builder = new FindingBuilder(space, (_, _) => new Status.Verified(0), cancellation, searches: searches);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        findings.Add(GapRaisesRisk(slots, builder, central));
        findings.Add(BackingEmboldens(slots, builder, central));
        if (slots.HasPowerShift)
            findings.Add(PreventiveMotive(slots, builder, central));
        var demand = slots.Demand(central);
        ImmutableArray<double> x = [.. Enumerable.Range(0, Points).Select(i => (double)i / (Points - 1))];
        return new()
        {
            Scenario = scenario,
            Space = space,
            Findings = findings.ToImmutable(),
            Demand = demand.Share,
            War = demand.War,
            Help = (slots.Help(central, Seat.Challenger), slots.Help(central, Seat.Protege)),
            WarByGap = new("probability of war", x, [.. x.Select(q => slots.DemandIf(central, q).War)]),
        };
    }

    private static Finding GapRaisesRisk(CrisisSlots slots, FindingBuilder builder, double[] central)
    {
        double Extra(double[] values) => slots.Demand(values).War - slots.DemandIf(values, slots.Help(values, Seat.Challenger)).War;
        return builder.Build(
            "gap-of-readings-raises-risk",
            "That the protégé believes more in help than the challenger does makes war likelier than a common reading would.",
            "what the gap of readings adds to the probability of war",
            Extra,
            0,
            values => Extra(values) - 1e-12,
            0,
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The protégé gives help {slots.Help(central, Seat.Protege):0.###}, the challenger {slots.Help(central, Seat.Challenger):0.###}. With a common reading the risk would not depend on how strong the backing is; terms would move one for one."
                ),
            ]
        );
    }

    private static Finding BackingEmboldens(CrisisSlots slots, FindingBuilder builder, double[] central)
    {
        double Extra(double[] values) => slots.Demand(values).War - slots.WithoutSubsidy(values).War;
        return builder.Build(
            "paying-for-war-raises-risk",
            "That the backing also bears part of the protégé's cost makes war likelier.",
            "what that adds to the probability of war",
            Extra,
            0,
            values => Extra(values) - 1e-12,
            0,
            [string.Create(CultureInfo.InvariantCulture, $"It adds {Extra(central):0.###} even if everybody reads the backing alike.")]
        );
    }

    private static Finding PreventiveMotive(CrisisSlots slots, FindingBuilder builder, double[] central)
    {
        double Margin(double[] values) => slots.WinsLater(values) - slots.PreventiveThreshold(values);
        return builder.Build(
            "shift-gives-a-motive-to-fight-now",
            "The coming shift of power gives the side that falls behind a motive to fight now.",
            "by how much the later chance of winning exceeds what the declining side can live with",
            Margin,
            0,
            values => Margin(values) - 1e-12,
            0,
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"It fights at once if the other's chance is to rise above {slots.PreventiveThreshold(central):0.###}; it is to rise to {slots.WinsLater(central):0.###}."
                ),
            ]
        );
    }

    internal enum Seat
    {
        Challenger,
        Protege,
    }
}
