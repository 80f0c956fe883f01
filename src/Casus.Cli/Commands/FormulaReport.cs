using Casus.Formats;
using Casus.Reports;
using Casus.Reports.Rendering;

namespace Casus.Cli.Commands;

/// <summary>Reads a case, finds the formulas named, and shows a report about them.</summary>
internal static class FormulaReport
{
    public static int Show(string place, string[] names, bool json, Func<Analysis, int[], Report> report, CancellationToken cancellation)
    {
        if (CaseReader.Read(place) is not { } scenario)
            return ExitCode.BadInput;
        var analysis = Analysis.Run(scenario, new Progress(), new() { Draws = 0 }, cancellation);
        var formulas = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (analysis.TryFind(names[i], out formulas[i], out var problem))
                continue;
            Console.Error.WriteLine($"casus: {problem}");
            return ExitCode.BadInput;
        }

        var shown = report(analysis, formulas);
        if (json)
            Console.Out.WriteLine(ReportJson.Write(shown));
        else
            Console.Out.Write(TerminalDocument.Render(shown, Terminal.Current().Width, Terminal.Current().Colours));
        return ExitCode.Fine;
    }
}
