using System.Globalization;
using Casus.Reports.Cases;
using Casus.Scenarios;
using Casus.Sweeps;

namespace Casus.Reports.Sweeps;

/// <summary>How things of a sweep are called in a report.</summary>
internal sealed class SweepWords(Scenario scenario)
{
    private readonly AssumptionNames _names = new(scenario);

    private const string HypothesisOf = "hypothesis ";

    /// <summary>A hypothesis, from the name of its input.</summary>
    public static string Hypothesis(string name) => Opened(name[HypothesisOf.Length..]);

    /// <summary>An input by what it is of the case.</summary>
    public string Input(string name)
    {
        if (name.StartsWith(HypothesisOf, StringComparison.Ordinal))
            return $"whether {Hypothesis(name)}";
        foreach (var (word, said) in new[] { (" if ", "if"), (" unless ", "unless") })
        {
            var at = name.IndexOf(word, StringComparison.Ordinal);
            if (at > 0)
                return $"{_names.Of(name[..at])}, {said} {Opened(name[(at + word.Length)..])}";
        }

        return _names.Of(name);
    }

    /// <summary>A formula by the names of its options.</summary>
    public string Formula(int formula)
    {
        var grid = scenario.Formulas;
        return string.Join(
            " · ",
            Enumerable.Range(0, grid.Issues.Length).Select(i => grid.Issues[i].Options[grid.OptionAt(formula, i)].Name)
        );
    }

    /// <summary>How the draws were made.</summary>
    public static string Sampling(SweepPlan plan)
    {
        var design = plan.Design switch
        {
            DesignKind.Sobol => "scrambled Sobol' points",
            DesignKind.LatinHypercube => "Latin hypercubes",
            _ => "independent draws",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{NumberText.Count(plan.Draws)} draws, {design}, seed {plan.Seed}");
    }

    private static string Opened(string name) => name.Replace('-', ' ');
}
