using Casus.Reports.Rendering;

namespace Casus.Tests.Reports;

public class LookTests
{
    [Fact]
    public void A_sample_is_written_for_the_eye()
    {
        Directory.CreateDirectory(Path.Combine("artifacts", "look"));
        File.WriteAllText("artifacts.html", HtmlRenderer.Render(SampleReport.Build()));
    }
}
