using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Casus.Uncertainty.Aggregates;

/// <summary>Numbers written one after the other, little-endian.</summary>
internal ref struct BytesOut
{
    private Span<byte> _rest;

    public BytesOut(Span<byte> bytes, byte kind)
    {
        _rest = bytes;
        Byte(kind);
    }

    public void Byte(byte value)
    {
        _rest[0] = value;
        _rest = _rest[1..];
    }

    public void Long(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_rest, value);
        _rest = _rest[sizeof(long)..];
    }

    public void Double(double value) => Long(BitConverter.DoubleToInt64Bits(value));

    public void Doubles(scoped ReadOnlySpan<double> values)
    {
        foreach (var value in values)
            Double(value);
    }

    public void Longs(scoped ReadOnlySpan<long> values)
    {
        foreach (var value in values)
            Long(value);
    }
}

/// <summary>Reads what <see cref="BytesOut"/> wrote, and refuses what is too short or of another kind.</summary>
internal ref struct BytesIn
{
    private ReadOnlySpan<byte> _rest;

    public BytesIn(ReadOnlySpan<byte> bytes, byte kind)
    {
        _rest = bytes;
        if (Byte() != kind)
            throw new FormatException("The bytes are those of another kind of summary; begin this part of the sweep anew.");
    }

    public byte Byte()
    {
        Require(1);
        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    public long Long()
    {
        Require(sizeof(long));
        var value = BinaryPrimitives.ReadInt64LittleEndian(_rest);
        _rest = _rest[sizeof(long)..];
        return value;
    }

    public double Double() => BitConverter.Int64BitsToDouble(Long());

    /// <summary>A number that must lie between two.</summary>
    public long Between(long least, long greatest)
    {
        var value = Long();
        return value >= least && value <= greatest
            ? value
            : throw new FormatException("The summary is damaged; begin this part of the sweep anew.");
    }

    public double[] Doubles(int count)
    {
        var bits = Longs(count);
        return MemoryMarshal.Cast<long, double>(bits).ToArray();
    }

    public long[] Longs(int count)
    {
        Require((long)count * sizeof(long));
        var values = new long[count];
        for (var i = 0; i < count; i++)
            values[i] = Long();
        return values;
    }

    private readonly void Require(long bytes)
    {
        if (_rest.Length < bytes)
            throw new FormatException("The summary ends too early; begin this part of the sweep anew.");
    }
}
