using System.Collections.Immutable;

namespace Casus.Uncertainty.Discovery;

/// <summary>Says a region in words.</summary>
public static class RegionWords
{
    /// <summary>Each restriction as a clause: "the cost of war below 0.41", "support between 1 and 2".</summary>
    /// <param name="box">The region.</param>
    /// <param name="name">What an input is called.</param>
    /// <param name="number">How a value of an input is written.</param>
    public static ImmutableArray<string> Clauses(Box box, Func<int, string> name, Func<int, double, string> number)
    {
        ArgumentNullException.ThrowIfNull(box);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(number);
        return
        [
            .. box.Restrictions.Select(r =>
                (double.IsInfinity(r.Low), double.IsInfinity(r.High)) switch
                {
                    (true, _) => $"{name(r.Input)} below {number(r.Input, r.High)}",
                    (_, true) => $"{name(r.Input)} above {number(r.Input, r.Low)}",
                    _ => $"{name(r.Input)} between {number(r.Input, r.Low)} and {number(r.Input, r.High)}",
                }
            ),
        ];
    }
}
