using Casus.Scenarios;

namespace Casus.Formats.Canonical;

/// <summary>Every part of a scenario, in a fixed order.</summary>
internal static class CanonicalScenario
{
    public static void Write(CanonicalWriter to, Scenario scenario) =>
        to.Group(
            null,
            () =>
            {
                to.Text("casus", "1");
                to.Text("title", scenario.Title);
                to.Text("question", scenario.Question);
                to.List("actors", scenario.Actors, a => Actor(to, a));
                to.List("provisions", scenario.Provisions, p => CanonicalTerms.Provision(to, p));
                to.List("instruments", scenario.Instruments, i => CanonicalTerms.Instrument(to, i));
                to.List("issues", scenario.Formulas.Issues, i => CanonicalTerms.Issue(to, i));
                // Which cells of the grid remain says all that the forbidden combinations do.
                to.List("forbidden", Gaps(scenario.Formulas), g => to.Group(null, () => Gap(to, g)));
                to.Map("worth", scenario.Worth, (actor, worth) => Worth(to, actor, worth));
                to.List("limits", scenario.Limits.OrderBy(l => l.Actor, StringComparer.Ordinal), l => Limit(to, l));
                to.Numbers("ratification", scenario.Ratification);
                to.Numbers("weights", scenario.Weights);
                CanonicalWar.Write(to, scenario);
                CanonicalCrisis.Write(to, scenario);
                if (!scenario.Correlations.IsEmpty)
                    to.List(
                        "correlations",
                        scenario
                            .Correlations.Select(Ordered)
                            .OrderBy(c => c.First, StringComparer.Ordinal)
                            .ThenBy(c => c.Second, StringComparer.Ordinal),
                        c => Correlation(to, c)
                    );
                CanonicalDossier.Write(to, scenario.Dossier);
                to.Words("defaults", scenario.Defaults.Select(d => $"{d.Path}: {d.Value}"));
            }
        );

    private static void Actor(CanonicalWriter to, Actor actor) =>
        to.Group(
            null,
            () =>
            {
                to.Text("id", actor.Id);
                to.Text("name", actor.Name);
                to.Word("role", actor.Role);
                to.Word("consent", actor.Consent);
                to.Words("joins-after", actor.JoinsAfter.Order(StringComparer.Ordinal));
            }
        );

    private static void Worth(CanonicalWriter to, string actor, Worth worth) =>
        to.Group(
            actor,
            () =>
            {
                to.Number("territory", worth.Territory);
                to.Number("peace", worth.Peace);
                foreach (
                    var ((issue, option), number) in worth
                        .Options.OrderBy(o => o.Key.Issue, StringComparer.Ordinal)
                        .ThenBy(o => o.Key.Option, StringComparer.Ordinal)
                )
                    to.Number($"{issue}.{option}", number);
            }
        );

    // Which of the two is named first says nothing.
    private static RankCorrelation Ordered(RankCorrelation c) =>
        string.CompareOrdinal(c.First, c.Second) <= 0 ? c : c with { First = c.Second, Second = c.First };

    private static void Correlation(CanonicalWriter to, RankCorrelation correlation) =>
        to.Group(
            null,
            () =>
            {
                to.Words("of", [correlation.First, correlation.Second]);
                to.Exact("spearman", correlation.Spearman);
                to.Text("because", correlation.Because);
            }
        );

    private static void Limit(CanonicalWriter to, Limit limit) =>
        to.Group(
            null,
            () =>
            {
                to.Text("actor", limit.Actor);
                to.Number("at-most", limit.ChallengerShareAtMost);
                to.Number("at-least", limit.ChallengerShareAtLeast);
            }
        );

    // Runs of formulas that the grid leaves out, as first and last place among all combinations.
    private static IEnumerable<(long First, long Last)> Gaps(FormulaGrid grid)
    {
        long next = 0;
        for (var formula = 0; formula < grid.Count; formula++)
        {
            var cell = Cell(grid, formula);
            if (cell > next)
                yield return (next, cell - 1);
            next = cell + 1;
        }

        var all = grid.Issues.Aggregate(1L, (size, issue) => size * issue.Options.Length);
        if (next < all)
            yield return (next, all - 1);
    }

    private static long Cell(FormulaGrid grid, int formula)
    {
        long cell = 0;
        for (var issue = 0; issue < grid.Issues.Length; issue++)
            cell = (cell * grid.Issues[issue].Options.Length) + grid.OptionAt(formula, issue);
        return cell;
    }

    private static void Gap(CanonicalWriter to, (long First, long Last) gap)
    {
        to.Exact("first", new Numerics.Rational(gap.First, 1));
        to.Exact("last", new Numerics.Rational(gap.Last, 1));
    }
}
