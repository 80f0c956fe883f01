using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Models.Cases;
using Casus.Scenarios;
using Casus.Sweeps;

namespace Casus.Findings;

/// <summary>Analyses a case with a guarantee game: evidence, games, settlement, claims, and what would turn them.</summary>
public static class CaseAnalysis
{
    /// <summary>The largest number of games for which every flip is searched over the whole grid; above it only over the formulas nearest to turning.</summary>
    public const int MostGamesForFlips = 400;

    /// <summary>Runs the analysis with every assumption at its central value, and a small sweep of all of them.</summary>
    /// <param name="scenario">A scenario with a guarantee game.</param>
    /// <param name="progress">Told what is being worked on.</param>
    /// <param name="sweep">How large a sweep to make besides; the usual one if nothing is said.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The scenario has no guarantee game.</exception>
    public static CaseFindings Run(
        Scenario scenario,
        IProgress<string>? progress = null,
        SweepSize? sweep = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        progress?.Report("weighing the evidence");
        var ledgers = Ledger.Of(scenario.Dossier);
        var posteriors = Ledger.Posteriors(ledgers);
        var model = CaseModel.Of(scenario, posteriors);
        var found = At(model, ledgers, searches: true, progress, cancellation);

        progress?.Report("drawing the assumptions");
        var size = sweep ?? new();
        var uncertainty = size.Draws < 1 ? null : CaseUncertainty.Of(scenario, size.Draws, size.Seed, size.Threads, cancellation);

        progress?.Report("comparing structures");
        return found with
        {
            Variants = model.GameCount > MostGamesForFlips ? [] : Variant.Of(scenario, posteriors, found.Pick, cancellation),
            Uncertainty = uncertainty,
        };
    }

    /// <summary>What follows with every number at its central value, and nothing else: no sweep, no variants.</summary>
    /// <param name="model">A compiled case, as the scenario states it or <see cref="CaseModel.Around">around</see> other values.</param>
    /// <param name="ledgers">The evidence of its dossier, weighed.</param>
    /// <param name="searches">Whether to search what would turn each finding, which is the slow part.</param>
    /// <param name="progress">Told what is being worked on.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static CaseFindings At(
        CaseModel model,
        ImmutableArray<Ledger> ledgers,
        bool searches,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        var scenario = model.Scenario;
        progress?.Report("solving the games");
        var outcome = model.Solve(model.Space.Central<double>());

        progress?.Report("comparing formulas");
        var compared = FormulaComparison.Of(outcome, cancellation);
        var (pick, standoff) = (compared.Pick, compared.Standoff);

        progress?.Report("checking every solution");
        var proof = Certification.Of(outcome, standoff.Nearest is { } closest ? [pick, closest] : [pick], cancellation);

        progress?.Report("asking what the readings do");
        var question = ReadingQuestion.In(model, standoff.Nearest is { } near && compared.Both.IsEmpty ? near : pick);
        var belief = question is null ? null : new CommonBelief(question, outcome.Values);
        var curve = belief is null ? null : ReadingCurve.Of(belief);
        var findings = new Claims(outcome, proof, searches, cancellation).All(question, curve, standoff, compared.Signed, compared.Both);
        return new()
        {
            Scenario = scenario,
            Outcome = outcome,
            Ledgers = ledgers,
            SignedFormulas = compared.Signed,
            Deterring = compared.Deterring,
            Both = compared.Both,
            Pick = pick,
            PickReason = compared.Reason,
            Choices = compared.Choices,
            Pareto = compared.Pareto,
            Standoff = standoff,
            Findings = findings,
            Searched = searches,
            Question = question,
            Curve = curve,
            Window = belief is null ? null : Window.Of(belief),
            Zones = Zones(outcome, question, pick),
            Variants = [],
            RedLine = RedLineFinding.Of(scenario, ledgers, UnderWeakest(outcome, question, pick), model.Space),
            Ratified = scenario
                .Ratification.OrderBy(r => r.Key, StringComparer.Ordinal)
                .Aggregate(1.0, (product, r) => product * (double)model.Space.Centre(r.Value)),
            Proof = proof,
            Shown = Shown(question, pick, standoff),
        };
    }

    private static ImmutableArray<int> Shown(ReadingQuestion? question, int pick, Standoff standoff) =>
        [
            .. new int?[] { question?.Nothing, question?.AidOnly, question?.Formula, pick, standoff.Nearest }
                .OfType<int>()
                .Distinct(),
        ];

    private static double UnderWeakest(CaseOutcome<double> outcome, ReadingQuestion? question, int pick) =>
        question is null
            ? outcome.AttackProbability(pick)
            : question.Attack(question.Sure(outcome.Values, question.Provision.Readings.Length - 1));

    private static ImmutableArray<TerritoryZone> Zones(CaseOutcome<double> outcome, ReadingQuestion? question, int pick)
    {
        if (outcome.Model.ShareIssue < 0)
            return [];
        if (question is null)
            return [TerritoryZone.Of(outcome, pick)];
        var grid = outcome.Model.Scenario.Formulas;
        return
        [
            .. Enumerable
                .Range(0, grid.Issues[question.Issue].Options.Length)
                .Select(option => ReadingQuestion.With(grid, question.Formula, question.Issue, option))
                .OfType<int>()
                .Distinct()
                .Select(formula => TerritoryZone.Of(outcome, formula)),
        ];
    }
}
