namespace Casus.Tests.Documents.Fuzzing;

/// <summary>Hurts a file at random: the same seed and number give the same hurt file.</summary>
internal static class Mutations
{
    private const int MostBytes = 4000;

    /// <summary>The hurt file of a number.</summary>
    public static byte[] Of(FuzzTarget target, int seed, long number)
    {
        var random = new Random(unchecked((int)(number * 0x9E3779B1) ^ (seed * 0x5BD1E995) ^ (int)(number >> 32)));
        var file = new List<byte>(target.Seeds[random.Next(target.Seeds.Count)]);
        for (var times = random.Next(1, 7); times > 0; times--)
            Hurt(file, target, random);
        if (file.Count > MostBytes)
            file.RemoveRange(MostBytes, file.Count - MostBytes);
        return [.. file];
    }

    private static void Hurt(List<byte> file, FuzzTarget target, Random random)
    {
        var place = random.Next(file.Count + 1);
        var length = Math.Min(random.Next(1, 40), file.Count - place);
        switch (random.Next(10))
        {
            case 0 when file.Count > 0:
                file[random.Next(file.Count)] = (byte)random.Next(256);
                break;
            case 1 when place < file.Count:
                file[place] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                file.RemoveRange(place, length);
                break;
            case 3 or 4:
                file.InsertRange(place, target.Words[random.Next(target.Words.Count)]);
                break;
            case 5:
                file.InsertRange(random.Next(file.Count + 1), file.GetRange(place, length));
                break;
            case 6:
                Repeat(file, place, target.Words[random.Next(target.Words.Count)], random.Next(2, 200));
                break;
            case 7:
                var other = target.Seeds[random.Next(target.Seeds.Count)];
                var from = random.Next(other.Length + 1);
                file.InsertRange(place, other.AsSpan(from, Math.Min(random.Next(300), other.Length - from)).ToArray());
                break;
            case 8 when random.Next(4) == 0:
                file.RemoveRange(place, file.Count - place);
                break;
            case 9:
                file.InsertRange(place, Anything[random.Next(Anything.Length)]);
                break;
        }
    }

    private static void Repeat(List<byte> file, int place, byte[] word, int times)
    {
        for (var i = 0; i < times && file.Count < MostBytes; i++)
            file.InsertRange(place, word);
    }

    // Invalid and overlong UTF-8, halves of pairs, marks that turn the direction, spaces of no width, byte-order marks, zeros.
    private static readonly byte[][] Anything =
    [
        [0],
        [0xFF],
        [0xC0, 0x80],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
        [0xE2, 0x80, 0xAE],
        [0xE2, 0x80, 0x8B],
        [0xEF, 0xBB, 0xBF],
        [0xFF, 0xFE],
        [0xF0, 0x9F, 0x95, 0x8A],
        [0xCC, 0x81],
        [0xC2, 0xA0],
        [0xC2, 0x85],
        [0x0D],
        [0x0A, 0x0A],
        [0x1B],
        [0x7F],
    ];
}
