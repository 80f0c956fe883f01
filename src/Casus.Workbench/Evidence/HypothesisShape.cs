using Casus.Dossiers;
using Casus.Reports;

namespace Casus.Workbench.Evidence;

/// <summary>A hypothesis before and after the statements.</summary>
internal sealed record HypothesisShape(
    string Id,
    string Claim,
    string? Otherwise,
    ProbabilityRange Prior,
    ProbabilityRange Posterior,
    string? Because
)
{
    public static HypothesisShape Of(Ledger ledger)
    {
        var hypothesis = ledger.Hypothesis;
        var (low, high) = ((double)hypothesis.PriorLow, (double)hypothesis.PriorHigh);
        var after = ledger.Posterior;
        return new(
            hypothesis.Id,
            hypothesis.Claim,
            hypothesis.Otherwise,
            new(low, (low + high) / 2, high, NumberText.ProbabilityRange(low, high)),
            new(
                after.Low,
                (double)after.Central,
                after.High,
                $"{NumberText.Probability((double)after.Central)} ({NumberText.ProbabilityRange(after.Low, after.High)})"
            ),
            hypothesis.Because
        );
    }
}

/// <summary>A probability between bounds.</summary>
internal sealed record ProbabilityRange(double Low, double Central, double High, string Text);
