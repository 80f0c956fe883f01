using Casus.Models.Guarantees;

namespace Casus.Models.Cases.Blocks;

/// <summary>A case worked out for a block of draws.</summary>
public sealed class CaseBlock
{
    private readonly CaseModel _model;
    private readonly double[][] _values;
    private readonly double[][] _attack;
    private readonly double[][] _surplus;
    private readonly double[] _wanted;
    private readonly GuaranteeSolution<double>[][] _solutions;

    /// <summary>Room for a number of draws.</summary>
    public CaseBlock(CaseModel model, int draws)
    {
        _model = model;
        _values = [.. model.Space.Parameters.Select(_ => new double[draws])];
        _attack = [.. Enumerable.Range(0, model.GameCount).Select(_ => new double[draws])];
        _surplus = [.. Enumerable.Range(0, model.Demands.Length * model.Scenario.Formulas.Count).Select(_ => new double[draws])];
        _wanted = new double[draws];
        _solutions = new GuaranteeSolution<double>[draws][];
    }

    /// <summary>The column of one slot.</summary>
    public Span<double> Values(int slot) => _values[slot];

    /// <summary>Every game for every draw.</summary>
    public void Solve(CancellationToken cancellation = default)
    {
        var formulas = _model.Scenario.Formulas.Count;
        for (var k = 0; k < _wanted.Length; k++)
        {
            cancellation.ThrowIfCancellationRequested();
            var outcome = _model.Solve<double>([.. _values.Select(v => v[k])]);
            _solutions[k] = outcome.Solutions;
            _wanted[k] = _model.Wanted(outcome.Values);
            for (var g = 0; g < _attack.Length; g++)
                _attack[g][k] = outcome.Solutions[g].AsChallenger.AttackWithin(_model.Scenario.Wanted!.WithinPeriods);
            for (var d = 0; d < _model.Demands.Length; d++)
            for (var f = 0; f < formulas; f++)
                _surplus[(d * formulas) + f][k] = outcome.Surplus(d, f);
        }
    }

    /// <summary>Attack within the periods asked about.</summary>
    public ReadOnlySpan<double> AttackProbability(int game) => _attack[game];

    /// <summary>Surplus.</summary>
    public void Surplus(int demand, int formula, Span<double> into) =>
        _surplus[(demand * _model.Scenario.Formulas.Count) + formula].CopyTo(into);

    /// <summary>Least surplus over vetoes.</summary>
    public void SigningMargin(int formula, Span<double> into)
    {
        into.Fill(double.PositiveInfinity);
        for (var d = 0; d < _model.Demands.Length; d++)
        {
            if (!_model.Demands[d].IsVeto)
                continue;
            var column = _surplus[(d * _model.Scenario.Formulas.Count) + formula];
            for (var k = 0; k < column.Length; k++)
                into[k] = Math.Min(into[k], column[k]);
        }
    }

    /// <summary>The wanted probability.</summary>
    public ReadOnlySpan<double> Wanted => _wanted;
}
