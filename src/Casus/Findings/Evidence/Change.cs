namespace Casus.Findings.Evidence;

/// <summary>A finding before and after something was taken out.</summary>
/// <param name="Finding">Its name.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Before">Whether it stood.</param>
/// <param name="After">Whether it stands.</param>
/// <param name="ValueBefore">Its number before.</param>
/// <param name="ValueAfter">Its number after.</param>
public sealed record Change(string Finding, string Claim, Standing Before, Standing After, double ValueBefore, double ValueAfter)
{
    /// <summary>Whether the finding turned.</summary>
    public bool Turned => Before != After;
}
