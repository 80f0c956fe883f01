using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Casus.Uncertainty.Sampling;

namespace Casus.Tests.Uncertainty.Sampling;

public class SobolPointsTests
{
    [Fact]
    public void The_first_ten_points_in_three_dimensions_are_the_published_ones()
    {
        double[][] published =
        [
            [0, 0, 0],
            [.5, .5, .5],
            [.75, .25, .25],
            [.25, .75, .75],
            [.375, .375, .625],
            [.875, .875, .125],
            [.625, .125, .875],
            [.125, .625, .375],
            [.1875, .3125, .9375],
            [.6875, .8125, .4375],
        ];
        for (var i = 0; i < published.Length; i++)
        {
            for (var d = 0; d < 3; d++)
                Assert.Equal(published[i][d], Point(3, d, i) / 4294967296.0);
        }
    }

    [Theory]
    [InlineData(0, 100, 0x6a000000)]
    [InlineData(1, 100, 0x42000000)]
    [InlineData(2, 100, 0xc6000000)]
    [InlineData(3, 100, 0xba000000)]
    [InlineData(4, 100, 0xe2000000)]
    [InlineData(5, 100, 0xbe000000)]
    [InlineData(6, 100, 0x06000000)]
    [InlineData(7, 100, 0x7a000000)]
    [InlineData(0, 1023, 0x00400000)]
    [InlineData(1, 1023, 0xc0c00000)]
    [InlineData(2, 1023, 0x9cc00000)]
    [InlineData(3, 1023, 0x25400000)]
    [InlineData(7, 1023, 0x9e400000)]
    [InlineData(999, 12345, 0x218c0000)]
    [InlineData(1110, 12345, 0x6e5c0000)]
    public void Single_coordinates_are_the_published_ones(int dimension, long point, uint published) =>
        Assert.Equal(published, Point(dimension + 1, dimension, point));

    [Fact]
    public void The_first_1024_points_in_64_dimensions_have_the_published_checksum()
    {
        var points = new SobolPoints(64);
        var rows = new uint[1024 * 64];
        var column = new uint[1024];
        for (var d = 0; d < 64; d++)
        {
            points.Fill(d, 0, column);
            for (var i = 0; i < 1024; i++)
                rows[(i * 64) + d] = column[i];
        }

        Assert.Equal(140600049401856, rows.Sum(x => (long)x));
        // Little-endian words, as every machine that runs this has.
        Assert.Equal(
            "87cdc3f19fb0926b5450a7aaf180328aded224cbb05142b1f811cbc7fcb2c736",
            Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<uint>(rows)))
        );
    }

    [Fact]
    public void A_row_of_degree_eighteen_gives_its_published_points()
    {
        // The last dimension of the published file, 21,201, which is not among those shipped.
        var row = new SobolRow(18, 131059, [1, 1, 7, 11, 15, 7, 37, 239, 337, 245, 1557, 3681, 7357, 9639, 27367, 26869, 114603, 86317]);
        var points = new uint[9];
        SobolPoints.Fill(row.Directions(), 0, points);
        var far = new uint[1];
        SobolPoints.Fill(row.Directions(), 12345, far);

        Assert.Equal([.5, .75, .25, .625, .125, .375, .875, .3125], points.Skip(1).Select(x => x / 4294967296.0));
        Assert.Equal(0x0c8c0000u, far[0]);
    }

    [Fact]
    public void Any_stretch_can_be_had_alone()
    {
        var points = new SobolPoints(5);
        var whole = new uint[1000];
        var part = new uint[137];
        for (var d = 0; d < 5; d++)
        {
            points.Fill(d, 0, whole);
            foreach (var first in new[] { 0, 1, 7, 500, 863 })
            {
                points.Fill(d, first, part);
                Assert.Equal(whole.AsSpan(first, part.Length).ToArray(), part);
            }
        }
    }

    [Fact]
    public void There_are_more_than_a_thousand_dimensions_and_no_more_than_said()
    {
        Assert.Equal(4096, SobolPoints.MostDimensions);
        Assert.Equal(0x80000000u, Point(4096, 4095, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SobolPoints(4097));
        Assert.Throws<ArgumentOutOfRangeException>(() => Point(2, 0, 1L << 32));
    }

    private static uint Point(int dimensions, int dimension, long point)
    {
        var one = new uint[1];
        new SobolPoints(dimensions).Fill(dimension, point, one);
        return one[0];
    }
}
