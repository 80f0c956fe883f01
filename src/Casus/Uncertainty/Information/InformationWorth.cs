namespace Casus.Uncertainty.Information;

/// <summary>What it would be worth to learn something before choosing, in the unit of the payoffs, with what is known of its error.</summary>
/// <param name="Value">The estimate: what the best choice after learning brings on average, less what the best choice without it does.</param>
/// <param name="StandardError">Its standard error over independent draws, to first order; too large for quasi-random draws.</param>
/// <param name="CrossFitted">
/// What the rule of choice brings in draws that it was not learned from. On average that is no more than the true worth, as no rule can do
/// better than the best, while <paramref name="Value"/> is too high when draws are few; so the two bracket the truth but for chance.
/// </param>
/// <param name="CrossFittedError">The standard error of <paramref name="CrossFitted"/>.</param>
public sealed record InformationWorth(double Value, double StandardError, double CrossFitted, double CrossFittedError)
{
    /// <summary>How far the estimate may be too high: by how much it exceeds what held-out draws confirm; take more draws if that is large.</summary>
    public double UpwardBias => Math.Max(0, Value - CrossFitted);
}
