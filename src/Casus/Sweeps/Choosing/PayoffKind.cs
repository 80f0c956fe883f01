namespace Casus.Sweeps.Choosing;

/// <summary>What a formula is taken to bring in a draw, when formulas are compared as acts.</summary>
public enum PayoffKind
{
    /// <summary>1 if it is signed and deters as wanted, else 0. Compares no actor's worth with another's.</summary>
    Success,

    /// <summary>The gain over continued war of the least favoured actor with a veto, in units of the stake; 0 if it is not signed.</summary>
    LeastGain,
}
