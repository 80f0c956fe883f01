namespace Casus.Sweeps.Drivers;

/// <summary>Which number of a formula is looked at.</summary>
public enum FormulaOutcome
{
    /// <summary>How far it is from being signed and deterring: the lesser of the two margins; not negative where it does both.</summary>
    JointMargin,

    /// <summary>The least surplus of any actor with a veto: not negative where it is signed. In units of the stake.</summary>
    SigningMargin,

    /// <summary>The probability of an attack within the periods asked about.</summary>
    Attack,
}
