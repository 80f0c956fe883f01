using Casus.Models.Cases;
using Casus.Models.Cases.Blocks;
using Casus.Sweeps.Inputs;

namespace Casus.Sweeps.Runs;

/// <summary>Works out blocks of draws of one structural variant on one thread, and counts.</summary>
internal sealed class SweepWorker
{
    // Above this many numbers, gains are worked out twice instead of being kept.
    private const long MostKept = 1 << 22;
    private readonly CaseModel _model;
    private readonly InputSpace _space;
    private readonly SlotSource[] _sources;
    private readonly CaseBlock _block;
    private readonly double[][] _drawn;
    private readonly double[] _column;
    private readonly double[] _kept;
    private readonly double[] _best;
    private readonly double[] _bestBoth;
    private readonly int[] _first;
    private readonly bool[] _any;

    public SweepWorker(CaseModel model, InputSpace space, SlotSource[] sources, int draws, int replicates)
    {
        (_model, _space, _sources) = (model, space, sources);
        _block = new(model, draws);
        _drawn = space.Room(draws);
        _column = new double[draws];
        _best = new double[draws];
        _bestBoth = new double[draws];
        _first = new int[draws];
        _any = new bool[draws];
        _kept = (long)model.Scenario.Formulas.Count * draws <= MostKept ? new double[model.Scenario.Formulas.Count * draws] : [];
        Tally = new(model, replicates);
    }

    public VariantTally Tally { get; }

    /// <summary>Works out one block.</summary>
    /// <param name="design">The replicate's design.</param>
    /// <param name="replicate">Which replicate.</param>
    /// <param name="first">The first draw's number within it.</param>
    /// <param name="count">How many draws; what is beyond in the room is worked out and not counted.</param>
    /// <param name="cancellation">Stops the work.</param>
    public void Work(Uncertainty.IDesign design, int replicate, long first, int count, CancellationToken cancellation)
    {
        _space.Draw(design, first, count, _drawn);
        for (var slot = 0; slot < _sources.Length; slot++)
        {
            var column = _block.Values(slot);
            _sources[slot].Fill(_drawn, column[..count]);
            // The places beyond the last draw repeat it, so that every lane holds a possible case.
            column[count..].Fill(column[count - 1]);
        }

        _block.Solve(cancellation);
        CountGames(replicate, count);
        CountAcceptance(count);
        CountFormulas(replicate, count);
        CountRegret(count);
    }

    private void CountGames(int replicate, int count)
    {
        for (var game = 0; game < Tally.Games; game++)
        {
            var attack = _block.AttackProbability(game);
            var classes = Tally.Attack.AsSpan(game * VariantTally.AttackClasses, VariantTally.AttackClasses);
            var sum = 0L;
            for (var k = 0; k < count; k++)
            {
                if (!double.IsFinite(attack[k]))
                {
                    Tally.Faulty[0]++;
                    continue;
                }

                sum += FixedPoint.OfProbability(attack[k]);
                classes[Math.Clamp((int)(attack[k] * VariantTally.AttackClasses), 0, VariantTally.AttackClasses - 1)]++;
            }

            Tally.AttackSum[(replicate * Tally.Games) + game] += sum;
        }
    }

    private void CountAcceptance(int count)
    {
        for (var demand = 0; demand < Tally.Demands; demand++)
        {
            foreach (var formula in _block.CheapestOrder)
            {
                _block.Surplus(demand, formula, _column);
                var met = 0;
                for (var k = 0; k < count; k++)
                    met += _column[k] >= 0 ? 1 : 0;
                Tally.Accepted[(demand * Tally.Formulas) + formula] += met;
            }
        }
    }

    private void CountFormulas(int replicate, int count)
    {
        Array.Fill(_best, 0.0);
        Array.Fill(_bestBoth, double.NegativeInfinity);
        Array.Fill(_first, -1);
        Array.Clear(_any);
        var wanted = _block.Wanted;
        foreach (var formula in _block.CheapestOrder)
        {
            var margin = Margin(formula);
            var attack = _block.AttackProbability(_model.GameOf(formula));
            var (signed, deters, both, gains) = (0, 0, 0, 0L);
            for (var k = 0; k < count; k++)
            {
                var (agreed, held) = (margin[k] >= 0, attack[k] <= wanted[k]);
                signed += agreed ? 1 : 0;
                deters += held ? 1 : 0;
                if (!agreed)
                    continue;
                _any[k] = true;
                gains += FixedPoint.OfGain(margin[k]);
                _best[k] = Math.Max(_best[k], margin[k]);
                if (!held)
                    continue;
                both++;
                // Of equals the first in the grid, in whatever order they are looked at.
                if (margin[k] > _bestBoth[k] || (margin[k].Equals(_bestBoth[k]) && formula < _first[k]))
                    (_bestBoth[k], _first[k]) = (margin[k], formula);
            }

            var at = (replicate * Tally.Formulas) + formula;
            Tally.Signed[at] += signed;
            Tally.Deters[at] += deters;
            Tally.Both[at] += both;
            Tally.GainSum[formula] += gains;
        }

        for (var k = 0; k < count; k++)
        {
            Tally.AnySigned[replicate] += _any[k] ? 1 : 0;
            if (_first[k] < 0)
                continue;
            Tally.AnyBoth[replicate]++;
            Tally.First[_first[k]]++;
        }
    }

    // Regret: what the best formula would have brought the least favoured, less what this one brings; one that is not signed brings nothing (Savage 1951).
    private void CountRegret(int count)
    {
        foreach (var formula in _block.CheapestOrder)
        {
            var margin = Margin(formula, again: true);
            var classes = Tally.Regret.AsSpan(formula * VariantTally.RegretClasses, VariantTally.RegretClasses);
            var (sum, most) = (0L, Tally.RegretMost[formula]);
            for (var k = 0; k < count; k++)
            {
                var regret = _best[k] - Math.Max(0, margin[k]);
                var steps = FixedPoint.OfGain(regret);
                sum += steps;
                most = Math.Max(most, steps);
                classes[VariantTally.RegretClass(regret)]++;
            }

            Tally.RegretSum[formula] += sum;
            Tally.RegretMost[formula] = most;
        }
    }

    private ReadOnlySpan<double> Margin(int formula, bool again = false)
    {
        if (_kept.Length == 0)
        {
            _block.SigningMargin(formula, _column);
            return _column;
        }

        var kept = _kept.AsSpan(formula * _column.Length, _column.Length);
        if (!again)
            _block.SigningMargin(formula, kept);
        return kept;
    }
}
