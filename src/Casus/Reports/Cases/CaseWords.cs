using System.Globalization;
using Casus.Findings;
using Casus.Findings.Flips;
using Casus.Scenarios;

namespace Casus.Reports.Cases;

/// <summary>How things of a case are called in a report.</summary>
internal sealed class CaseWords(CaseFindings found)
{
    private readonly AssumptionNames _names = new(found.Scenario);

    public FormulaGrid Grid => found.Scenario.Formulas;

    /// <summary>A formula by the names of its options.</summary>
    public string Formula(int formula) => string.Join(" · ", Enumerable.Range(0, Grid.Issues.Length).Select(i => Option(formula, i)));

    /// <summary>The name of the option that a formula chooses for an issue.</summary>
    public string Option(int formula, int issue) => Grid.Issues[issue].Options[Grid.OptionAt(formula, issue)].Name;

    /// <summary>An assumption's path in words: actors and options by their names.</summary>
    public string Assumption(string path) => _names.Of(path);

    /// <summary>A flip in words.</summary>
    public string Flip(Flip flip) => Flip(flip, Assumption);

    /// <summary>A flip in words, assumptions called as told.</summary>
    public static string Flip(Flip flip, Func<string, string> words)
    {
        var range = flip.WithinRange ? "within what the scenario calls plausible" : "beyond what the scenario calls plausible";
        return $"{words(flip.Path)} went from {Number(flip.From)} to {Number(flip.To)} ({range})";
    }

    /// <summary>A joint flip in words.</summary>
    public static string Flip(JointFlip flip, Func<string, string> words) =>
        string.Join("; ", flip.Changes.Select(c => $"{words(c.Path)} {Number(c.From)} → {Number(c.To)}"));

    /// <summary>A period or periods.</summary>
    public static string Periods(int count) => count == 1 ? "1 period" : string.Create(CultureInfo.InvariantCulture, $"{count} periods");

    /// <summary>How a name is shown: up to three significant digits, more where two numbers would look the same.</summary>
    public static string Number(double value) => NumberText.Plain(value);
}
