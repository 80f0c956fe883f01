namespace Casus.Reports.Svg;

/// <summary>How many cells of each category lie in one drawn cell.</summary>
internal sealed class OutcomeShare(int categories)
{
    public int[] Counts { get; } = new int[categories];

    public bool IsMarked { get; private set; }

    public int Total => Counts.Sum();

    /// <summary>Whether it holds cells of more than one category.</summary>
    public bool IsMixed => Counts.Count(count => count > 0) > 1;

    /// <summary>The category of the most cells; of equals, the first.</summary>
    public int MostFrequent => Array.IndexOf(Counts, Counts.Max());

    public void Add(int category, bool isMarked)
    {
        if (category >= 0)
            Counts[category]++;
        IsMarked |= isMarked;
    }
}
