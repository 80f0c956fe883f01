using System.Numerics;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>What everybody does at every information set of the guarantee game, as cut-offs in their types.</summary>
/// <param name="Worlds">
/// If all agree to disagree, the one world that they share. Under projection each seat lives in a world of its own in which all believe what it
/// believes: the challenger's, the protégé's, then each guarantor's.
/// </param>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public sealed record GuaranteeProfile<T>(WorldPlan<T>[] Worlds)
    where T : struct, INumber<T>;

/// <summary>What everybody does, as one seat foresees it.</summary>
/// <param name="Help">For each period, what guarantors do; nothing where that is given and not chosen.</param>
/// <param name="Start">What challenger and protégé do, from the first period on: one moment, or with probes three.</param>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public sealed record WorldPlan<T>(HelpPlan<T>?[] Help, Moment<T>[] Start)
    where T : struct, INumber<T>;
