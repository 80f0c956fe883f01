using System.Collections.Immutable;
using Casus.Models.Cases;

namespace Casus.Findings;

/// <summary>A change of clauses that gets a formula signed, and what it does to deterrence.</summary>
/// <param name="Formula">The formula after the change.</param>
/// <param name="Changes">Which issue goes from which option to which.</param>
/// <param name="Attack">The probability of an attack after the change.</param>
/// <param name="Deters">Whether it still deters as wanted.</param>
public sealed record ClauseSwap(int Formula, ImmutableArray<(string Issue, string From, string To)> Changes, double Attack, bool Deters)
{
    /// <summary>All signed formulas that differ from one in the fewest clauses: these clauses are the hurdle.</summary>
    public static ImmutableArray<ClauseSwap> Least(CaseOutcome<double> outcome, int from)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var grid = outcome.Model.Scenario.Formulas;
        var (fewest, found) = (int.MaxValue, new List<int>());
        for (var formula = 0; formula < grid.Count; formula++)
        {
            if (!outcome.IsSigned(formula))
                continue;
            var changes = 0;
            for (var i = 0; i < grid.Issues.Length; i++)
                changes += grid.OptionAt(formula, i) == grid.OptionAt(from, i) ? 0 : 1;
            if (changes > fewest)
                continue;
            if (changes < fewest)
                found.Clear();
            fewest = changes;
            found.Add(formula);
        }

        return
        [
            .. found
                .Select(f => new ClauseSwap(f, Differences(outcome, from, f), outcome.AttackProbability(f), outcome.Deters(f)))
                .OrderBy(s => s.Attack)
                .ThenBy(s => s.Formula)
                .Take(MostShown),
        ];
    }

    private const int MostShown = 12;

    private static ImmutableArray<(string, string, string)> Differences(CaseOutcome<double> outcome, int from, int to)
    {
        var grid = outcome.Model.Scenario.Formulas;
        return
        [
            .. grid
                .Issues.Select((issue, i) => (issue, Old: grid.OptionAt(from, i), New: grid.OptionAt(to, i)))
                .Where(c => c.Old != c.New)
                .Select(c => (c.issue.Id, c.issue.Options[c.Old].Name, c.issue.Options[c.New].Name)),
        ];
    }
}
