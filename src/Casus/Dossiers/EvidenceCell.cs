namespace Casus.Dossiers;

/// <summary>The weight of a statement for or against one hypothesis, alone, in bits.</summary>
/// <param name="Hypothesis">The hypothesis.</param>
/// <param name="Low">The least defensible weight.</param>
/// <param name="Central">The middle: above 0 for the hypothesis, below against it.</param>
/// <param name="High">The largest.</param>
public sealed record EvidenceCell(string Hypothesis, double Low, double Central, double High)
{
    /// <summary>Whether a reasonable reader may take it either way.</summary>
    public bool TellsNothing => Low <= 0 && High >= 0;

    internal static EvidenceCell Of(string hypothesis, LikelihoodRatio ratio)
    {
        var (low, high) = (Math.Log2((double)ratio.Low), Math.Log2((double)ratio.High));
        return new(hypothesis, low, (low + high) / 2, high);
    }
}
