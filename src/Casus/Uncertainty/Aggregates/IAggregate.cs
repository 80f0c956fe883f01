namespace Casus.Uncertainty.Aggregates;

/// <summary>A summary of neighbouring draws in bounded memory, which the summary of the draws that follow can be appended to.</summary>
/// <typeparam name="TSelf">The summary itself.</typeparam>
public interface IAggregate<TSelf>
    where TSelf : IAggregate<TSelf>
{
    /// <summary>How many bytes <see cref="Write"/> needs now.</summary>
    int ByteCount { get; }

    /// <summary>Appends the summary of the draws that follow directly.</summary>
    /// <param name="next">The summary of the following draws; it is not changed.</param>
    /// <exception cref="ArgumentException">The other summary is of another kind of draws or does not begin where this one ends.</exception>
    void Append(TSelf next);

    /// <summary>Writes everything that is needed to go on later, in little-endian order.</summary>
    /// <param name="bytes">Where it goes, at least <see cref="ByteCount"/> long.</param>
    /// <exception cref="ArgumentException">There is too little room.</exception>
    void Write(Span<byte> bytes);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="bytes">What was written.</param>
    /// <exception cref="FormatException">The bytes are not of this kind of summary, or are damaged.</exception>
    static abstract TSelf Read(ReadOnlySpan<byte> bytes);
}
