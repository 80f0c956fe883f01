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

    /// <summary>All of a report, its tables too.</summary>
    public static void PrintWhole(Report report)
    {
        var terminal = Terminal.Current();
        Console.Out.Write(TerminalDocument.Render(report, terminal.Width, terminal.Colours));
    }
}
