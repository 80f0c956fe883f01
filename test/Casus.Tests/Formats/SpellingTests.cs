using Casus.Formats;
using CsCheck;

namespace Casus.Tests.Formats;

public class SpellingTests
{
    [Theory]
    [InlineData("norht", "north", 1)]
    [InlineData("north", "north", 0)]
    [InlineData("nroth", "north", 1)]
    [InlineData("orth", "north", 1)]
    [InlineData("northh", "north", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("", "abc", 3)]
    public void Slips_are_counted(string a, string b, int slips) => Assert.Equal(slips, Spelling.Distance(a, b));

    [Fact]
    public void The_way_back_is_as_far() =>
        Gen.Select(Gen.String[Gen.Char["abc"], 0, 6], Gen.String[Gen.Char["abc"], 0, 6])
            .Sample((a, b) => Spelling.Distance(a, b) == Spelling.Distance(b, a), seed: "0000KHqmd8n2");

    [Theory]
    [InlineData("chalenger", "challenger")]
    [InlineData("Protege", "protégé")]
    [InlineData("prote\u0301ge\u0301", "protégé")]
    [InlineData("renewed war", "renewed-war")]
    [InlineData("aggressor", "challenger")]
    public void What_was_meant_is_guessed(string written, string meant) =>
        Assert.Equal(meant, Spelling.Nearest(written, ["guarantor", "challenger", "protégé", "renewed-war"]));

    [Theory]
    [InlineData("peace")]
    [InlineData("x")]
    public void What_is_far_from_everything_is_not_guessed_at(string written) =>
        Assert.Null(Spelling.Nearest(written, ["guarantor", "challenger", "protégé", "a"]));
}
