namespace Casus.Settlements.Changes;

/// <summary>Directions spread evenly over the sphere, the same every time.</summary>
internal static class Directions
{
    /// <summary>The direction with a number: an additive recurrence, bent to the normal distribution and scaled to length one.</summary>
    /// <remarks>The recurrence steps by the powers of 1/φ_m, where φ_m^(m+1) = φ_m + 1, which spreads points over the m-dimensional cube.</remarks>
    public static double[] Spread(int dimension, int number)
    {
        var pairs = (dimension + 1) / 2;
        var ratio = GeneralGoldenRatio(2 * pairs);
        var direction = new double[dimension];
        for (var pair = 0; pair < pairs; pair++)
        {
            var one = Fraction((number + 1) * Math.Pow(ratio, -(2 * pair) - 1));
            var two = Fraction((number + 1) * Math.Pow(ratio, -(2 * pair) - 2));

            // Box and Muller's pair of normal numbers from a pair of uniform ones.
            var radius = Math.Sqrt(-2 * Math.Log(1 - one));
            direction[2 * pair] = radius * Math.Cos(2 * Math.PI * two);
            if ((2 * pair) + 1 < dimension)
                direction[(2 * pair) + 1] = radius * Math.Sin(2 * Math.PI * two);
        }

        var length = Math.Sqrt(direction.Sum(part => part * part));
        return length == 0 ? direction : Array.ConvertAll(direction, part => part / length);
    }

    private static double GeneralGoldenRatio(int dimension)
    {
        var ratio = 2.0;
        for (var step = 0; step < 60; step++)
            ratio = Math.Pow(1 + ratio, 1.0 / (dimension + 1));
        return ratio;
    }

    private static double Fraction(double value) => value - Math.Floor(value);
}
