using System.Numerics;

namespace Casus.Models.Cases;

/// <summary>One term of what a formula is worth to an actor beyond continued war; the terms sum exactly.</summary>
/// <param name="Kind">What kind of term it is.</param>
/// <param name="Name">What it is called, for instance the option.</param>
/// <param name="Value">Its value, in units of the protégé's whole stake.</param>
/// <typeparam name="T">The number in which it is worked out.</typeparam>
public readonly record struct UtilityTerm<T>(TermKind Kind, string Name, T Value)
    where T : struct, INumber<T>;

/// <summary>What kind of term of a utility something is.</summary>
public enum TermKind
{
    /// <summary>The share of the stake held under the formula.</summary>
    Territory,

    /// <summary>What later attack is worth to the challenger, or costs protégé and guarantors.</summary>
    LaterWar,

    /// <summary>What any agreement is worth.</summary>
    Peace,

    /// <summary>What an option is worth as such.</summary>
    Option,

    /// <summary>What instruments cost those who pay.</summary>
    Budget,

    /// <summary>The share of the stake that continued war would bring, given up.</summary>
    ForgoneWar,

    /// <summary>The cost of continued war, saved.</summary>
    SavedCost,

    /// <summary>The room left under a limit, or what it is exceeded by.</summary>
    Limit,
}
