namespace Casus.Reports.Drawings;

/// <summary>What a colour says. Each tone goes with a mark of its own shape, so that no meaning hangs on colour.</summary>
public enum Tone
{
    /// <summary>What was sought: blue-green, a filled disc.</summary>
    Good,

    /// <summary>Half of what was sought: blue, a half-filled disc.</summary>
    Partial,

    /// <summary>Stopped by someone: vermilion, a cross.</summary>
    Refused,

    /// <summary>Nothing of what was sought: grey, a small dot.</summary>
    Neither,

    /// <summary>A further kind: purple, a diamond.</summary>
    Other,

    /// <summary>A further kind: ochre, a triangle.</summary>
    Another,
}
