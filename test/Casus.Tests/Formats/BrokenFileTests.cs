using Casus.Formats;

namespace Casus.Tests.Formats;

/// <summary>Every mistake an analyst makes, each in a file of its own, with the words it is met with.</summary>
public class BrokenFileTests
{
    private static readonly string Folder = Path.Combine(Catalog.Root, "test", "Casus.Tests", "Formats", "Broken");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_mistake_is_met_with_words_that_help(string name)
    {
        var parsed = ScenarioFile.Read($"{name}.yaml", Catalog.Folder(Folder));

        Assert.NotEmpty(parsed.Diagnostics);
        Approved.Matches($"Formats/Broken/{name}.txt", parsed.Render() + "\n");
    }

    [Fact]
    public void There_are_mistakes_enough() => Assert.True(Files.Count >= 60);
}
