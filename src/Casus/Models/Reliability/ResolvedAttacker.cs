namespace Casus.Models.Reliability;

/// <summary>Only resolved challengers attack, and if they are the dearer to fight, help given an attack is rarer than help before it (Smith 1995, 1996; model §3.11).</summary>
/// <remarks>
/// Fighting costs the guarantor ε·E[θ − Θ/2 | attack] more than it seems. A higher cut-off raises that cost, which makes help rarer and lowers the cut-off:
/// the map decreases, so its fixed point is the only one. Resolve is uniform from 0 to Θ.
/// </remarks>
/// <param name="CutOff">The resolve above which the challenger attacks.</param>
/// <param name="CostRise">By how much the guarantor's cost of fighting exceeds what it is on average.</param>
/// <param name="Attack">The probability of an attack.</param>
public readonly record struct ResolvedAttacker(double CutOff, double CostRise, double Attack)
{
    /// <summary>Finds the fixed point by halving a bracket that holds it.</summary>
    /// <param name="cutOffAt">The challenger's cut-off if fighting costs the guarantor so much more; falls in it.</param>
    /// <param name="slope">By how much fighting costs more per unit of the attacker's resolve, ε.</param>
    /// <param name="top">The largest resolve, Θ.</param>
    public static ResolvedAttacker Of(Func<double, double> cutOffAt, double slope, double top)
    {
        ArgumentNullException.ThrowIfNull(cutOffAt);
        ArgumentOutOfRangeException.ThrowIfNegative(slope);
        // E[θ | θ > t] − Θ/2 = t/2; where nobody attacks, the most resolved would.
        double Rise(double cutOff) => slope * Math.Min(cutOff, top) / 2;
        var (low, high) = (0.0, top);
        if (cutOffAt(Rise(top)) is var deterred && deterred >= top)
            return new(deterred, Rise(top), 0);
        for (var step = 0; step < 100 && high - low > 1e-15 * top; step++)
        {
            var middle = (low + high) / 2;
            if (cutOffAt(Rise(middle)) > middle)
                low = middle;
            else
                high = middle;
        }

        var root = (low + high) / 2;
        return new(root, Rise(root), 1 - (root / top));
    }
}
