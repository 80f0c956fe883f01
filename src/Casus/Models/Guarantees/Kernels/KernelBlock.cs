using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Casus.Models.Guarantees.Kernels;

/// <summary>A block of draws as a structure of arrays: one column for each number of the game, one lane for each draw; and what the kernel finds.</summary>
/// <remarks>
/// Made once, filled and evaluated as often as wanted; between two formulas only the columns that differ need be filled again. A few hundred lanes
/// keep a block in a core's own cache. A draw outside the kernel's domain – an empty law, or direct help that does less than aid – has NaN as result.
/// </remarks>
public sealed class KernelBlock
{
    // A cache line of doubles, and the widest vector.
    private const int Line = 8;
    private readonly KernelShape _shape;
    private readonly double[] _memory;
    private readonly int _inputAt;
    private readonly int _outputAt;
    private readonly int _workAt;

    /// <summary>An empty block for draws of games of a shape.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="draws"/> is not positive.</exception>
    public KernelBlock(KernelShape shape, int draws)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        (_shape, Draws, Lanes) = (shape, draws, (draws + Line - 1) / Line * Line);
        // One line more than needed, lest the columns' starts fall into one and the same set of the cache.
        Stride = Lanes + Line;
        var (input, output) = (shape.InputColumns * Stride, shape.OutputColumns * Stride);
        _memory = GC.AllocateArray<double>(Line + input + output + (WorkVectors(shape) * Line), pinned: true);
        var misplaced = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0) / sizeof(double) % Line);
        _inputAt = (Line - misplaced) % Line;
        _outputAt = _inputAt + input;
        _workAt = _outputAt + output;
    }

    /// <summary>How many draws it holds.</summary>
    public int Draws { get; }

    /// <summary>For each draw, the probability of an attack within <see cref="KernelShape.AttackWithin"/> periods.</summary>
    public ReadOnlySpan<double> AttackProbability => Output(0);

    /// <summary>For each draw, what the right to attack is worth to the challenger at the start of the first period, V.</summary>
    public ReadOnlySpan<double> ChallengerValue => Output(1);

    /// <summary>For each draw, the protégé's expected loss from the start of the first period, L.</summary>
    public ReadOnlySpan<double> ProtegeLoss => Output(2);

    internal int Lanes { get; }

    internal int Stride { get; }

    internal ref double Inputs
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _memory[_inputAt];
    }

    internal ref double Outputs
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _memory[_outputAt];
    }

    internal Span<double> Work => _memory.AsSpan(_workAt);

    /// <summary>The column of a number, to be filled: one place for each draw.</summary>
    public Span<double> this[KernelParameter parameter] => Input(KernelShape.Position(parameter));

    /// <summary>The column of a reading's number.</summary>
    public Span<double> this[ReadingParameter parameter, int reading] => Input(KernelShape.Position(parameter, reading));

    /// <summary>The column of a guarantor's number.</summary>
    public Span<double> this[GuarantorParameter parameter, int guarantor] => Input(_shape.Position(parameter, guarantor));

    /// <summary>The column of a guarantor's number under a reading.</summary>
    public Span<double> this[PledgeParameter parameter, int guarantor, int reading] =>
        Input(_shape.Position(parameter, guarantor, reading));

    /// <summary>For each draw, a guarantor's expected burden from the start of the first period.</summary>
    public ReadOnlySpan<double> Burden(int guarantor) => Output(3 + guarantor);

    /// <summary>For each draw, the probability of an attack in a period given none before.</summary>
    /// <exception cref="InvalidOperationException">The shape does not show hazards.</exception>
    public ReadOnlySpan<double> Hazard(int period) =>
        _shape.ShowsHazards ? Output(_shape.HazardAt + period) : throw new InvalidOperationException("The shape shows no hazards.");

    internal bool Fits(KernelShape shape) =>
        (shape.Guarantors, shape.Readings, shape.Periods, shape.ShowsHazards)
        == (_shape.Guarantors, _shape.Readings, _shape.Periods, _shape.ShowsHazards);

    // What one group of lanes needs besides: see ThresholdSweep.
    private static int WorkVectors(KernelShape shape) => KernelWork<EightLanes>.Vectors(shape);

    private Span<double> Input(int column) => _memory.AsSpan(_inputAt + (column * Stride), Draws);

    private ReadOnlySpan<double> Output(int column) => _memory.AsSpan(_outputAt + (column * Stride), Draws);
}
