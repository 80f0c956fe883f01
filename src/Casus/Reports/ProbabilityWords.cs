namespace Casus.Reports;

/// <summary>Words of estimative probability, always with their number: "unlikely (32 %)".</summary>
/// <remarks>
/// The bands of Intelligence Community Directive 203, "Analytic Standards" (2015), section D.6.e(2)(a). Its bands share their ends;
/// here an end belongs to the band further from even, except that 45 and 55 percent are "roughly even".
/// </remarks>
public static class ProbabilityWords
{
    /// <summary>The words with the number. Beyond 1 and 99 percent only the bound is written, and "no chance" or "certain" is said of an exact 0 or 1 alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not between 0 and 1.</exception>
    public static string Of(double probability)
    {
        if (!(probability is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is a number from 0 to 1.");

        return probability switch
        {
            0 => "no chance",
            1 => "certain",
            < 0.01 => "<1\u00A0%",
            > 0.99 => ">99\u00A0%",
            _ => $"{Band(probability)} ({NumberText.Probability(probability)})",
        };
    }

    private static string Band(double probability) =>
        probability switch
        {
            <= 0.05 => "almost no chance",
            <= 0.20 => "very unlikely",
            < 0.45 => "unlikely",
            <= 0.55 => "roughly even",
            < 0.80 => "likely",
            < 0.95 => "very likely",
            _ => "almost certain",
        };
}
