using System.Collections.Immutable;
using Casus.Models.Cases;
using Casus.Sweeps.Runs;

namespace Casus.Sweeps.Answers;

/// <summary>What a sweep says under one structural variant.</summary>
public sealed class VariantAnswer
{
    private readonly VariantTally _tally;
    private readonly long[] _draws;
    private readonly CaseModel _model;

    /// <summary>The answers of one variant of a sweep, finished or not.</summary>
    /// <param name="run">The sweep.</param>
    /// <param name="variant">Which variant.</param>
    public VariantAnswer(SweepRun run, int variant)
    {
        ArgumentNullException.ThrowIfNull(run);
        (Variant, _model, _tally) = (run.Plan.Variants[variant], run.ModelOf(variant), run.Tallies[variant]);
        _draws = [.. Enumerable.Range(0, run.Plan.Replicates).Select(run.DrawsDoneIn)];
        Draws = _draws.Sum();
        AnySigned = Estimate.OfShare(_tally.AnySigned, _draws);
        AnyBoth = Estimate.OfShare(_tally.AnyBoth, _draws);
    }

    /// <summary>The variant.</summary>
    public StructuralVariant Variant { get; }

    /// <summary>How many draws are counted.</summary>
    public long Draws { get; }

    /// <summary>The probability that some formula is signed.</summary>
    public Estimate AnySigned { get; }

    /// <summary>The probability that some formula is signed and deters.</summary>
    public Estimate AnyBoth { get; }

    /// <summary>Draws × games without a number as an answer; they count as no attack and no signature.</summary>
    public long Faulty => _tally.Faulty[0];

    /// <summary>How many formulas there are.</summary>
    public int Formulas => _tally.Formulas;

    /// <summary>What is said of a formula.</summary>
    public FormulaAnswer Of(int formula)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(formula);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(formula, Formulas);
        return new()
        {
            Formula = formula,
            Accepted =
            [
                .. Enumerable.Range(0, _tally.Demands).Select(d => Estimate.Wilson(_tally.Accepted[(d * Formulas) + formula], Draws)),
            ],
            Signing = Share(_tally.Signed, formula),
            Deterring = Share(_tally.Deters, formula),
            Both = Share(_tally.Both, formula),
            Attack = Attack(_model.GameOf(formula)),
            AttackSpread = Spread(_model.GameOf(formula)),
            First = (double)_tally.First[formula] / Draws,
            Gain = FixedPoint.ToGain(_tally.GainSum[formula], Draws),
            Regret = FixedPoint.ToGain(_tally.RegretSum[formula], Draws),
            RegretP90 = Math.Min(RegretQuantile(formula, 0.9), FixedPoint.ToGain(_tally.RegretMost[formula], 1)),
            RegretMost = FixedPoint.ToGain(_tally.RegretMost[formula], 1),
        };
    }

    /// <summary>The formula with the largest probability to be signed and to deter; of equals the one signed more often, then the first.</summary>
    public int Likeliest() =>
        Enumerable.Range(0, Formulas).OrderByDescending(f => Total(_tally.Both, f)).ThenByDescending(f => Total(_tally.Signed, f)).First();

    /// <summary>The formulas in falling order of the probability to be signed and to deter.</summary>
    public ImmutableArray<int> Ranked(int most) =>
        [
            .. Enumerable
                .Range(0, Formulas)
                .OrderByDescending(f => Total(_tally.Both, f))
                .ThenByDescending(f => Total(_tally.Signed, f))
                .ThenBy(f => f)
                .Take(most),
        ];

    /// <summary>The formulas that no other is signed at least as often and deters at least as often, one of the two more often.</summary>
    public ImmutableArray<int> Frontier()
    {
        var frontier = ImmutableArray.CreateBuilder<int>();
        var best = -1L;
        foreach (
            var group in Enumerable
                .Range(0, Formulas)
                .Select(f => (Formula: f, Signed: Total(_tally.Signed, f), Deters: Total(_tally.Deters, f)))
                .GroupBy(f => f.Signed)
                .OrderByDescending(g => g.Key)
        )
        {
            var most = group.Max(f => f.Deters);
            if (most <= best)
                continue;
            best = most;
            frontier.AddRange(group.Where(f => f.Deters == most).Select(f => f.Formula));
        }

        return frontier.ToImmutable();
    }

    private long Total(long[] counts, int formula)
    {
        var sum = 0L;
        for (var r = 0; r < _draws.Length; r++)
            sum += counts[(r * Formulas) + formula];
        return sum;
    }

    private Estimate Share(long[] counts, int formula)
    {
        Span<long> happened = _draws.Length <= 64 ? stackalloc long[_draws.Length] : new long[_draws.Length];
        for (var r = 0; r < happened.Length; r++)
            happened[r] = counts[(r * Formulas) + formula];
        return Estimate.OfShare(happened, _draws);
    }

    private Estimate Attack(int game)
    {
        var means = new double[_draws.Length];
        var sum = 0L;
        for (var r = 0; r < means.Length; r++)
        {
            var steps = _tally.AttackSum[(r * _tally.Games) + game];
            sum += steps;
            means[r] = FixedPoint.ToProbability(steps, _draws[r]);
        }

        var estimate = Estimate.OfMean(FixedPoint.ToProbability(sum, Draws), means.Where(double.IsFinite).ToArray());
        return estimate with { Low = Math.Max(0, estimate.Low), High = Math.Min(1, estimate.High) };
    }

    private (double P5, double P50, double P95) Spread(int game)
    {
        var classes = _tally.Attack.AsSpan(game * VariantTally.AttackClasses, VariantTally.AttackClasses);
        return (At(classes, 0.05), At(classes, 0.5), At(classes, 0.95));

        static double At(ReadOnlySpan<long> classes, double share) => (Class(classes, share) + 0.5) / VariantTally.AttackClasses;
    }

    private double RegretQuantile(int formula, double share) =>
        VariantTally.RegretAtMost(Class(_tally.Regret.AsSpan(formula * VariantTally.RegretClasses, VariantTally.RegretClasses), share));

    private static int Class(ReadOnlySpan<long> classes, double share)
    {
        var all = 0L;
        foreach (var count in classes)
            all += count;
        var sum = 0L;
        for (var c = 0; c < classes.Length; c++)
        {
            sum += classes[c];
            if (sum >= share * all)
                return c;
        }

        return classes.Length - 1;
    }
}
