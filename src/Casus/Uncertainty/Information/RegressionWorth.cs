using Casus.Uncertainty.Aggregates;

namespace Casus.Uncertainty.Information;

/// <summary>What it would be worth to know one input or a group of inputs (EVPPI), by regression (Strong, Oakley and Brennan 2014).</summary>
public static class RegressionWorth
{
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
        var fit = Smoothest(rule, inputs, options);
        var (chosen, fitted) = fit.Choose();
        var (gain, held, value) = (rule.Gain(chosen), rule.Gain(fit.ChooseHeldOut().Acts), new Moments());
        value.Add(fitted);
        return new(value.Mean, gain.StandardError, held.Mean, held.StandardError);
    }

    // The fit with the number of knots that cross-validation prefers.
    private static SplineFit Smoothest(ChoiceRule rule, double[][] inputs, ParallelOptions options)
    {
        SplineFit? best = null;
        var (least, worse) = (double.PositiveInfinity, 0);
        foreach (var knots in KnotsTried)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            var fit = new SplineFit(rule, new SplineBasis(inputs, knots), options);
            if (best is not null && fit.Terms > rule.Draws / 20)
                break;
            // Twice no better than before: more knots would only follow chance.
            if (fit.CrossValidation() is var error && error < least)
                (least, best, worse) = (error, fit, 0);
            else if (++worse == 2)
                break;
        }

        return best!;
    }
}
