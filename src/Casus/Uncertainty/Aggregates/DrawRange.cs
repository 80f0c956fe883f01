namespace Casus.Uncertainty.Aggregates;

/// <summary>Which draws a summary has seen: those from <see cref="First"/> up to before <see cref="End"/>, in whole chunks but for the last.</summary>
internal struct DrawRange
{
    private readonly int _chunk;

    public DrawRange(long first, int chunk)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        if (first % chunk != 0)
            throw new ArgumentException(
                $"A summary must begin at a draw whose number is a multiple of {chunk}, not at {first}.",
                nameof(first)
            );
        (First, End, _chunk) = (first, first, chunk);
    }

    public long First { get; }

    public long End { get; private set; }

    /// <summary>Takes the next draws in.</summary>
    public void Extend(long count)
    {
        RequireWhole();
        End += count;
    }

    /// <summary>Takes the draws of the following summary in.</summary>
    public void Append(DrawRange next)
    {
        if (next._chunk != _chunk)
            throw new ArgumentException("The summaries keep chunks of different length; make them alike.", nameof(next));
        if (next.First != End)
            throw new ArgumentException(
                $"This summary ends before draw {End}, the other begins at {next.First}; append the next one.",
                nameof(next)
            );
        if (next.End == next.First)
            return;
        RequireWhole();
        End = next.End;
    }

    private readonly void RequireWhole()
    {
        if (End % _chunk != 0)
            throw new InvalidOperationException(
                $"Only the last block may hold draws that are no multiple of {_chunk}; this summary ended with one."
            );
    }
}
