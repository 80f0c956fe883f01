namespace Casus.Equilibria.Batch;

/// <summary>What every draw of a batch came to.</summary>
/// <remarks>Tables are laid out draw after draw within each row, so that statistics run along consecutive numbers.</remarks>
public sealed class BatchOutcome
{
    private readonly byte[] _moves;
    private readonly double[] _values;
    private readonly double[] _gains;
    private readonly bool[] _isUnique;

    internal BatchOutcome(int draws, int sets, int players) =>
        (DrawCount, _moves, _values, _gains, _isUnique) = (
            draws,
            new byte[sets * draws],
            new double[players * draws],
            new double[draws],
            new bool[draws]
        );

    /// <summary>How many draws were solved.</summary>
    public int DrawCount { get; }

    /// <summary>The branch taken at an information set, draw by draw.</summary>
    public ReadOnlySpan<byte> MovesAt(int set) => MovesOf(set);

    /// <summary>What a player expects before the game, draw by draw.</summary>
    public ReadOnlySpan<double> ValuesOf(int player) => _values.AsSpan(player * DrawCount, DrawCount);

    /// <summary>
    /// The certificate of each draw: the most that any mover gains anywhere in the tree by one other move, computed from the tree and the
    /// moves alone; zero proves subgame perfection (one deviation at a time is enough in a finite game).
    /// </summary>
    public ReadOnlySpan<double> Gains => _gains;

    /// <summary>Whether each draw has no tie within 1e-9, so that its equilibrium is the only one.</summary>
    public ReadOnlySpan<bool> IsUnique => _isUnique;

    /// <summary>The largest gain of any draw.</summary>
    public double MaxGain => _gains.Length == 0 ? 0 : _gains.Max();

    internal Span<byte> MovesOf(int set) => _moves.AsSpan(set * DrawCount, DrawCount);

    internal Span<double> WritableValues(int player) => _values.AsSpan(player * DrawCount, DrawCount);

    internal Span<double> WritableGains => _gains;

    internal Span<bool> WritableUnique => _isUnique;
}
