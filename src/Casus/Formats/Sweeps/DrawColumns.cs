using System.Collections.Immutable;
using Casus.Sweeps.Draws;

namespace Casus.Formats.Sweeps;

/// <summary>Single draws as columns: what was drawn, and for each formula how far it is from being signed, and the probability of an attack.</summary>
public static class DrawColumns
{
    /// <summary>All columns.</summary>
    /// <param name="table">The draws.</param>
    /// <param name="replicate">Which replicate they are of.</param>
    /// <param name="first">The first draw's number within it.</param>
    public static ImmutableArray<ResultColumn> Of(DrawTable table, int replicate, long first)
    {
        ArgumentNullException.ThrowIfNull(table);
        var columns = ImmutableArray.CreateBuilder<ResultColumn>();
        columns.Add(new("replicate", "", "The independent replicate.", null, [.. Enumerable.Repeat((double)replicate, table.Draws)]));
        columns.Add(
            new("draw", "", "The draw's number within it.", null, [.. Enumerable.Range(0, table.Draws).Select(k => (double)(first + k))])
        );
        for (var i = 0; i < table.Inputs.Length; i++)
            columns.Add(
                new($"input/{table.Space.Inputs[i].Name}", "as in the scenario", table.Space.Inputs[i].Law.Text, null, table.Inputs[i])
            );
        columns.Add(new("wanted", "probability", "The largest acceptable probability of an attack.", null, table.Wanted));
        var grid = table.Model.Scenario.Formulas;
        foreach (var formula in table.Formulas)
        {
            var name = grid.Name(formula);
            columns.Add(
                new(
                    $"signing_margin/{name}",
                    "stake",
                    "The least surplus of any actor with a veto; signed if not negative.",
                    null,
                    table.Margin(formula)
                )
            );
            columns.Add(
                new(
                    $"attack/{name}",
                    "probability",
                    "Probability of an attack within the periods asked about.",
                    null,
                    table.Attack(formula)
                )
            );
        }

        return columns.ToImmutable();
    }
}
