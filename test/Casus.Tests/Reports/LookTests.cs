using Casus.Reports.Rendering;

namespace Casus.Tests.Reports;

/// <summary>Leaves the sample under artifacts/, to be looked at in a browser.</summary>
public class LookTests
{
    [Fact]
    public void The_sample_report_can_be_opened_in_a_browser()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Approved.Root, "artifacts", "look")).FullName;
        var page = HtmlRenderer.Render(SampleReport.Build());

        File.WriteAllText(Path.Combine(folder, "sample.html"), page);
        File.WriteAllText(Path.Combine(folder, "sample.md"), MarkdownRenderer.Render(SampleReport.Build()));
        File.WriteAllText(Path.Combine(folder, "sample.txt"), TerminalRenderer.Render(SampleReport.Build()));

        Assert.InRange(page.Length, 50_000, 600_000);
    }
}
