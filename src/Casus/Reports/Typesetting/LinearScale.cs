namespace Casus.Reports.Typesetting;

/// <summary>Turns numbers into places: <paramref name="low"/> lies at <paramref name="from"/>, <paramref name="high"/> at <paramref name="to"/>.</summary>
internal readonly struct LinearScale(double low, double high, double from, double to)
{
    public double Low { get; } = double.IsFinite(low) ? low : 0;

    public double High { get; } = double.IsFinite(high) && high > low && double.IsFinite(low) ? high : (double.IsFinite(low) ? low : 0) + 1;

    public double From { get; } = from;

    public double To { get; } = to;

    /// <summary>The place of a number; beyond the ends, the end. A number that is none lies at the lower end.</summary>
    public double At(double value)
    {
        // Beyond 2^53 an end and the end plus one are one number, and there is no length to share.
        if (double.IsNaN(value) || High <= Low)
            return From;
        var share = (Math.Clamp(value, Low, High) - Low) / (High - Low);
        return From + (share * (To - From));
    }

    /// <summary>Round numbers from end to end, no more than about <paramref name="most"/>.</summary>
    public List<double> Ticks(int most)
    {
        var rough = (High - Low) / Math.Max(1, most);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = (rough / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 2.5 => 2.5 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
        var ticks = new List<double>();
        var first = Math.Ceiling((Low / step) - 1e-9);
        for (var at = 0; at <= most + 1 && (first + at) * step <= High + (step * 1e-9); at++)
            ticks.Add((first + at) * step);
        return ticks;
    }
}
