using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Casus.Sweeps.Runs;

/// <summary>The state of a sweep as bytes, and back: from there it goes on as if it had never stopped.</summary>
/// <remarks>
/// A word that names the format, the plan's fingerprint, the number of blocks done, every count in a fixed order as little-endian words, and the SHA-256 of
/// all that. Whatever is cut off, changed, or of another plan is refused.
/// </remarks>
public static class Checkpoint
{
    private const int Digest = 32;
    private static readonly byte[] Mark = "casus sweep 1\n"u8.ToArray();

    /// <summary>Writes the state of a sweep.</summary>
    /// <param name="run">The sweep, between two calls of <see cref="SweepRun.Advance"/>.</param>
    /// <param name="engine">The version of the software.</param>
    public static byte[] Write(SweepRun run, string engine)
    {
        ArgumentNullException.ThrowIfNull(run);
        var bytes = new byte[Size(run)];
        var rest = bytes.AsSpan();
        Put(ref rest, Mark);
        Put(ref rest, Encoding.ASCII.GetBytes(run.Plan.Fingerprint(engine)));
        PutWord(ref rest, run.BlocksDone);
        foreach (var counts in run.Tallies.SelectMany(t => t.Counts))
        {
            foreach (var count in counts)
                PutWord(ref rest, count);
        }

        SHA256.HashData(bytes.AsSpan(0, bytes.Length - Digest), rest);
        return bytes;
    }

    /// <summary>Takes up a state.</summary>
    /// <param name="run">The sweep, not begun.</param>
    /// <param name="bytes">What <see cref="Write"/> wrote.</param>
    /// <param name="engine">The version of the software.</param>
    /// <returns>Nothing, or why the state cannot be used; then the sweep is as it was.</returns>
    public static string? Restore(SweepRun run, ReadOnlySpan<byte> bytes, string engine)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (bytes.Length < Mark.Length + Digest || !bytes.StartsWith(Mark))
            return "it is no checkpoint of a sweep";
        var content = bytes[..^Digest];
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes[^Digest..]))
            return "it is damaged: its checksum does not fit";
        var rest = content[Mark.Length..];
        var fingerprint = Encoding.ASCII.GetBytes(run.Plan.Fingerprint(engine));
        if (!rest.StartsWith(fingerprint) || bytes.Length != Size(run))
            return "it belongs to another sweep: another scenario, seed, number of draws, design, or version";
        rest = rest[fingerprint.Length..];
        run.BlocksDone = TakeWord(ref rest);
        foreach (var counts in run.Tallies.SelectMany(t => t.Counts))
        {
            for (var i = 0; i < counts.Length; i++)
                counts[i] = TakeWord(ref rest);
        }

        return null;
    }

    private static int Size(SweepRun run) =>
        checked((int)(Mark.Length + 64 + 8 + Digest + (8 * run.Tallies.Sum(t => t.Counts.Sum(c => c.LongLength)))));

    private static void Put(ref Span<byte> rest, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(rest);
        rest = rest[bytes.Length..];
    }

    private static void PutWord(ref Span<byte> rest, long word)
    {
        BinaryPrimitives.WriteInt64LittleEndian(rest, word);
        rest = rest[8..];
    }

    private static long TakeWord(ref ReadOnlySpan<byte> rest)
    {
        var word = BinaryPrimitives.ReadInt64LittleEndian(rest);
        rest = rest[8..];
        return word;
    }
}
