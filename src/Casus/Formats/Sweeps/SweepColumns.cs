using System.Collections.Immutable;
using Casus.Sweeps.Answers;

namespace Casus.Formats.Sweeps;

/// <summary>A column of a table of results: words or numbers, its unit, and what it means.</summary>
/// <param name="Name">The name, in lower case with underscores.</param>
/// <param name="Unit">The unit; empty for words.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
/// <param name="Texts">The words, row by row; none for a column of numbers.</param>
/// <param name="Numbers">The numbers, row by row; none for a column of words.</param>
public sealed record ResultColumn(string Name, string Unit, string Meaning, string[]? Texts, double[]? Numbers);

/// <summary>The columns of a sweep's answers: one row for each structural variant and formula.</summary>
public static class SweepColumns
{
    /// <summary>All columns.</summary>
    public static ImmutableArray<ResultColumn> Of(SweepAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var rows = answer.Variants.SelectMany(v => Enumerable.Range(0, v.Formulas).Select(f => (Variant: v, Answer: v.Of(f)))).ToList();
        var grid = answer.Plan.Scenario.Formulas;
        var columns = ImmutableArray.CreateBuilder<ResultColumn>();
        columns.Add(new("variant", "", "The structural variant.", [.. rows.Select(r => r.Variant.Variant.Id)], null));
        columns.Add(
            new(
                "formula",
                "",
                "The formula: its options in the order of the issues.",
                [.. rows.Select(r => grid.Name(r.Answer.Formula))],
                null
            )
        );
        for (var i = 0; i < grid.Issues.Length; i++)
        {
            var issue = i;
            columns.Add(
                new(
                    $"issue_{grid.Issues[i].Id}",
                    "",
                    grid.Issues[i].Question,
                    [.. rows.Select(r => grid.Issues[issue].Options[grid.OptionAt(r.Answer.Formula, issue)].Id)],
                    null
                )
            );
        }

        Share("signed", "Probability that no veto stands against the formula.", a => a.Signing);
        Share("deters", "Probability that it deters as wanted.", a => a.Deterring);
        Share("signed_and_deters", "Probability of both together.", a => a.Both);
        for (var d = 0; d < answer.Model.Demands.Length; d++)
        {
            var demand = d;
            Share($"accepts_{d + 1}", answer.Model.Demands[d].Name, a => a.Accepted[demand]);
        }

        Share("attack", "Mean probability of an attack within the periods asked about.", a => a.Attack);
        Add("attack_p5", "probability", "Below it lie 5 % of the draws.", a => a.AttackSpread.P5);
        Add("attack_p50", "probability", "Below it lies half of the draws.", a => a.AttackSpread.P50);
        Add("attack_p95", "probability", "Below it lie 95 % of the draws.", a => a.AttackSpread.P95);
        Add("best", "probability", "Share of draws in which it is the best of those signed that deter.", a => a.First);
        Add("least_gain", "stake", "Mean of what it brings the least favoured with a veto, 0 where unsigned.", a => a.Gain);
        Add("regret", "stake", "Mean regret.", a => a.Regret);
        Add("regret_p90", "stake", "Regret not exceeded in 90 % of the draws.", a => a.RegretP90);
        Add("regret_most", "stake", "Largest regret.", a => a.RegretMost);
        return columns.ToImmutable();

        void Share(string name, string meaning, Func<FormulaAnswer, Estimate> of)
        {
            Add(name, "probability", meaning, a => of(a).Value);
            Add($"{name}_low", "probability", "Lower end of the 95 % interval of its sampling error.", a => of(a).Low);
            Add($"{name}_high", "probability", "Upper end.", a => of(a).High);
        }

        void Add(string name, string unit, string meaning, Func<FormulaAnswer, double> of) =>
            columns.Add(new(name, unit, meaning, null, [.. rows.Select(r => of(r.Answer))]));
    }
}
