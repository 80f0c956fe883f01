namespace Casus.Attribution;

/// <summary>How strongly a clause binds.</summary>
public enum Strength
{
    /// <summary>Bound to act: "will", "shall", "would", "must".</summary>
    Bound,

    /// <summary>Bound to do something, what being left to it: "such action as it deems necessary".</summary>
    Discretionary,

    /// <summary>Free to act: "may", "could, but need not".</summary>
    Free,

    /// <summary>Bound not to act.</summary>
    Barred,

    /// <summary>Not said.</summary>
    Open,
}

/// <summary>How far forces are joined in peace (ATOP).</summary>
public enum Depth
{
    /// <summary>Bases or troops on a member's soil.</summary>
    Basing,

    /// <summary>Military aid.</summary>
    Aid,

    /// <summary>One command.</summary>
    IntegratedCommand,

    /// <summary>Contributions of troops or money agreed on.</summary>
    Contributions,
}
