using System.Globalization;
using Casus.Equilibria.Methods;
using Casus.Games.Templates;
using Casus.Numerics;
using Casus.Reports.Games;

namespace Casus.Cli.Commands.Games;

/// <summary><c>casus solve --sweep</c>: where the equilibria of a game change as one parameter runs.</summary>
internal static class SweepRun
{
    private const int MostValues = 100_001;

    public static int Run(
        string file,
        IReadOnlyCollection<string> settings,
        string sweep,
        MethodOptions options,
        CancellationToken cancellation
    )
    {
        if (GameInput.ReadSettings(settings) is not { } given || Values(sweep) is not var (parameter, values))
            return ExitCode.BadInput;
        if (!File.Exists(file) || Path.GetExtension(file).ToLowerInvariant() is not (".yaml" or ".yml"))
        {
            GameInput.Complain("--sweep needs a .yaml game that exists: only these have parameters.");
            return ExitCode.BadInput;
        }

        if (GameInput.ReadTemplate(file) is not { } template)
            return ExitCode.BadInput;
        try
        {
            var regimes = RegimeMap.Of(template.Template, given, parameter, values, options, cancellation);
            Console.Out.WriteLine(
                $"{template.Title}: {parameter} from {values[0]} to {values[^1]}, {values.Count} values, each solved exactly"
            );
            foreach (var regime in regimes)
                Write(regime);
            return ExitCode.Fine;
        }
        catch (TemplateException wrong)
        {
            GameInput.Complain($"{wrong.Message} {wrong.Remedy}".TrimEnd());
            return ExitCode.BadInput;
        }
    }

    private static void Write(Regime regime)
    {
        Console.Out.WriteLine();
        Console.Out.WriteLine(
            $"{GameNumber.Write(regime.From)} to {GameNumber.Write(regime.To)}   ({regime.Plays.Length.ToString(CultureInfo.InvariantCulture)} found by {regime.Method})"
        );
        foreach (var play in regime.Plays)
            Console.Out.WriteLine($"  {play}");
    }

    private static (string Parameter, IReadOnlyList<Rational> Values)? Values(string sweep)
    {
        if (
            sweep.Split('=', 2) is [var name, var range]
            && range.Split(':') is [var low, var high, var steps]
            && Rational.TryParse(low, out var from)
            && Rational.TryParse(high, out var to)
            && int.TryParse(steps, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 2 and <= MostValues
        )
            return (name, [.. Enumerable.Range(0, count).Select(step => from + ((to - from) * new Rational(step, count - 1)))]);
        GameInput.Complain($"--sweep {sweep}: write a parameter, its ends and how many values, such as resolve=0:1:101.");
        return null;
    }
}
