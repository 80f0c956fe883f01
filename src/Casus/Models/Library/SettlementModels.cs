using System.Collections.Immutable;
using Casus.Numerics;
using Casus.Settlements;
using Casus.Settlements.Concepts;
using Casus.Settlements.Conflicts;

namespace Casus.Models.Library;

/// <summary>Concepts of bargaining and conflicts of demands, asked for by parts.</summary>
internal static class SettlementModels
{
    public static IEnumerable<PublishedModel> All { get; } =
    [
        new(
            "alternating-offers",
            "The share of who proposes first, in the limit of endless offers",
            "Rubinstein 1982",
            [ModelInput.Share("d1", "what delay leaves the proposer"), ModelInput.Share("d2", "what it leaves the other")],
            given => Outputs.Of(("x", Rubinstein.ProposerShare(given.Exact("d1"), given.Exact("d2"))))
        ),
        new(
            "interval-conflicts",
            "Minimal sets of interval demands that cannot be met together",
            "Helly 1923",
            [new("demands", "for each actor, the least and the largest it accepts")],
            Intervals
        ),
        new(
            "linear-conflict",
            "Minimal sets of linear demands that cannot be met together, with the multipliers that prove it",
            "Farkas 1902; Helly 1923",
            [new("atMost", "for each demand, its coefficients and what their sum may be at most")],
            Linear
        ),
        new(
            "bargaining-frontier",
            "Nash, Kalai–Smorodinsky, egalitarian and utilitarian agreements on a frontier, disagreement at nothing",
            "closed form",
            [
                new("frontier", "'1 - u^2' or '1 - u/4': the second's utility by the first's"),
                ModelInput.Positive("highest", "the first's largest utility"),
            ],
            FrontierOf
        ),
        new(
            "finite-bargaining",
            "Concepts of agreement on finitely many formulas",
            "Nash 1950; Imai 1983",
            [new("points", "for each formula, what it is worth to each actor"), new("d", "what each actor has without agreement")],
            Finite
        ),
    ];

    private static ModelValue.Parts Intervals(Given given)
    {
        var demands = given.NamedLists("demands");
        var found = IntervalConflicts.Of<Rational>([.. demands.Select(d => (d.Values[0], d.Values[1]))]);
        var sets = found
            .Select(c => c.Demands.Select(i => demands[i].Name).Order(StringComparer.Ordinal).ToArray())
            .OrderBy(s => string.Join(' ', s), StringComparer.Ordinal);
        return Outputs.Of(("mus", new ModelValue.Sequence([.. sets.Select(ModelValue.Of)])));
    }

    private static ModelValue.Parts Linear(Given given)
    {
        var rows = given.Table("atMost");
        var dimension = rows[0].Length - 1;
        var found = LinearConflicts<Rational>.Of(
            dimension,
            [.. rows.Select(r => ImmutableArray.Create(Numerics.LinearPrograms.LinearRow<Rational>.AtMost(r[^1], [.. r[..^1]])))]
        );
        var first = found.MinimalConflicts[0];
        return Outputs.Of(
            ("mus", new ModelValue.Sequence([.. found.MinimalConflicts.Select(c => ModelValue.Of(c.Demands.Select(d => (double)d)))])),
            ("farkas", ModelValue.Of(first.Multipliers.Select(m => (double)m))),
            ("gap", first.Gap)
        );
    }

    private static ModelValue.Parts FrontierOf(Given given)
    {
        var (two, slope) = given.Word("frontier") switch
        {
            "1 - u^2" => ((Func<double, double>)(u => 1 - (u * u)), (Func<double, double>)(u => -2 * u)),
            "1 - u/4" => (u => 1 - (u / 4), _ => -0.25),
            var other => throw new FormatException($"frontier is '{other}'; write '1 - u^2' or '1 - u/4'."),
        };
        var frontier = new Frontier(two, (0, 0), given["highest"], slope);
        ModelValue Point(FrontierPoint point) => ModelValue.Of([point.One, point.Two]);
        return Outputs.Of(
            ("nash", Point(NashSolution.On(frontier))),
            ("ks", Point(KalaiSmorodinsky.On(frontier))),
            ("egal", Point(EgalitarianSolution.On(frontier))),
            ("util", Point(UtilitarianSolution.On(frontier, 1, 1)))
        );
    }

    private static ModelValue.Parts Finite(Given given)
    {
        var (points, reservations) = (given.NamedLists("points"), given.List("d"));
        var table = SurplusTable<Rational>.ByActor(
            points.Count,
            [.. reservations.Select(_ => true)],
            (actor, surplus) =>
            {
                for (var f = 0; f < points.Count; f++)
                    surplus[f] = points[f].Values[actor] - reservations[actor];
            }
        );
        ImmutableArray<int> actors = [.. Enumerable.Range(0, reservations.Length)];
        var all = FormulaSet.All(points.Count);
        var set = BargainingSet<Rational>.Of(table, AcceptSets.Of(table).Zone, actors);
        var nash = NashSolution.Choose(set);
        // A word where one formula is picked; the first of those that tie is what an enumeration keeps.
        string First(Agreement<Rational> picked) => points[picked.Winners[0]].Name;
        return Outputs.Of(
            ("pareto", ModelValue.Of(Skyline<Rational>.Of(table, all, actors).Members.Select(f => points[f].Name))),
            ("nash", First(nash)),
            ("nashProduct", actors.Aggregate(Rational.One, (product, a) => product * table[nash.Winners[0], a])),
            ("leximin", First(LeximinSolution.Choose(set))),
            ("ksLex", First(LexicographicKalaiSmorodinsky.Choose(set))),
            ("util", First(UtilitarianSolution.Choose(set, [.. reservations.Select(_ => Rational.One)])))
        );
    }
}
