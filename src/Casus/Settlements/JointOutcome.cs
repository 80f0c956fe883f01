namespace Casus.Settlements;

/// <summary>How often, over equally weighted draws, a formula is accepted, holds, and does both.</summary>
/// <remarks>
/// The joint frequency is counted, never multiplied: what makes a formula acceptable often makes it fail to hold, and the product of the
/// two frequencies then promises what no draw contains.
/// </remarks>
public readonly record struct JointOutcome
{
    private JointOutcome(long draws, long accepted, long holding, long both) =>
        (Draws, Accepted, Holding, Both) = (draws, accepted, holding, both);

    /// <summary>Counts over draws.</summary>
    public static JointOutcome Count(IEnumerable<(bool Accepted, bool Holds)> draws)
    {
        ArgumentNullException.ThrowIfNull(draws);
        var (all, accepted, holding, both) = (0L, 0L, 0L, 0L);
        foreach (var draw in draws)
        {
            all++;
            accepted += draw.Accepted ? 1 : 0;
            holding += draw.Holds ? 1 : 0;
            both += draw is (true, true) ? 1 : 0;
        }

        return new(all, accepted, holding, both);
    }

    /// <summary>How many draws there were.</summary>
    public long Draws { get; }

    /// <summary>In how many it is accepted.</summary>
    public long Accepted { get; }

    /// <summary>In how many it holds.</summary>
    public long Holding { get; }

    /// <summary>In how many it is accepted and holds.</summary>
    public long Both { get; }

    /// <summary>The frequency of acceptance; zero of no draws.</summary>
    public double AcceptedShare => Share(Accepted);

    /// <summary>The frequency of holding; zero of no draws.</summary>
    public double HoldingShare => Share(Holding);

    /// <summary>The frequency of both at once; zero of no draws.</summary>
    public double BothShare => Share(Both);

    private double Share(long count) => Draws == 0 ? 0 : (double)count / Draws;
}
