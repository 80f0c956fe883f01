using System.CommandLine;
using Casus.Cli.Commands.Dossiers;
using Casus.Cli.Commands.Games;
using Casus.Cli.Commands.Sweeps;

namespace Casus.Cli.Commands;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    public static RootCommand Root()
    {
        var root = new RootCommand(
            """
            Casus analyses formulas to end a war: which territory, which security guarantee; who signs, does it deter, which clause is the hurdle,
            and which assumption flips the answer. It shows what follows from stated assumptions; it never forecasts.

            Examples:
              casus analyze catalog/cases/ukraine-2025 --out report
              casus explain catalog/cases/ukraine-2025 guarantee=binding
              casus new guarantee > my-case.yaml && casus check my-case.yaml

            Exit codes: 0 fine; 1 the finding asked for does not hold; 2 bad input; 3 internal error or cannot write; 130 stopped.
            """
        )
        {
            ReadCommand.Create(),
            DossierCommand.Create(),
            AnalyzeCommand.Create(),
            ExplainCommand.Create(),
            EvidenceCommand.Create(),
            EvaluateCommand.Create(),
            CompareCommand.Create(),
            SweepCommand.Create(),
            SensitivityCommand.Create(),
            DiscoverCommand.Create(),
            RobustCommand.Create(),
            InformationCommand.Create(),
            CheckCommand.Create(),
            ModelCommand.Create(),
            SolveCommand.Create(),
            CertifyCommand.Create(),
            QuantalCommand.Create(),
            DrawCommand.Create(),
            ConvertCommand.Create(),
            PlayCommand.Create(),
            NewCommand.Create(),
            SchemaCommand.Create(),
            ServeCommand.Create(),
            CompletionCommand.Create(),
        };
        return root;
    }
}
