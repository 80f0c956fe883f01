using System.Text;
using Casus.Formats;

namespace Casus.Tests.Formats;

public class TemplateTests
{
    public static TheoryData<string> Names => [.. Templates.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_is_a_case_without_a_fault(string name)
    {
        var text = Encoding.UTF8.GetBytes(Templates.Find(name)!);

        var parsed = ScenarioFile.Read("scenario.yaml", path => path == "scenario.yaml" ? text : null);

        Assert.Equal("", parsed.Render());
        Assert.True(parsed.IsValid);
    }

    [Fact]
    public void There_is_no_template_of_another_name() => Assert.Null(Templates.Find("peace"));
}
