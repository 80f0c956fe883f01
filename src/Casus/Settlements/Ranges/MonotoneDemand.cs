namespace Casus.Settlements.Ranges;

/// <summary>Finds the demand of an actor whose surplus rises with a share, or falls with it, however bent or broken the curve.</summary>
/// <remarks>Halving; some sixty evaluations. That the surplus turns nowhere is the caller's word, tested only at the ends.</remarks>
public static class MonotoneDemand
{
    /// <summary>The demand over shares between two bounds; a limit found is one at which the surplus was evaluated and is not negative.</summary>
    /// <exception cref="ArgumentException">The bounds are not in order, or the surplus is no number at one of them.</exception>
    public static ShareDemand<double> Of(Func<double, double> surplus, double lowest, double highest)
    {
        ArgumentNullException.ThrowIfNull(surplus);
        if (!(lowest < highest))
            throw new ArgumentException("The bounds must be in order.", nameof(highest));
        var (atLowest, atHighest) = (surplus(lowest), surplus(highest));
        if (double.IsNaN(atLowest) || double.IsNaN(atHighest))
            throw new ArgumentException("The surplus must be a number at both bounds.", nameof(surplus));
        return (atLowest >= 0, atHighest >= 0) switch
        {
            (true, true) => new ShareDemand<double>.Anything(),
            (false, false) => new ShareDemand<double>.Never(),
            (false, true) => new ShareDemand<double>.AtLeast(Limit(surplus, lowest, highest)),
            (true, false) => new ShareDemand<double>.AtMost(Limit(surplus, highest, lowest)),
        };
    }

    private static double Limit(Func<double, double> surplus, double refused, double accepted)
    {
        while (true)
        {
            var middle = refused + ((accepted - refused) / 2);
            if (middle == refused || middle == accepted)
                return accepted;
            if (surplus(middle) >= 0)
                accepted = middle;
            else
                refused = middle;
        }
    }
}
