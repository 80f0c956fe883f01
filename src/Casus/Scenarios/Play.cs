namespace Casus.Scenarios;

/// <summary>The structural choices of the game. None is true or false; a finding says under which it holds.</summary>
public sealed record Play
{
    /// <summary>What each actor thinks that others believe.</summary>
    public Closure Closure { get; init; }

    /// <summary>Whether a guarantor knows which reading binds when it has to act; otherwise it acts on its own belief.</summary>
    public bool GuarantorKnowsReading { get; init; } = true;

    /// <summary>Whether guarantors choose one after the other, each seeing those it waits for, or all at once.</summary>
    public GuarantorTiming Timing { get; init; }

    /// <summary>Whether only what the protégé still holds can be lost to a later attack, so that concessions lower its lure.</summary>
    public bool StakeScalesWithRemaining { get; init; }

    /// <summary>How much a whole stake held by the challenger adds to its chance of winning later (Fearon 1996): concessions breed power.</summary>
    public required Quantity TerritoryShiftsPower { get; init; }

    /// <summary>What an assertive stance gains the protégé each period; none: the protégé has no such choice.</summary>
    public Quantity? AssertivenessGain { get; init; }

    /// <summary>What the protégé's assertive stance costs the challenger each period of peace.</summary>
    public Quantity? Provocation { get; init; }
}

/// <summary>What each actor thinks that others believe about the readings.</summary>
public enum Closure
{
    /// <summary>Everybody knows what everybody believes, and they differ (Morris 1995; Smith and Stam 2004).</summary>
    AgreeToDisagree,

    /// <summary>Each thinks that all believe what it believes.</summary>
    Projection,
}

/// <summary>In which order guarantors choose.</summary>
public enum GuarantorTiming
{
    /// <summary>In the order of the file, each seeing those it joins after.</summary>
    InSequence,

    /// <summary>All at once.</summary>
    AtOnce,
}
