using System.Collections.Immutable;
using Casus.Findings;
using Casus.Models.Cases;
using Casus.Reports.Drawings;

namespace Casus.Reports.Cases;

/// <summary>What stands between a deterring formula and a signature, and the least that would remove it.</summary>
internal static class HurdlePart
{
    public static Section? Of(CaseFindings found, CaseWords words)
    {
        var standoff = found.Standoff;
        if (!found.Both.IsEmpty || standoff.Nearest is not { } nearest)
            return standoff.Nearest is null && found.Both.IsEmpty
                ? new(
                    "hurdle",
                    "The hurdle",
                    ["No formula of the grid deters as wanted, so the hurdle is not a signature: it is deterrence itself."]
                )
                : null;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(Conflicts(standoff));
        blocks.Add(
            $"The deterring formula whose demands are missed by the least is {words.Formula(nearest)}, with {NumberText.Probability(found.Outcome.AttackProbability(nearest))} probability of an attack."
        );
        blocks.Add(new Block.Illustration(Figure(standoff, words)));
        if (!standoff.Concessions.IsEmpty)
            blocks.Add(Concessions(standoff, words));
        if (!standoff.Swaps.IsEmpty)
            blocks.Add(Swaps(standoff));
        return new("hurdle", "The hurdle, and the least that removes it", blocks.ToImmutable());
    }

    private static Block.Bullets Conflicts(Standoff standoff)
    {
        var items = standoff
            .Conflicts.Select(c => (Prose)$"No deterring formula meets: {string.Join(" together with ", c.Select(d => d.Name))}.")
            .Concat(
                standoff.Corrections.Select(c =>
                    (Prose)
                        $"If this were dropped, some deterring formula would be taken by all others: {string.Join(" and ", c.Select(d => d.Name))}."
                )
            );
        return new Block.Bullets([.. items]);
    }

    private static Figure Figure(Standoff standoff, CaseWords words)
    {
        var least = standoff.Concessions.FirstOrDefault();
        var change = least is null
            ? ""
            : string.Join(
                "; ",
                least.Changes.Select(c => $"{words.Assumption(c.Path)} {NumberText.Plain(c.From)} → {NumberText.Plain(c.To)}")
            );
        return new(
            "deficits",
            "What the nearest deterring formula lacks",
            "By how much each demand with a veto is missed, in units of the protégé's whole stake; for a limit, of the challenger's share.",
            new HurdleChart(
                "units of the stake",
                [
                    .. standoff.Deficits.Select(
                        (d, i) => new Drawings.Deficit(d.Demand.Actor.Name, Clause(d.Demand), d.Amount, i == 0 ? change : "")
                    ),
                ]
            ),
            string.Join("; ", standoff.Deficits.Select(d => $"{d.Demand.Name}: short by {NumberText.Plain(d.Amount)}")),
            new Table(
                ["demand", Column.Number("short by")],
                [.. standoff.Deficits.Select(d => Row.Of([d.Demand.Name, NumberText.Plain(d.Amount)]))]
            )
        );
    }

    private static string Clause(Demand demand) =>
        demand.Kind == DemandKind.BetterThanWar ? "no worse than continued war" : "limit on the share";

    private static Table Concessions(Standoff standoff, CaseWords words) =>
        new(
            ["change", Column.Number("cost in half-ranges")],
            [
                .. standoff
                    .Concessions.Take(8)
                    .Select(c =>
                        Row.Of([
                            string.Join(
                                "; ",
                                c.Changes.Select(x => $"{words.Assumption(x.Path)} {NumberText.Plain(x.From)} → {NumberText.Plain(x.To)}")
                            ),
                            NumberText.Plain(c.Cost),
                        ])
                    ),
            ],
            "Least changes of what actors want or give up that get it signed as it stands, cheapest first; each row is a minimal set"
        );

    private static Table Swaps(Standoff standoff) =>
        new(
            ["clauses changed", Column.Number("attack then"), new("deters", ColumnKind.Verdict)],
            [
                .. standoff
                    .Swaps.Take(8)
                    .Select(s =>
                        Row.Of([
                            string.Join("; ", s.Changes.Select(c => $"{c.Issue}: {c.From} → {c.To}")),
                            NumberText.Probability(s.Attack),
                            s.Deters ? Verdict.Holds : Verdict.Fails,
                        ])
                    ),
            ],
            "The fewest clauses whose change gets it signed: these clauses are the hurdle"
        );
}
