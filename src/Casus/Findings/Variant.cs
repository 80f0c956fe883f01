using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Models.Cases;
using Casus.Scenarios;
using Casus.Sweeps;

namespace Casus.Findings;

/// <summary>The answer under another structural choice. Structure is compared, never averaged.</summary>
/// <param name="Name">What is different, in words.</param>
/// <param name="SignedCount">How many formulas are signed.</param>
/// <param name="DeterringCount">How many of them deter.</param>
/// <param name="Attack">The probability of an attack under the formula the report looks at.</param>
/// <param name="SigningMargin">By how much the best formula is signed, or fails to be.</param>
public sealed record Variant(string Name, int SignedCount, int DeterringCount, double Attack, double SigningMargin)
{
    /// <summary>Solves a case under every structural choice that it does not make itself.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="posteriors">Hypothesis → what the ledger says of it.</param>
    /// <param name="formula">The formula the report looks at.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ImmutableArray<Variant> Of(
        Scenario scenario,
        ImmutableDictionary<string, PosteriorInterval> posteriors,
        int formula,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var found = ImmutableArray.CreateBuilder<Variant>();
        foreach (var structure in StructuralVariant.Structures(scenario))
        {
            cancellation.ThrowIfCancellationRequested();
            var model = CaseModel.Of(structure.Scenario, posteriors);
            found.Add(Measured(structure.Name, model.Solve(model.Space.Central<double>()), formula));
        }

        var stated = CaseModel.Of(scenario, posteriors);
        foreach (var (name, values) in Corners(scenario, stated))
            found.Add(Measured(name, stated.Solve(values), formula));
        return found.ToImmutable();
    }

    private static Variant Measured(string name, CaseOutcome<double> outcome, int formula)
    {
        var (signed, both, margin) = (0, 0, double.NegativeInfinity);
        for (var f = 0; f < outcome.Model.Scenario.Formulas.Count; f++)
        {
            var signing = outcome.SigningMargin(f);
            margin = Math.Max(margin, signing);
            if (signing < 0)
                continue;
            signed++;
            if (outcome.Deters(f))
                both++;
        }

        return new(name, signed, both, outcome.AttackProbability(formula), margin);
    }

    // The corners of what challenger and protégé may believe, from the plausible ranges of their beliefs in the strongest reading (model §2.4).
    private static IEnumerable<(string Name, double[] Values)> Corners(Scenario scenario, CaseModel model)
    {
        var provision = scenario.Provisions.FirstOrDefault(p => p.IsAmbiguous);
        if (provision is null)
            yield break;
        var challenger = model.Space.Find(provision.Beliefs[scenario.Challenger.Id].Low[0].Path)?.Index;
        var protege = model.Space.Find(provision.Beliefs[scenario.Protege.Id].Low[0].Path)?.Index;
        if (challenger is not { } c || protege is not { } p || (!model.Space.Parameters[c].HasRange && !model.Space.Parameters[p].HasRange))
            yield break;
        foreach (var (believes, trusts) in new[] { (true, false), (true, true), (false, false), (false, true) })
        {
            var values = model.Space.Central<double>();
            values[c] = believes ? model.Space.Parameters[c].High : model.Space.Parameters[c].Low;
            values[p] = trusts ? model.Space.Parameters[p].High : model.Space.Parameters[p].Low;
            yield return (
                $"{scenario.Challenger.Name} {(believes ? "fears" : "discounts")} the strong reading most, {scenario.Protege.Name} {(trusts ? "trusts" : "doubts")} it most",
                values
            );
        }
    }
}
