using System.Diagnostics;
using System.Text;
using Casus.Formats;

namespace Casus.Tests.Formats;

public class HostileFileTests
{
    // No measure of speed: a guard against what does not end.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(3);

    [Fact]
    public void Fifty_megabytes_of_noise_are_refused_at_once()
    {
        var noise = new byte[50 * 1024 * 1024];
        new Random(1).NextBytes(noise);
        var watch = Stopwatch.StartNew();

        var parsed = SmallCase.Read(noise);

        Assert.Contains("50 MB", Assert.Single(parsed.Diagnostics).Problem, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < Hang);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("a: ")]
    [InlineData("- ")]
    [InlineData("{a: ")]
    [InlineData("? ")]
    [InlineData("&a ")]
    [InlineData("x, ")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("#")]
    [InlineData("a\n")]
    [InlineData("a: b\n")]
    [InlineData("- a\n")]
    [InlineData("! ")]
    [InlineData("|\n")]
    [InlineData("\n\n")]
    public void One_thing_a_hundred_thousand_times_ends_soon(string thing)
    {
        var text = string.Concat(Enumerable.Repeat(thing, 100_000));
        var watch = Stopwatch.StartNew();

        var parsed = SmallCase.Read(text);

        Assert.False(parsed.IsValid);
        Assert.True(watch.Elapsed < Hang, $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Many_of_what_a_case_has_few_of_end_soon()
    {
        var many = Enumerable.Range(0, 8_000).ToList();
        string[] texts =
        [
            "{" + string.Join(", ", many.Select(i => $"key-{i}")) + "}",
            "actors:\n" + string.Concat(many.Select(i => $"  a{i}: {{ role: guarantor, joins-after: a{i + 1} }}\n")),
            SmallCase.Text + "weights: {" + string.Join(", ", many.Select(i => $"nrth{i}: 1")) + "}\n",
            SmallCase.With("north:  { territory: 1,", "north:  {" + string.Concat(many.Select(i => $"pct{i}, "))),
        ];
        foreach (var text in texts)
        {
            var watch = Stopwatch.StartNew();

            Assert.False(SmallCase.Read(text).IsValid);
            Assert.True(watch.Elapsed < Hang, $"It took {watch.Elapsed}: {text[..40]}");
        }
    }

    [Fact]
    public void Three_hundred_mistakes_are_counted_but_not_all_shown()
    {
        var parsed = SmallCase.Read(
            SmallCase.Text + "limits:\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"  nobody-{i}: {{}}\n"))
        );

        Assert.Equal(101, parsed.Diagnostics.Length);
        Assert.Contains("further problems are not shown", parsed.Diagnostics[^1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_named_with_their_place()
    {
        var bytes = Encoding.UTF8.GetBytes(SmallCase.Text.Replace("South", "S#uth", StringComparison.Ordinal));
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xF6;

        var only = Assert.Single(SmallCase.Read(bytes).Diagnostics);

        Assert.Equal("scenario.yaml:8:20: The byte F6 here is not UTF-8. Save the file as UTF-8.", only.ToString());
    }

    [Fact]
    public void A_file_in_UTF16_is_told_from_noise() =>
        Assert.Contains(
            "UTF-16",
            Assert.Single(SmallCase.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(SmallCase.Text)]).Diagnostics).Problem,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_picture_is_not_a_case()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00];

        Assert.False(SmallCase.Read(png).IsValid);
        Assert.Contains("U+0000", Assert.Single(SmallCase.Read("title: a\0b").Diagnostics).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_no_exception() =>
        Assert.Equal("There is no file 'scenario.yaml'.", Assert.Single(ScenarioFile.Read("scenario.yaml", _ => null).Diagnostics).Problem);
}
