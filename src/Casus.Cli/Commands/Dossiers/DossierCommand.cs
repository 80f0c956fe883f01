using System.CommandLine;

namespace Casus.Cli.Commands.Dossiers;

/// <summary><c>casus dossier</c>: from documents to statements that bear on hypotheses.</summary>
internal static class DossierCommand
{
    public static Command Create() =>
        new(
            "dossier",
            """
            Keep a dossier: add documents, review what they propose, link statements to hypotheses and numbers, enter clauses into the scenario, verify passages, take it out and in by standards.

            Examples:
              casus dossier add my-case article.html
              casus dossier review my-case
              casus dossier link my-case halberd-0657 red-line-is-genuine --ratio "1.2 to 2" --because "It would say so in either case."
            """
        )
        {
            AddCommand.Create(),
            ReviewCommand.Create(),
            LinkCommand.Create(),
            ProvisionCommand.Create(),
            CheckDossierCommand.Create(),
            ExportCommand.Create(),
            ImportCommand.Create(),
        };

    /// <summary>Says what is wrong with what was asked, and ends so.</summary>
    public static int Complain(string problem)
    {
        Console.Error.WriteLine($"casus: {SafeText.Of(problem)}");
        return ExitCode.BadInput;
    }

    public static Argument<string> Case() =>
        new("CASE") { Description = "A folder with scenario.yaml or dossier.yaml, a scenario, or a dossier." };
}
