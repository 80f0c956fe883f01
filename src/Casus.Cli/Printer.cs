using Casus.Reports;
using Casus.Reports.Rendering;

namespace Casus.Cli;

/// <summary>Puts a report's summary on the terminal.</summary>
internal static class Printer
{
    public static void Print(Report report)
    {
        var terminal = Terminal.Current();
        Console.Out.Write(TerminalRenderer.Render(report, terminal.Width, terminal.Colours));
    }
}
