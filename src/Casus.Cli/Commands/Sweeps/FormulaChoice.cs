using System.CommandLine;
using Casus.Scenarios;
using Casus.Sweeps.Runs;

namespace Casus.Cli.Commands.Sweeps;

/// <summary>Which formula a command looks at: the one named, or the one most often signed and deterring.</summary>
internal static class FormulaChoice
{
    public static Argument<string?> Argument() =>
        new("FORMULA")
        {
            Description =
                "Options joined by '/', or what differs from the likeliest formula: guarantee=binding. Default: the formula most often signed and deterring.",
            Arity = ArgumentArity.ZeroOrOne,
        };

    /// <summary>The formula; none: there is no such, and why was said.</summary>
    public static int? Of(SweepRun run, string? name, int threads, CancellationToken cancellation)
    {
        var likeliest = Likeliest(run, threads, cancellation);
        if (name is null)
            return likeliest;
        if (FormulaName.TryParse(run.Plan.Scenario.Formulas, name, likeliest, out var formula, out var problem))
            return formula;
        Console.Error.WriteLine($"casus: {problem}");
        return null;
    }

    private static int Likeliest(SweepRun run, int threads, CancellationToken cancellation)
    {
        var brief = new SweepRun(new(run.Plan.Scenario, 1024, run.Plan.Seed) { Variants = run.Plan.Variants });
        brief.Advance(brief.Blocks, threads, null, cancellation);
        return new Casus.Sweeps.Answers.VariantAnswer(brief, 0).Likeliest();
    }
}
