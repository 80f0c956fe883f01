using System.Collections.Immutable;

namespace Casus.Models.Guarantees.Kernels;

/// <summary>What all draws of a block have in common: how many guarantors, readings and periods, and what the formula says in words.</summary>
/// <remarks>
/// The kernel covers the guarantee game with uniform types, a new government each period, a protégé without the choice of an assertive stance, no
/// probes, and guarantors that save nothing by fighting together. Whatever else a scenario has is for <see cref="GuaranteeSolution{T}"/>.
/// Where a guarantor does not know the reading, give one reading with the average costs of reneging.
/// Where each projects its belief on the others, evaluate once for each seat with that seat's beliefs in all places.
/// </remarks>
public sealed class KernelShape
{
    /// <summary>A shape.</summary>
    /// <param name="readings">How many readings the text admits.</param>
    /// <param name="periods">How many periods are looked at.</param>
    /// <param name="open">For each guarantor, the responses that the agreement leaves open; if none, it stands aside.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public KernelShape(int readings, int periods, ImmutableArray<OpenResponses> open)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(readings);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(periods);
        (Readings, Periods, Open, AttackWithin, LapsesAfter) = (readings, periods, open, periods, periods);
    }

    /// <summary>How many readings the text admits.</summary>
    public int Readings { get; }

    /// <summary>How many periods are looked at.</summary>
    public int Periods { get; }

    /// <summary>For each guarantor, the responses that the agreement leaves open.</summary>
    public ImmutableArray<OpenResponses> Open { get; }

    /// <summary>How many guarantors there are.</summary>
    public int Guarantors => Open.Length;

    /// <summary>Within how many of the first periods an attack counts for its probability; all, unless said.</summary>
    public int AttackWithin { get; init; }

    /// <summary>After how many periods the text lapses and reneging on it costs nothing; never, unless said.</summary>
    public int LapsesAfter { get; init; }

    /// <summary>Whether costs of reneging wear away by <see cref="KernelParameter.Erosion"/>; where not, guarantors' responses are worked out once.</summary>
    public bool Wears { get; init; } = true;

    /// <summary>Whether the hazard of each period is put out too.</summary>
    public bool ShowsHazards { get; init; }

    internal int InputColumns => Position(KernelParameter.PainHigh) + 1 + (2 * Readings) + (Guarantors * (12 + (3 * Readings)));

    internal int OutputColumns => HazardAt + (ShowsHazards ? Periods : 0);

    internal int HazardAt => 3 + Guarantors;

    internal static int Position(KernelParameter parameter) => (int)parameter;

    internal static int Position(ReadingParameter parameter, int reading) =>
        (int)KernelParameter.PainHigh + 1 + (2 * reading) + (int)parameter;

    internal int Position(GuarantorParameter parameter, int guarantor) =>
        (int)KernelParameter.PainHigh + 1 + (2 * Readings) + (guarantor * (12 + (3 * Readings))) + (int)parameter;

    internal int Position(PledgeParameter parameter, int guarantor, int reading) =>
        Position(GuarantorParameter.WinDropAid, guarantor) + 12 + (3 * reading) + (int)parameter;
}

/// <summary>The responses to an attack that an agreement leaves open to a guarantor.</summary>
[Flags]
public enum OpenResponses
{
    /// <summary>Nothing is left open.</summary>
    Nothing = 0,

    /// <summary>It may stand aside.</summary>
    None = 1,

    /// <summary>It may send aid.</summary>
    Aid = 2,

    /// <summary>It may fight.</summary>
    Direct = 4,

    /// <summary>It may do as it likes.</summary>
    All = 7,
}
