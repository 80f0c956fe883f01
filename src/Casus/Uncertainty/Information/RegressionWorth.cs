using MathNet.Numerics.LinearAlgebra;

namespace Casus.Uncertainty.Information;

/// <summary>What it would be worth to know one input or a group of inputs (EVPPI), by regression (Strong, Oakley and Brennan 2014).</summary>
public static class RegressionWorth
{
    private const int Folds = 10;
    private static readonly int[] KnotsTried = [3, 4, 6, 9, 14, 22];

    /// <summary>Estimates it from draws: the mean payoff of each act given the inputs is fitted by splines, and each draw takes the best fit.</summary>
    /// <remarks>
    /// The number of knots is the one with the least generalised cross-validation error, summed over acts. The standard error is that of the
    /// payoffs of the acts so chosen, less the default's: to first order it holds the error of the fit too. The value is too high when draws
    /// are few for the number of terms, and too low where the fit is too smooth (a threshold in the input; compare the estimator by sorting).
    /// Costs draws × terms × acts steps, with 3 to 22 terms for each input and up to 16 for each pair.
    /// </remarks>
    /// <param name="acts">For each act, its payoff in each draw.</param>
    /// <param name="inputs">For each input to be learned, its value in each draw.</param>
    /// <param name="threads">How many threads work; the estimate does not depend on it.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    /// <exception cref="ArgumentException">The table is empty, uneven or not finite, there are fewer than 100 draws, or an input has not a finite value for each draw.</exception>
    public static InformationWorth Of(double[][] acts, double[][] inputs, int threads = 1, CancellationToken cancellation = default)
    {
        var rule = new ChoiceRule(acts);
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Length == 0 || inputs.Any(input => input.Length != rule.Draws || !input.All(double.IsFinite)))
            throw new ArgumentException("Each input needs a finite value for each draw.", nameof(inputs));
        if (rule.Draws < 100)
            throw new ArgumentException($"A regression needs 100 draws or more, not {rule.Draws}.", nameof(acts));
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        var basis = ChooseBasis(rule, inputs, options);
        var slopes = Slopes(rule, basis, options);
        var chosen = Chosen(rule, basis, (_, act) => slopes[act]);
        var crossed = Chosen(rule, basis, HeldOut(rule, basis, slopes, options));
        var (gain, held) = (rule.Gain(chosen), rule.Gain(crossed));
        return new(MeanFit(rule, basis, slopes, chosen), gain.StandardError, held.Mean, held.StandardError);
    }

    private static SplineBasis ChooseBasis(ChoiceRule rule, double[][] inputs, ParallelOptions options)
    {
        SplineBasis? best = null;
        var least = double.PositiveInfinity;
        foreach (var knots in KnotsTried)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            var basis = new SplineBasis(inputs, knots);
            if (best is not null && basis.Columns.Count > rule.Draws / 20)
                break;
            var error = CrossValidation(rule, basis, Slopes(rule, basis, options));
            if (error < least)
                (least, best) = (error, basis);
        }

        return best!;
    }

    // Craven and Wahba 1979: mean squared residual over (1 − terms / draws)², in parts of each act's own variance.
    private static double CrossValidation(ChoiceRule rule, SplineBasis basis, double[][] slopes)
    {
        var sum = 0.0;
        var left = 1 - (basis.Columns.Count / (double)rule.Draws);
        for (var act = 0; act < slopes.Length; act++)
        {
            var whole = SplineBasis.Dot(rule.Acts[act], rule.Acts[act]) - (slopes[act][0] * slopes[act][0]);
            var explained = slopes[act].Skip(1).Sum(s => s * s);
            sum += whole > 0 ? Math.Max(0, whole - explained) / whole : 0;
        }

        return sum / (left * left);
    }

    private static double[][] Slopes(ChoiceRule rule, SplineBasis basis, ParallelOptions options)
    {
        var slopes = new double[rule.Acts.Length][];
        Parallel.For(0, slopes.Length, options, act => slopes[act] = [.. basis.Columns.Select(column => SplineBasis.Dot(column, rule.Acts[act]))]);
        return slopes;
    }

    // Leaving a fold out: in orthonormal columns the Gram matrix of all draws is the identity, so that of the rest is I − F'F.
    private static Func<int, int, double[]> HeldOut(ChoiceRule rule, SplineBasis basis, double[][] slopes, ParallelOptions options)
    {
        var terms = basis.Columns.Count;
        var factors = new MathNet.Numerics.LinearAlgebra.Factorization.LU<double>[Folds];
        Parallel.For(
            0,
            Folds,
            options,
            fold =>
            {
                var gram = Matrix<double>.Build.DenseIdentity(terms);
                for (var i = 0; i < terms; i++)
                {
                    for (var j = 0; j <= i; j++)
                        gram[i, j] = gram[j, i] = (i == j ? 1 + 1e-9 : 0) - FoldDot(basis.Columns[i], basis.Columns[j], fold);
                }

                factors[fold] = gram.LU();
            }
        );
        var held = new double[Folds][][];
        for (var fold = 0; fold < Folds; fold++)
        {
            held[fold] = new double[slopes.Length][];
            var at = fold;
            Parallel.For(
                0,
                slopes.Length,
                options,
                act =>
                {
                    var rest = Vector<double>.Build.Dense(terms, i => slopes[act][i] - FoldDot(basis.Columns[i], rule.Acts[act], at));
                    held[at][act] = factors[at].Solve(rest).ToArray();
                }
            );
        }

        return (draw, act) => held[draw % Folds][act];
    }

    private static double FoldDot(double[] a, double[] b, int fold)
    {
        var sum = 0.0;
        for (var k = fold; k < a.Length; k += Folds)
            sum += a[k] * b[k];
        return sum;
    }

    private static int[] Chosen(ChoiceRule rule, SplineBasis basis, Func<int, int, double[]> slopes)
    {
        var chosen = new int[rule.Draws];
        for (var k = 0; k < chosen.Length; k++)
        {
            var most = double.NegativeInfinity;
            for (var act = 0; act < rule.Acts.Length; act++)
            {
                if (Fit(basis, slopes(k, act), k) is var fit && fit > most)
                    (most, chosen[k]) = (fit, act);
            }
        }

        return chosen;
    }

    private static double MeanFit(ChoiceRule rule, SplineBasis basis, double[][] slopes, int[] chosen)
    {
        var sum = 0.0;
        for (var k = 0; k < chosen.Length; k++)
            sum += Fit(basis, slopes[chosen[k]], k) - Fit(basis, slopes[rule.Default], k);
        return sum / chosen.Length;
    }

    private static double Fit(SplineBasis basis, double[] slopes, int draw)
    {
        var fit = 0.0;
        for (var i = 0; i < slopes.Length; i++)
            fit += slopes[i] * basis.Columns[i][draw];
        return fit;
    }
}
