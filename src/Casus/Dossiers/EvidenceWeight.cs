namespace Casus.Dossiers;

/// <summary>How much statements weigh together, by what ties them (Bayes; Good 1950; model §5.4). Weights are natural logarithms of likelihood ratios.</summary>
public static class EvidenceWeight
{
    /// <summary>The probability of a hypothesis after evidence of so much weight; certainty stays certain.</summary>
    public static double Update(double prior, double weight) =>
        prior is <= 0 or >= 1 ? prior : 1 / (1 + Math.Exp(-(Math.Log(prior / (1 - prior)) + weight)));

    /// <summary>How many independent reports equally correlated ones are worth, n/(1 + (n − 1)ρ) (linear discriminant).</summary>
    /// <param name="reports">How many there are, n.</param>
    /// <param name="correlation">How strongly any two are correlated, ρ.</param>
    public static double EffectiveCount(int reports, double correlation) => reports / (1 + ((reports - 1) * correlation));

    /// <summary>What reports that all repeat one line weigh, exactly; the line itself may be drawn or not.</summary>
    /// <param name="reports">How many there are.</param>
    /// <param name="lineIfTrue">The probability of the line if the hypothesis is true.</param>
    /// <param name="lineIfFalse">The same if it is false.</param>
    /// <param name="saidIfLine">How likely each repeats the line if there is one.</param>
    /// <param name="saidAnyway">How likely each says so if there is none.</param>
    public static double OfOneLine(int reports, double lineIfTrue, double lineIfFalse, double saidIfLine, double saidAnyway)
    {
        var (all, none) = (Math.Pow(saidIfLine, reports), Math.Pow(saidAnyway, reports));
        return Math.Log(((lineIfTrue * all) + ((1 - lineIfTrue) * none)) / ((lineIfFalse * all) + ((1 - lineIfFalse) * none)));
    }

    /// <summary>What however many repetitions of a line can weigh: the line's own ratio.</summary>
    /// <param name="lineIfTrue">The probability of the line if the hypothesis is true.</param>
    /// <param name="lineIfFalse">The same if it is false.</param>
    public static double OfTheLine(double lineIfTrue, double lineIfFalse) => Math.Log(lineIfTrue / lineIfFalse);
}
