using System.Collections.Immutable;
using Casus.Findings;
using Casus.Formats;
using Casus.Reports;
using Casus.Reports.Cases;
using Casus.Scenarios;
using Casus.Sweeps;

namespace Casus;

/// <summary>Start here: dossier → scenario → game → equilibrium → finding → report.</summary>
/// <remarks>
/// A scenario with a guarantee game is compiled (<see cref="Models.Cases.CaseModel"/>), solved and certified, its formulas are measured against every
/// actor's demands, and claims are put together with what would turn them (<see cref="CaseAnalysis"/>). A scenario with a crisis alone is answered by
/// the models of crisis bargaining (<see cref="CrisisAnalysis"/>).
/// </remarks>
public sealed class Analysis
{
    private readonly CaseFindings? _case;
    private readonly CrisisFindings? _crisis;

    private Analysis(CaseFindings? found, CrisisFindings? crisis)
    {
        (_case, _crisis) = (found, crisis);
        Report = found is not null ? CaseReport.Of(found, crisis, EngineVersion.Text) : CrisisReport.Of(crisis!, EngineVersion.Text);
        Json = found is not null ? FindingsJson.Write(found, EngineVersion.Text) : ReportJson.Write(Report);
    }

    /// <summary>What is said to a reader.</summary>
    public Report Report { get; }

    /// <summary>The same for a program.</summary>
    public string Json { get; }

    /// <summary>The findings' names, as <see cref="Holds"/> takes them.</summary>
    public ImmutableArray<string> FindingNames => [.. All.Select(f => f.Id)];

    private IEnumerable<Finding> All => _case?.Findings ?? _crisis!.Findings;

    /// <summary>Analyses a scenario with every assumption at its central value, and sweeps over what is stated of each.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="progress">Told what is being worked on.</param>
    /// <param name="sweep">How large a sweep to make besides; the usual one if nothing is said.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The scenario has neither a guarantee game nor a crisis.</exception>
    public static Analysis Run(
        Scenario scenario,
        IProgress<string>? progress = null,
        SweepSize? sweep = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.War is null && scenario.Crisis is null)
            throw new ArgumentException(
                "The scenario has neither a renewed war nor a crisis, so there is nothing to analyse.",
                nameof(scenario)
            );
        var crisis = scenario.Crisis is null ? null : CrisisAnalysis.Run(scenario, cancellation);
        return new(scenario.War is null ? null : CaseAnalysis.Run(scenario, progress, sweep, cancellation), crisis);
    }

    /// <summary>Whether a finding holds; none if there is no such finding.</summary>
    public bool? Holds(string finding) => All.FirstOrDefault(f => f.Id == finding) is { } found ? found.Standing == Standing.Holds : null;

    /// <summary>Finds the formula of a name as an analyst writes it.</summary>
    public bool TryFind(string name, out int formula, out string problem)
    {
        formula = -1;
        if (_case is null)
        {
            problem = "The scenario has no formulas, only a crisis.";
            return false;
        }

        return FormulaName.TryParse(_case.Scenario.Formulas, name, _case.Pick, out formula, out problem);
    }

    /// <summary>Why each actor takes or refuses a formula.</summary>
    /// <exception cref="InvalidOperationException">The scenario has no formulas.</exception>
    public Report Explain(int formula) => Explanation.Of(Case, formula, EngineVersion.Text);

    /// <summary>What differs between two formulas.</summary>
    /// <exception cref="InvalidOperationException">The scenario has no formulas.</exception>
    public Report Compare(int first, int second) => Reports.Cases.Comparison.Between(Case, first, second, EngineVersion.Text);

    private CaseFindings Case => _case ?? throw new InvalidOperationException("The scenario has no formulas.");
}
