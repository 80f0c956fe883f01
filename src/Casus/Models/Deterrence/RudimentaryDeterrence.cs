using System.Numerics;

namespace Casus.Models.Deterrence;

/// <summary>The rudimentary asymmetric deterrence game (Zagare and Kilgour 2000, section 3.4).</summary>
public static class RudimentaryDeterrence
{
    /// <summary>How likely the defender must be hard to deter: (concession − status quo) / (concession − conflict).</summary>
    /// <param name="concession">The challenger's payoff if the defender concedes.</param>
    /// <param name="statusQuo">Its payoff if nobody moves, at most that of a concession.</param>
    /// <param name="conflict">Its payoff in a conflict, below that of a concession.</param>
    /// <exception cref="ArgumentException">The payoffs are not in that order.</exception>
    public static T Credibility<T>(T concession, T statusQuo, T conflict)
        where T : struct, INumber<T>
    {
        if (!(conflict < statusQuo && statusQuo < concession))
            throw new ArgumentException(
                "The challenger must prefer a concession to the status quo, and that to a conflict.",
                nameof(statusQuo)
            );
        return (concession - statusQuo) / (concession - conflict);
    }
}
