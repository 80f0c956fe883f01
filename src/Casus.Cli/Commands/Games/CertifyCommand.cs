using System.CommandLine;
using Casus.Equilibria;
using Casus.Equilibria.Methods;
using Casus.Formats.Profiles;
using Casus.Games;
using Casus.Numerics;
using Casus.Reports.Games;

namespace Casus.Cli.Commands.Games;

/// <summary><c>casus certify</c>: what a profile that somebody claims is an equilibrium is worth, exactly.</summary>
internal static class CertifyCommand
{
    public static Command Create()
    {
        var (file, settings) = (GameInput.Argument(), GameInput.Settings());
        var profile = new Argument<string>("PROFILE")
        {
            Description =
                "JSON: for each player, for each information set, a probability for each move; or what 'casus solve --json' wrote.",
        };
        var number = new Option<int>("--number") { Description = "Which equilibrium of a solution's file.", DefaultValueFactory = _ => 1 };
        var command = new Command(
            "certify",
            """
            Check a profile against its game alone: the regret of each player, the gain at each information set, beliefs by Bayes' rule. Exact.
            Exit code 1 if it is no Nash equilibrium.

            Example: casus certify poker.efg bluff.json
            """
        )
        {
            file,
            profile,
            settings,
            number,
        };
        command.SetAction(parsed =>
            Run(parsed.GetValue(file)!, parsed.GetValue(profile)!, parsed.GetValue(settings), parsed.GetValue(number))
        );
        return command;
    }

    private static int Run(string file, string profile, string[]? settings, int number)
    {
        if (GameInput.Read(file, settings) is not { } input)
            return ExitCode.BadInput;
        if (!File.Exists(profile))
        {
            GameInput.Complain($"There is no file '{profile}'.");
            return ExitCode.BadInput;
        }

        var text = File.ReadAllText(profile);
        switch (input.Game)
        {
            case AnyGame.InTree tree when GameInput.Show(ProfileFile.Read(profile, text, tree.Exact, number)) is { } read:
                var assessed = Verifier.Check(Assessment<Rational>.FromBayes(read));
                Console.Out.Write($"{input.Title}\n{EquilibriumText.Write(assessed)}");
                return assessed.IsNash ? ExitCode.Fine : ExitCode.DoesNotHold;
            case AnyGame.InStrategies strategic when GameInput.Show(ProfileFile.Read(profile, text, strategic.Exact, number)) is { } read:
                var judged = StrategicCertificate<Rational>.Check(read);
                Console.Out.Write($"{input.Title}\n{EquilibriumText.Write(judged)}");
                return judged.IsNash ? ExitCode.Fine : ExitCode.DoesNotHold;
            default:
                return ExitCode.BadInput;
        }
    }
}
