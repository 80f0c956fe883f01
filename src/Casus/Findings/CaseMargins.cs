using Casus.Models.Cases;
using Casus.Models.Guarantees;

namespace Casus.Findings;

/// <summary>How far a case is from being signed, and from being signed and deterring, at any vector of values.</summary>
/// <remarks>
/// A search for flips asks this thousands of times, so it looks only at candidates: the formulas nearest to turning at the central values, as many as
/// share <see cref="MostGames"/> games. What a search reports is confirmed by <see cref="OverAll"/>. Games are solved again only when
/// a number has moved on which a game rests.
/// </remarks>
public sealed class CaseMargins
{
    /// <summary>How many games the candidates may share.</summary>
    public const int MostGames = 6;

    private readonly CaseModel _model;
    private readonly CaseOutcome<double> _central;
    private readonly (int Game, int[] Formulas)[] _forSigning;
    private readonly (int Game, int[] Formulas)[] _forBoth;

    /// <summary>Margins of a case solved at its central values.</summary>
    public CaseMargins(CaseOutcome<double> central)
    {
        ArgumentNullException.ThrowIfNull(central);
        (_model, _central) = (central.Model, central);
        _forSigning = Candidates(central.SigningMargin);
        _forBoth = Candidates(formula => Math.Min(central.SigningMargin(formula), central.DeterrenceMargin(formula)));
    }

    /// <summary>The largest, over candidates, of the least surplus over any demand with a veto: not negative if something is signed.</summary>
    public double Signing(double[] values) => Best(values, _forSigning, deterrence: false);

    /// <summary>The largest, over candidates, of the lesser of that and the margin of deterrence: not negative if something is signed and deters.</summary>
    public double SigningAndDeterring(double[] values) => Best(values, _forBoth, deterrence: true);

    /// <summary>The same margin over all formulas, or without deterrence the margin of signing.</summary>
    public double OverAll(double[] values, bool deterrence)
    {
        var outcome = SameGames(values) ? _model.Measure(values, _central.Solutions) : _model.Solve(values);
        var best = double.NegativeInfinity;
        for (var formula = 0; formula < _model.Scenario.Formulas.Count; formula++)
        {
            var margin = deterrence ? outcome.DeterrenceMargin(formula) : double.PositiveInfinity;
            if (margin > best)
                best = Math.Max(best, Math.Min(margin, outcome.SigningMargin(formula)));
        }

        return best;
    }

    private (int Game, int[] Formulas)[] Candidates(Func<int, double> margin)
    {
        var chosen = new Dictionary<int, List<int>>();
        foreach (
            var formula in Enumerable.Range(0, _model.Scenario.Formulas.Count).OrderByDescending(margin).ThenBy(f => f).Take(40 * MostGames)
        )
        {
            var game = _model.GameOf(formula);
            if (!chosen.TryGetValue(game, out var formulas))
            {
                if (chosen.Count == MostGames)
                    continue;
                chosen.Add(game, formulas = []);
            }

            formulas.Add(formula);
        }

        return [.. chosen.Select(c => (c.Key, c.Value.ToArray()))];
    }

    private double Best(double[] values, (int Game, int[] Formulas)[] candidates, bool deterrence)
    {
        ArgumentNullException.ThrowIfNull(values);
        var same = SameGames(values);
        var best = double.NegativeInfinity;
        foreach (var (game, formulas) in candidates)
        {
            var solution = same ? _central.Solutions[game] : GuaranteeSolution<double>.Of(_model.Game(game, values));
            var bound = deterrence
                ? _model.Wanted(values) - solution.AsChallenger.AttackWithin(_model.Scenario.Wanted!.WithinPeriods)
                : double.PositiveInfinity;
            // A game that deters too little already cannot better the best.
            for (var i = 0; i < formulas.Length && bound > best; i++)
                best = Math.Max(best, Math.Min(bound, _model.SigningMargin(values, formulas[i], solution)));
        }

        return best;
    }

    private bool SameGames(double[] values) =>
        values.AsSpan(0, _model.GameSlotCount).SequenceEqual(_central.Values.AsSpan(0, _model.GameSlotCount));
}
