using System.Buffers.Binary;
using Casus.Uncertainty.Aggregates;

namespace Casus.Uncertainty.Decisions;

/// <summary>What a tally keeps of one act.</summary>
internal sealed class ActTally
{
    public ActTally(int sketchSize, long first)
        : this(new(first), new(first), new(first), sketchSize == 0 ? null : new(sketchSize, first)) { }

    private ActTally(Moments payoff, Moments regret, Moments best, QuantileSketch? regrets) =>
        (Payoff, Regret, Best, Regrets) = (payoff, regret, best, regrets);

    public Moments Payoff { get; }

    public Moments Regret { get; }

    public Moments Best { get; }

    public QuantileSketch? Regrets { get; }

    public int ByteCount => Room(Payoff) + Room(Regret) + Room(Best) + (Regrets is null ? 0 : Room(Regrets));

    public void Add(ReadOnlySpan<double> payoffs, ReadOnlySpan<double> best, ReadOnlySpan<double> tied, Span<double> room)
    {
        Payoff.Add(payoffs);
        for (var at = 0; at < payoffs.Length; at += Moments.Chunk)
        {
            var count = Math.Min(Moments.Chunk, payoffs.Length - at);
            var regrets = room[..count];
            var credits = room.Slice(Moments.Chunk, count);
            DrawBest.Compare(payoffs.Slice(at, count), best[at..], tied[at..], regrets, credits);
            Regret.Add(regrets);
            Best.Add(credits);
            Regrets?.Add(regrets);
        }
    }

    public void Append(ActTally next)
    {
        Payoff.Append(next.Payoff);
        Regret.Append(next.Regret);
        Best.Append(next.Best);
        Regrets?.Append(next.Regrets!);
    }

    public int Write(Span<byte> bytes)
    {
        var at = 0;
        Put(Payoff, bytes, ref at);
        Put(Regret, bytes, ref at);
        Put(Best, bytes, ref at);
        if (Regrets is not null)
            Put(Regrets, bytes, ref at);
        return at;
    }

    public static ActTally Read(ref ReadOnlySpan<byte> bytes, bool sketched) =>
        new(
            Take<Moments>(ref bytes),
            Take<Moments>(ref bytes),
            Take<Moments>(ref bytes),
            sketched ? Take<QuantileSketch>(ref bytes) : null
        );

    private static int Room<T>(T part)
        where T : IAggregate<T> => sizeof(int) + part.ByteCount;

    private static void Put<T>(T part, Span<byte> bytes, ref int at)
        where T : IAggregate<T>
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes[at..], part.ByteCount);
        part.Write(bytes[(at + sizeof(int))..]);
        at += Room(part);
    }

    private static T Take<T>(ref ReadOnlySpan<byte> bytes)
        where T : IAggregate<T>
    {
        if (!BinaryPrimitives.TryReadInt32LittleEndian(bytes, out var length) || length < 0 || length > bytes.Length - sizeof(int))
            throw new FormatException("The tally ends too early; begin this part of the sweep anew.");
        var part = T.Read(bytes.Slice(sizeof(int), length));
        bytes = bytes[(sizeof(int) + length)..];
        return part;
    }
}
