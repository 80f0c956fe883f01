using System.Collections.Immutable;
using Casus.Findings;
using Casus.Models.Cases;

namespace Casus.Reports.Cases;

/// <summary>Two formulas side by side: clauses, deterrence, and each actor's reasons.</summary>
public static class Comparison
{
    /// <summary>The comparison of two formulas.</summary>
    public static Report Between(CaseFindings found, int first, int second, string engine)
    {
        ArgumentNullException.ThrowIfNull(found);
        var words = new CaseWords(found);
        var outcome = found.Outcome;
        string Verdict(int f) =>
            $"{(found.SignedFormulas.Contains(f) ? "signed" : "not signed")}, {(found.Deterring.Contains(f) ? "deters" : "does not deter")}, attack {NumberText.Probability(outcome.AttackProbability(f))}";
        return new(
            $"{found.Scenario.Title}: two formulas",
            Prose.Empty,
            [
                [new Run.Strong("A: "), $"{words.Formula(first)} – {Verdict(first)}."],
                [new Run.Strong("B: "), $"{words.Formula(second)} – {Verdict(second)}."],
            ],
            [],
            new(found.Scenario.Title, found.Scenario.Hash, engine),
            [Clauses(words, first, second), Actors(found, first, second), Terms(found, first, second)]
        );
    }

    private static Section Clauses(CaseWords words, int first, int second)
    {
        var rows = Enumerable
            .Range(0, words.Grid.Issues.Length)
            .Where(i => words.Option(first, i) != words.Option(second, i))
            .Select(i => Row.Of([words.Grid.Issues[i].Id, words.Option(first, i), words.Option(second, i)]))
            .ToImmutableArray();
        return new(
            "clauses",
            "What differs",
            [rows.IsEmpty ? "Nothing: the two are the same formula." : new Table(["issue", "A", "B"], rows)]
        );
    }

    private static Section Actors(CaseFindings found, int first, int second)
    {
        var rows = found.Outcome.Model.Demands.Select(
            (d, i) =>
            {
                var (a, b) = (found.Outcome.Surplus(i, first), found.Outcome.Surplus(i, second));
                return Row.Of([
                    d.Name,
                    NumberText.WithSign(a),
                    NumberText.WithSign(b),
                    a > b ? "A"
                    : b > a ? "B"
                    : "neither",
                ]);
            }
        );
        return new("actors", "Who prefers which", [new Table(["demand", Column.Number("A"), Column.Number("B"), "prefers"], [.. rows])]);
    }

    private static Section Terms(CaseFindings found, int first, int second)
    {
        var outcome = found.Outcome;
        var rows = ImmutableArray.CreateBuilder<Row>();
        for (var demand = 0; demand < outcome.Model.Demands.Length; demand++)
        {
            if (outcome.Model.Demands[demand].Kind != DemandKind.BetterThanWar)
                continue;
            var a = outcome
                .Model.Terms(outcome.Values, demand, first, outcome.SolutionOf(first))
                .GroupBy(t => t.Name)
                .ToDictionary(g => g.Key, g => g.Sum(t => t.Value));
            var b = outcome
                .Model.Terms(outcome.Values, demand, second, outcome.SolutionOf(second))
                .GroupBy(t => t.Name)
                .ToDictionary(g => g.Key, g => g.Sum(t => t.Value));
            foreach (var name in a.Keys.Concat(b.Keys).Distinct())
            {
                var (x, y) = (a.GetValueOrDefault(name), b.GetValueOrDefault(name));
                if (x != y)
                    rows.Add(
                        Row.Of([
                            outcome.Model.Demands[demand].Actor.Name,
                            name,
                            NumberText.WithSign(x),
                            NumberText.WithSign(y),
                            NumberText.WithSign(y - x),
                        ])
                    );
            }
        }

        return new(
            "terms",
            "Which reasons differ",
            [
                rows.Count == 0
                    ? "None."
                    : new Table(["actor", "term", Column.Number("A"), Column.Number("B"), Column.Number("B − A")], rows.ToImmutable()),
            ]
        );
    }
}
