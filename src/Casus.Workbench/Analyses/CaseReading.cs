using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Findings;
using Casus.Formats;
using Casus.Models.Cases;
using Casus.Numerics;
using Casus.Reports.Cases;
using Casus.Scenarios;
using Casus.Workbench.Cases;
using Casus.Workbench.Hosting;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Analyses;

/// <summary>A case as the library reads it; compiled when it is first asked for, and then kept.</summary>
internal sealed class CaseReading
{
    // What is wrong with a file beyond this is as well seen after mending the first part.
    private const int MostDiagnostics = 500;
    private readonly Parsed<Scenario> _parsed;
    private readonly Lazy<ImmutableArray<Ledger>> _ledgers;
    private readonly Lazy<CaseModel?> _model;
    private readonly Lazy<CaseFindings> _stated;
    private readonly Lazy<CrisisFindings?> _crisis;
    private readonly Lazy<AssumptionNames> _names;

    public CaseReading(CaseSnapshot snapshot)
    {
        Snapshot = snapshot;
        _parsed = snapshot.Parse();
        State = CaseStates.Of(_parsed);
        Title = Shorten(_parsed.Value?.Title ?? TopLine.Of(snapshot.Scenario.Text, "title") ?? "Untitled", 200);
        Question = Shorten(_parsed.Value?.Question ?? "", 1000);
        Diagnostics = [.. _parsed.Diagnostics.Take(MostDiagnostics).Select(d => DiagnosticShape.Of(d, snapshot.IdOf))];
        _ledgers = new(() => Ledger.Of(Scenario.Dossier));
        _model = new(() => Scenario.War is null ? null : CaseModel.Of(Scenario, Ledger.Posteriors(Ledgers)));
        _stated = new(() => CaseAnalysis.At(Model, Ledgers, searches: false));
        _crisis = new(() =>
            Scenario.Crisis is null ? null : CrisisAnalysis.Run(Scenario, new Dictionary<string, Rational>(), searches: false)
        );
        _names = new(() => new(Scenario));
    }

    public CaseSnapshot Snapshot { get; }

    public string State { get; }

    public string Title { get; }

    public string Question { get; }

    public string? Hash => _parsed.Value?.Hash;

    public bool IsValid => _parsed.IsValid;

    public ImmutableArray<DiagnosticShape> Diagnostics { get; }

    /// <summary>The scenario; a problem with the diagnostics if the case has errors.</summary>
    public Scenario Scenario =>
        _parsed.Value
        ?? throw (
            Problem.Of(ProblemCode.InvalidScenario, "The case has errors, so nothing can be worked out. Mend them first.") with
            {
                Diagnostics = Diagnostics,
            }
        ).Thrown();

    public ImmutableArray<Ledger> Ledgers => _ledgers.Value;

    /// <summary>What numbers are called in sentences.</summary>
    public AssumptionNames Names => _names.Value;

    /// <summary>The compiled case; none if it has no guarantee game.</summary>
    public CaseModel? MaybeModel => _model.Value;

    /// <summary>The compiled case; a problem if it has no guarantee game.</summary>
    public CaseModel Model =>
        MaybeModel
        ?? throw Problem
            .Of(
                ProblemCode.InvalidScenario,
                "The scenario has no renewed war, hence no formulas to look at; only its crisis can be explored."
            )
            .Thrown();

    /// <summary>What follows as stated, without what would turn it; worked out once.</summary>
    public CaseFindings Stated => _stated.Value;

    /// <summary>The crisis as stated; none if the scenario has none.</summary>
    public CrisisFindings? Crisis => _crisis.Value;

    /// <summary>Every number that anything rests on: those of the games, of worths, and of the crisis.</summary>
    public IEnumerable<Parameter> Parameters =>
        (MaybeModel?.Space.Parameters ?? []).Concat((Crisis?.Space.Parameters ?? []).Where(p => MaybeModel?.Space.Find(p.Path) is null));

    /// <summary>The number of a path.</summary>
    public Parameter? Parameter(string path)
    {
        if (MaybeModel is { } model && model.Space.Find(path) is { } slot)
            return model.Space.Parameters[slot.Index];
        return Crisis is { } crisis && crisis.Space.Find(path) is { } other ? crisis.Space.Parameters[other.Index] : null;
    }

    private static string Shorten(string text, int most) => text.Length <= most ? text : text[..most] + "…";
}
