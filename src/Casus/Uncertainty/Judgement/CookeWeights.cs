using System.Collections.Immutable;
using MathNet.Numerics.Distributions;

namespace Casus.Uncertainty.Judgement;

/// <summary>Weights of experts by how they did on questions whose answers are known (Cooke 1991, Experts in Uncertainty, the classical model).</summary>
/// <remarks>
/// <para>An expert's calibration is the p-value of the hypothesis that truths fall between its quantiles as often as it says: 5, 45, 45 and 5 % (a chi-square with
/// three degrees of freedom for 2·n·I, with I the relative information of what was seen to what was said). Its information is how much narrower its laws are
/// than an even spread over all experts' answers and the truth, a tenth added at either end. The weight is their product, 0 below a cut-off of calibration.</para>
/// <para>The weights pool laws linearly: give them to the parts of a mixture.</para>
/// </remarks>
public sealed class CookeWeights
{
    private static readonly double[] Said = [0.05, 0.45, 0.45, 0.05];

    private CookeWeights(ImmutableArray<double> calibration, ImmutableArray<double> information, ImmutableArray<double> weights) =>
        (Calibration, Information, Weights) = (calibration, information, weights);

    /// <summary>For each expert the p-value of its being well calibrated, from 0 to 1.</summary>
    public ImmutableArray<double> Calibration { get; }

    /// <summary>For each expert the mean information of its laws relative to an even spread, in nats.</summary>
    public ImmutableArray<double> Information { get; }

    /// <summary>For each expert its weight; they sum to one.</summary>
    public ImmutableArray<double> Weights { get; }

    /// <summary>Weighs experts.</summary>
    /// <param name="answers">For each expert its answers to the same questions, in the same order.</param>
    /// <param name="cutOff">The calibration below which an expert has no weight.</param>
    /// <exception cref="ArgumentException">
    /// There is no expert or question, experts answered different numbers of them, truths differ, quantiles do not climb, or nobody reaches the cut-off.
    /// </exception>
    public static CookeWeights Of(IReadOnlyList<ImmutableArray<ExpertAnswer>> answers, double cutOff = 0)
    {
        ArgumentNullException.ThrowIfNull(answers);
        Require(answers);
        ImmutableArray<double> calibration = [.. answers.Select(Calibrated)];
        var information = new double[answers.Count];
        for (var question = 0; question < answers[0].Length; question++)
        {
            var asked = question;
            var all = answers.Select(a => a[asked]).SelectMany(a => new[] { a.P5, a.P95, a.Truth }).ToArray();
            var over = 0.1 * (all.Max() - all.Min());
            for (var expert = 0; expert < information.Length; expert++)
                information[expert] += Informed(answers[expert][question], all.Min() - over, all.Max() + over) / answers[0].Length;
        }

        var raw = calibration.Select((c, e) => c >= cutOff ? c * information[e] : 0).ToArray();
        var total = raw.Sum();
        if (!(total > 0))
            throw new ArgumentException("No expert reaches the cut-off of calibration; lower it, or ask others.", nameof(cutOff));
        return new(calibration, [.. information], [.. raw.Select(w => w / total)]);
    }

    private static double Calibrated(ImmutableArray<ExpertAnswer> answers)
    {
        var seen = new double[Said.Length];
        foreach (var answer in answers)
            seen[
                answer.Truth <= answer.P5 ? 0
                : answer.Truth <= answer.P50 ? 1
                : answer.Truth <= answer.P95 ? 2
                : 3
            ] += 1.0 / answers.Length;
        var information = 0.0;
        for (var i = 0; i < seen.Length; i++)
            information += seen[i] > 0 ? seen[i] * Math.Log(seen[i] / Said[i]) : 0;
        return 1 - ChiSquared.CDF(Said.Length - 1, 2 * answers.Length * Math.Max(0, information));
    }

    private static double Informed(ExpertAnswer answer, double low, double high)
    {
        double[] ends = [low, answer.P5, answer.P50, answer.P95, high];
        var information = 0.0;
        for (var i = 0; i < Said.Length; i++)
            information += Said[i] * Math.Log(Said[i] / ((ends[i + 1] - ends[i]) / (high - low)));
        return information;
    }

    private static void Require(IReadOnlyList<ImmutableArray<ExpertAnswer>> answers)
    {
        if (answers.Count == 0 || answers[0].IsDefaultOrEmpty)
            throw new ArgumentException("Weights need an expert and a question whose answer is known.", nameof(answers));
        for (var expert = 0; expert < answers.Count; expert++)
        {
            if (answers[expert].Length != answers[0].Length)
                throw new ArgumentException(
                    $"Expert {expert} answered {answers[expert].Length} questions, the first {answers[0].Length}.",
                    nameof(answers)
                );
            for (var question = 0; question < answers[expert].Length; question++)
            {
                var answer = answers[expert][question];
                if (!(answer.P5 < answer.P50 && answer.P50 < answer.P95))
                    throw new ArgumentException($"Expert {expert}'s quantiles of question {question} do not climb.", nameof(answers));
                if (!answer.Truth.Equals(answers[0][question].Truth))
                    throw new ArgumentException($"Experts have different truths for question {question}.", nameof(answers));
            }
        }
    }
}
