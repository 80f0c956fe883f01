using Casus.Uncertainty;
using Casus.Uncertainty.Aggregates;
using CsCheck;

namespace Casus.Tests.Uncertainty.Aggregates;

public class MomentsTests
{
    [Fact]
    public void The_integers_from_one_have_the_textbook_mean_and_variance()
    {
        // Mean (n + 1) / 2 and unbiased variance n (n + 1) / 12.
        const int n = 100_000;
        var moments = new Moments();
        moments.Add([.. Enumerable.Range(1, n).Select(i => (double)i)]);

        Assert.Equal(n, moments.Count);
        Assert.Equal((n + 1) / 2.0, moments.Mean, 1e-9);
        Assert.Equal(n * (n + 1.0) / 12, moments.Variance, 1e-3);
        Assert.Equal((1, n), (moments.Least, moments.Greatest));
    }

    [Fact]
    public void A_large_mean_does_not_drown_the_variance()
    {
        // The sample of Chan, Golub and LeVeque's warning: 1e9 + {4, 7, 13, 16} has variance 30.
        var moments = new Moments();
        moments.Add([.. Enumerable.Range(0, 4096).Select(i => 1e9 + new[] { 4.0, 7, 13, 16 }[i % 4])]);

        Assert.Equal(1e9 + 10, moments.Mean);
        Assert.Equal(22.5 * 4096 / 4095, moments.Variance, 1e-9);
    }

    [Fact]
    public void Blocks_and_merges_of_any_shape_give_the_same_bytes() =>
        Gen.Int[1, 40]
            .Select(Gen.Int[0, 1023])
            .Always(
                40,
                1,
                shape =>
                {
                    var (chunks, rest) = shape;
                    var values = Values((chunks * Moments.Chunk) + rest);
                    var whole = new Moments();
                    whole.Add(values);
                    for (var parts = 2; parts < 6; parts++)
                    {
                        var merged = new Moments();
                        var at = 0;
                        for (var part = 0; part < parts; part++)
                        {
                            var end = part == parts - 1 ? values.Length : chunks * (part + 1) / parts * Moments.Chunk;
                            var block = new Moments(at);
                            block.Add(values.AsSpan(at, end - at));
                            merged.Append(Copy(block));
                            at = end;
                        }

                        Assert.Equal(Bytes(whole), Bytes(merged));
                    }
                }
            );

    [Fact]
    public void Values_that_are_not_finite_are_counted_apart_with_the_first_draw()
    {
        var values = Values(5000);
        (values[2345], values[3000]) = (double.NaN, double.NegativeInfinity);
        var moments = new Moments();
        moments.Add(values);
        var finite = values.Where(double.IsFinite).ToArray();

        Assert.Equal((4998, 2, 2345L), (moments.Count, moments.NotFinite, moments.FirstNotFinite));
        Assert.Equal(finite.Average(), moments.Mean, 1e-12);
        Assert.Equal(finite.Min(), moments.Least);
    }

    [Fact]
    public void Nothing_seen_has_no_mean()
    {
        var moments = new Moments();

        Assert.Equal((0, true), (moments.Count, double.IsNaN(moments.Mean)));
        Assert.Equal(Bytes(moments), Bytes(Copy(moments)));
    }

    [Fact]
    public void A_gap_an_odd_block_and_damaged_bytes_are_refused()
    {
        var moments = new Moments();
        moments.Add(Values(1000));

        Assert.Throws<InvalidOperationException>(() => moments.Add(Values(1)));
        Assert.Throws<ArgumentException>(() => new Moments(1000));
        Assert.Throws<ArgumentException>(() => moments.Append(new Moments(1024)));
        Assert.Throws<FormatException>(() => Moments.Read(Bytes(moments).AsSpan(0, 40)));
        Assert.Throws<FormatException>(() => QuantileSketch.Read(Bytes(moments)));
    }

    internal static double[] Values(int count)
    {
        var chance = new SplitMix(7);
        return [.. Enumerable.Range(0, count).Select(_ => Math.Exp(3 * chance.NextShare()))];
    }

    internal static byte[] Bytes<T>(T aggregate)
        where T : IAggregate<T>
    {
        var bytes = new byte[aggregate.ByteCount];
        aggregate.Write(bytes);
        return bytes;
    }

    internal static T Copy<T>(T aggregate)
        where T : IAggregate<T> => T.Read(Bytes(aggregate));
}
