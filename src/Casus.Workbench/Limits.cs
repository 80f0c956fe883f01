namespace Casus.Workbench;

/// <summary>How much the workbench takes in: sizes in bytes, counts as they are.</summary>
public sealed record Limits
{
    private const int Mebibyte = 1 << 20;

    /// <summary>A text file of a case.</summary>
    public int TextFile { get; init; } = Mebibyte;

    /// <summary>Files of a case.</summary>
    public int CaseFiles { get; init; } = 64;

    /// <summary>All text files of a case together.</summary>
    public int CaseText { get; init; } = 8 * Mebibyte;

    /// <summary>A document.</summary>
    public int Document { get; init; } = 16 * Mebibyte;

    /// <summary>Documents of a case.</summary>
    public int Documents { get; init; } = 500;

    /// <summary>An archive that is dropped, as it comes.</summary>
    public int Archive { get; init; } = 32 * Mebibyte;

    /// <summary>A body of JSON.</summary>
    public int Body { get; init; } = 12 * Mebibyte;

    /// <summary>Analyses worked on at once.</summary>
    public int Analyses { get; init; } = 8;

    /// <summary>Analyses that may wait for their turn.</summary>
    public int WaitingAnalyses { get; init; } = 200;
}
