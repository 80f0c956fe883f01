using System.Collections.Immutable;
using Casus.Models.Cases;
using Casus.Models.Cases.Blocks;
using Casus.Sweeps.Inputs;
using Casus.Sweeps.Runs;

namespace Casus.Sweeps.Drivers;

/// <summary>One number of one formula as a function of the shares of all inputs: what sensitivity analysis takes apart.</summary>
/// <remarks>May be asked by several threads at once; each has room of its own.</remarks>
public sealed class FormulaModel : IDisposable
{
    private readonly CaseModel _model;
    private readonly InputSpace _space;
    private readonly SlotSource[] _sources;
    private readonly int _formula;
    private readonly FormulaOutcome _outcome;
    private readonly ThreadLocal<Room> _room;

    /// <summary>The number of a formula in a prepared sweep.</summary>
    /// <param name="run">The sweep; its first variant counts.</param>
    /// <param name="formula">The formula.</param>
    /// <param name="outcome">Which number.</param>
    public FormulaModel(SweepRun run, int formula, FormulaOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(run);
        (_model, _space, _formula, _outcome) = (run.ModelOf(0), run.Space, formula, outcome);
        _sources = _space.Sources(_model, run.Plan.Variants[0].Fixed);
        _room = new(() => new(this));
    }

    /// <summary>What the inputs are called.</summary>
    public ImmutableArray<string> Names => [.. _space.Inputs.Select(i => i.Name)];

    /// <summary>The number, for a block of draws given by independent shares of the inputs.</summary>
    public void OfShares(ReadOnlySpan<double> shares, int count, Span<double> results) => Run(shares, count, results, areDependent: false);

    /// <summary>The number, for normal scores that vary together already as the scenario says.</summary>
    public void OfNormalScores(ReadOnlySpan<double> scores, int count, Span<double> results)
    {
        var shares = new double[scores.Length];
        for (var i = 0; i < shares.Length; i++)
            shares[i] = Math.Clamp(
                MathNet.Numerics.SpecialFunctions.Erfc(-scores[i] / Math.Sqrt(2)) / 2,
                double.Epsilon,
                Math.BitDecrement(1.0)
            );
        Run(shares, count, results, areDependent: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _room.Dispose();

    private void Run(ReadOnlySpan<double> shares, int count, Span<double> results, bool areDependent)
    {
        var room = _room.Value!;
        for (var first = 0; first < count; first += Room.Width)
        {
            var part = Math.Min(Room.Width, count - first);
            for (var i = 0; i < room.Drawn.Length; i++)
                shares.Slice((i * count) + first, part).CopyTo(room.Drawn[i]);
            if (areDependent)
                _space.ToValuesAsTheyAre(room.Drawn, part);
            else
                _space.ToValues(room.Drawn, part);
            room.Solve(part, results.Slice(first, part));
        }
    }

    private sealed class Room
    {
        public const int Width = 128;
        private readonly FormulaModel _owner;
        private readonly CaseBlock _block;
        private readonly double[] _margin = new double[Width];

        public Room(FormulaModel owner)
        {
            (_owner, Drawn) = (owner, owner._space.Room(Width));
            _block = new(owner._model, Width);
            _block.LimitTo([owner._model.GameOf(owner._formula)]);
        }

        public double[][] Drawn { get; }

        public void Solve(int count, Span<double> results)
        {
            for (var slot = 0; slot < _owner._sources.Length; slot++)
            {
                var column = _block.Values(slot);
                _owner._sources[slot].Fill(Drawn, column[..count]);
                column[count..].Fill(column[count - 1]);
            }

            _block.Solve();
            _block.SigningMargin(_owner._formula, _margin);
            var attack = _block.AttackProbability(_owner._model.GameOf(_owner._formula));
            for (var k = 0; k < count; k++)
                results[k] = _owner._outcome switch
                {
                    FormulaOutcome.Attack => attack[k],
                    FormulaOutcome.SigningMargin => _margin[k],
                    _ => Math.Min(_margin[k], _block.Wanted[k] - attack[k]),
                };
        }
    }
}
