using Casus.Formats;

namespace Casus.Tests.Formats;

public class ShippedCaseTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Path.Combine(Catalog.Root, "catalog", "cases")).Select(d => Path.GetFileName(d)!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_shipped_case_is_read_without_a_word(string name)
    {
        var parsed = ScenarioFile.Read("scenario.yaml", Catalog.Folder(Path.Combine(Catalog.Root, "catalog", "cases", name)));

        Assert.Equal("", parsed.Render());
        Assert.True(parsed.IsValid);
    }
}
