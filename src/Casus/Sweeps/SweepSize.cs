namespace Casus.Sweeps;

/// <summary>How large a sweep an analysis makes besides.</summary>
public sealed record SweepSize
{
    /// <summary>How many draws at most; 0 leaves the sweep out.</summary>
    public int Draws { get; init; } = CaseUncertainty.UsualDraws;

    /// <summary>Where all chance begins.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many threads may take part; the result is the same for any number.</summary>
    public int Threads { get; init; } = 1;
}
