using System.Numerics;

namespace Casus.Models.Guarantees;

/// <summary>The course when each period brings a new government with some probability and the old one stays otherwise (model §3.10c).</summary>
/// <remarks>
/// Value iteration on a grid of types, V_t(θ) = max(p̄_tθ − c̄_t, δ[(1−γ)V_{t+1}(θ) + γE V_{t+1}]), and the mass of surviving types carried forward.
/// In double precision; the error stated is the difference to half the grid, which over-states it for a method of first order.
/// </remarks>
internal static class ChangingCourse
{
    private const int Cells = 1024;

    public static Course<T> Solve<T>(GuaranteeGame<T> game, StageOutlooks<T> outlooks)
        where T : struct, INumber<T>
    {
        var fine = OnGrid(game, outlooks, Cells);
        var coarse = OnGrid(game, outlooks, Cells / 2);
        var error = Math.Abs(fine.Value - coarse.Value);
        for (var t = 0; t < game.Stages.Length; t++)
            error = Math.Max(error, Math.Abs(fine.Alive[t] - coarse.Alive[t]));

        var periods = game.Stages.Length;
        var (loss, weight) = (T.Zero, T.One);
        var burden = new T[game.Stages[0].Guarantors.Length];
        for (var t = 0; t < periods; t++, weight *= game.Discount)
        {
            var attacked = weight * T.CreateChecked((t == 0 ? 1 : fine.Alive[t - 1]) - fine.Alive[t]);
            loss += attacked * outlooks.At(t, false).ProtegeLoss;
            for (var j = 0; j < burden.Length; j++)
                burden[j] += attacked * outlooks.At(t, false).Burden[j];
        }

        return new()
        {
            Threshold = [.. fine.Threshold.Select(T.CreateChecked)],
            Hazard = [.. fine.Alive.Select((alive, t) => T.CreateChecked(Hazard(t == 0 ? 1 : fine.Alive[t - 1], alive)))],
            Survival = [.. fine.Alive.Select(T.CreateChecked)],
            Asserts = new bool[periods],
            ChallengerValue = T.CreateChecked(fine.Value),
            ProtegeLoss = loss,
            Burden = burden,
            First = outlooks.At(0, false),
            Error = error + game.Resolve.Error,
        };
    }

    private static double Hazard(double before, double after) => before > 0 ? (before - after) / before : 0;

    private static (double Value, double[] Alive, double[] Threshold) OnGrid<T>(GuaranteeGame<T> game, StageOutlooks<T> outlooks, int cells)
        where T : struct, INumber<T>
    {
        var (types, prior) = Grid(game.Resolve, cells);
        var periods = game.Stages.Length;
        var (discount, turnover) = (double.CreateChecked(game.Discount), double.CreateChecked(game.Turnover));
        var attacks = new bool[periods][];
        var value = new double[cells];
        for (var t = periods - 1; t >= 0; t--)
        {
            var (lure, price) = (double.CreateChecked(outlooks.At(t, false).Lure), double.CreateChecked(outlooks.At(t, false).Price));
            var average = Dot(value, prior);
            attacks[t] = new bool[cells];
            for (var i = 0; i < cells; i++)
            {
                var wait = discount * (((1 - turnover) * value[i]) + (turnover * average));
                var attack = (lure * types[i]) - price;
                attacks[t][i] = attack > wait;
                value[i] = Math.Max(attack, wait);
            }
        }

        var (alive, threshold, mass) = (new double[periods], new double[periods], (double[])prior.Clone());
        for (var t = 0; t < periods; t++)
        {
            for (var i = 0; i < cells; i++)
                mass[i] = attacks[t][i] ? 0 : mass[i];
            alive[t] = mass.Sum();
            threshold[t] = Array.IndexOf(attacks[t], true) is var first && first >= 0 ? types[first] : types[^1];
            for (var i = 0; i < cells; i++)
                mass[i] = ((1 - turnover) * mass[i]) + (turnover * alive[t] * prior[i]);
        }

        return (Dot(value, prior), alive, threshold);
    }

    private static (double[] Types, double[] Prior) Grid<T>(TypeLaw<T> law, int cells)
        where T : struct, INumber<T>
    {
        var (low, high) = (double.CreateChecked(law.Low), double.CreateChecked(law.High));
        var (types, prior) = (new double[cells], new double[cells]);
        var below = 0.0;
        for (var i = 0; i < cells; i++)
        {
            var end = i == cells - 1 ? 1 : double.CreateChecked(law.AtMost(T.CreateChecked(low + ((high - low) * (i + 1) / cells))));
            types[i] = low + ((high - low) * (i + 0.5) / cells);
            prior[i] = end - below;
            below = end;
        }

        return (types, prior);
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
