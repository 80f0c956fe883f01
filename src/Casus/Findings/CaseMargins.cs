using Casus.Models.Cases;
using Casus.Models.Guarantees;

namespace Casus.Findings;

/// <summary>How far a case is from being signed, and from being signed and deterring, at any vector of values.</summary>
/// <remarks>Games are solved again only when a number has moved on which a game rests.</remarks>
public sealed class CaseMargins
{
    private readonly CaseModel _model;
    private readonly double[] _central;
    private readonly GuaranteeSolution<double>[] _solutions;

    /// <summary>Margins of a case solved at its central values.</summary>
    public CaseMargins(CaseOutcome<double> central)
    {
        ArgumentNullException.ThrowIfNull(central);
        (_model, _central, _solutions) = (central.Model, central.Values, central.Solutions);
    }

    /// <summary>The case at other values.</summary>
    public CaseOutcome<double> At(double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.AsSpan(0, _model.GameSlotCount).SequenceEqual(_central.AsSpan(0, _model.GameSlotCount))
            ? _model.Measure(values, _solutions)
            : _model.Solve(values);
    }

    /// <summary>The largest, over formulas, of the least surplus over any demand with a veto: not negative if something is signed.</summary>
    public double Signing(double[] values) => Best(At(values), static (outcome, formula) => outcome.SigningMargin(formula));

    /// <summary>The largest, over formulas, of the lesser of that and the margin of deterrence: not negative if something is signed and deters.</summary>
    public double SigningAndDeterring(double[] values) =>
        Best(At(values), static (outcome, formula) => Math.Min(outcome.SigningMargin(formula), outcome.DeterrenceMargin(formula)));

    /// <summary>The lesser margin of one formula.</summary>
    public double Both(double[] values, int formula)
    {
        var outcome = One(values, formula);
        return Math.Min(outcome.Signing, outcome.Deterrence);
    }

    /// <summary>Both margins of one formula; only its own game is solved.</summary>
    public (double Signing, double Deterrence) One(double[] values, int formula)
    {
        var solution = _model.SolveOne(formula, values);
        var signing = double.PositiveInfinity;
        for (var demand = 0; demand < _model.Demands.Length; demand++)
        {
            if (!_model.Demands[demand].IsVeto)
                continue;
            var surplus = 0.0;
            foreach (var term in _model.Terms(values, demand, formula, solution))
                surplus += term.Value;
            signing = Math.Min(signing, surplus);
        }

        var attack = solution.AsChallenger.AttackWithin(_model.Scenario.Wanted!.WithinPeriods);
        return (signing, _model.Wanted(values) - attack);
    }

    private static double Best(CaseOutcome<double> outcome, Func<CaseOutcome<double>, int, double> margin)
    {
        var best = double.NegativeInfinity;
        for (var formula = 0; formula < outcome.Model.Scenario.Formulas.Count; formula++)
            best = Math.Max(best, margin(outcome, formula));
        return best;
    }
}
