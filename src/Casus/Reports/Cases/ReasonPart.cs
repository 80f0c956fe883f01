using System.Collections.Immutable;
using Casus.Findings;
using Casus.Models.Cases;
using Casus.Numerics;
using Casus.Reports.Drawings;

namespace Casus.Reports.Cases;

/// <summary>Why each actor takes or refuses a formula: terms that sum exactly.</summary>
internal static class ReasonPart
{
    public static Section Of(CaseFindings found, CaseWords words)
    {
        var parts = ImmutableArray.CreateBuilder<Section>();
        parts.Add(About(found, found.Pick, "reasons-pick", $"The formula looked at: {words.Formula(found.Pick)}"));
        if (found.Standoff.Nearest is { } nearest && nearest != found.Pick)
            parts.Add(About(found, nearest, "reasons-nearest", $"The nearest deterring formula: {words.Formula(nearest)}"));
        return new(
            "reasons",
            "Why each actor takes or refuses",
            [
                "What a formula is worth to an actor beyond continued war, term by term, in units of the protégé's whole stake. An actor takes it if the sum is not negative.",
            ],
            parts.ToImmutable()
        );
    }

    private static Section About(CaseFindings found, int formula, string id, string heading)
    {
        var figures = ImmutableArray.CreateBuilder<Block>();
        var model = found.Outcome.Model;
        for (var demand = 0; demand < model.Demands.Length; demand++)
        {
            if (model.Demands[demand].Kind == DemandKind.BetterThanWar)
                figures.Add(new Block.Illustration(Figure(found, formula, demand, $"{id}-{demand}")));
        }

        var limits = model
            .Demands.Select((d, i) => (d, Room: found.Outcome.Surplus(i, formula)))
            .Where(d => d.d.Kind != DemandKind.BetterThanWar);
        foreach (var (demand, room) in limits)
            figures.Add(
                $"{demand.Name}: {(room >= 0 ? $"kept, with {NumberText.Plain(room)} to spare" : $"exceeded by {NumberText.Plain(-room)}")}{(demand.IsVeto ? "" : " (no veto)")}."
            );
        return new(id, heading, figures.ToImmutable());
    }

    /// <summary>The terms of a surplus as rounded fractions that still sum to the rounded total.</summary>
    internal static Figure Figure(CaseFindings found, int formula, int demand, string anchor)
    {
        var outcome = found.Outcome;
        var actor = outcome.Model.Demands[demand];
        var terms = outcome.Model.Terms(outcome.Values, demand, formula, outcome.SolutionOf(formula));
        var surplus = outcome.Surplus(demand, formula);
        var verdict = surplus >= 0 ? "takes it" : "refuses it";
        var drawn = Drawn(terms.Select(t => (t.Name, t.Value)).ToList(), surplus);
        return new(
            anchor,
            $"{actor.Actor.Name} {verdict} ({NumberText.WithSign(surplus)})",
            actor.IsVeto ? "Has a veto." : "Is asked, without a veto.",
            new Waterfall("", 0, drawn, "beyond continued war"),
            $"{actor.Actor.Name}: {string.Join(", ", terms.Select(t => $"{t.Name} {NumberText.WithSign(t.Value)}"))}; together {NumberText.WithSign(surplus)}.",
            new Table(
                ["term", Column.Number("worth")],
                [
                    .. terms.Select(t => Row.Of([t.Name, NumberText.WithSign(t.Value)])),
                    Row.Highlight("together", NumberText.WithSign(surplus)),
                ]
            )
        );
    }

    // Three decimals, as they are read; what rounding leaves over goes to the largest term, so that the terms on the page still sum.
    private static ImmutableArray<Term> Drawn(List<(string Name, double Value)> terms, double sum)
    {
        if (terms.Count == 0)
            return [new("nothing at stake", 0)];
        var rounded = terms.Select(t => Thousandths(t.Value)).ToArray();
        var largest = Enumerable.Range(0, terms.Count).MaxBy(i => Math.Abs(terms[i].Value));
        rounded[largest] += Thousandths(sum) - rounded.Sum();
        return [.. terms.Select((t, i) => new Term(t.Name, new Rational(rounded[i], 1000)))];
    }

    private static long Thousandths(double value) => (long)Math.Round(value * 1000, MidpointRounding.ToEven);
}
