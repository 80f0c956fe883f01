using System.Collections.Immutable;
using System.Text.Json;
using Casus.Scenarios;
using Casus.Sweeps;
using Casus.Sweeps.Choosing;
using Casus.Sweeps.Drivers;
using Casus.Workbench.Hosting;

namespace Casus.Workbench.Runs;

/// <summary>What a run is to do; what is left out has the default of the command line.</summary>
internal sealed record RunOrder
{
    public const int MostDraws = 100_000_000;

    public required RunKind Kind { get; init; }

    public long? At { get; init; }

    public long? Draws { get; init; }

    public ulong Seed { get; init; } = 1;

    public DesignKind Design { get; init; } = DesignKind.Sobol;

    public int? Replicates { get; init; }

    public ImmutableArray<string>? Variants { get; init; }

    /// <summary>The formula to look at, by key or index; the likeliest to be signed and to deter if nothing is said.</summary>
    public JsonElement? Formula { get; init; }

    /// <summary>Which number of the formula: of a sensitivity analysis.</summary>
    public FormulaOutcome? Outcome { get; init; }

    /// <summary>Whether numbers of one section of the file are taken together: of a sensitivity analysis.</summary>
    public bool Grouped { get; init; }

    /// <summary>Whether to look for where it works rather than for where it fails: of a discovery.</summary>
    public bool Success { get; init; }

    /// <summary>What a formula brings in a draw: of a robust choice, or of the value of information.</summary>
    public PayoffKind? Payoff { get; init; }

    /// <summary>The draws, with the default of the kind.</summary>
    public long DrawsOrUsual =>
        Draws
        ?? Kind switch
        {
            RunKind.Sweep => 65_536,
            RunKind.Robust => 4_096,
            _ => 8_192,
        };

    /// <summary>The plan; a problem if it cannot be followed.</summary>
    public SweepPlan Plan(Scenario scenario)
    {
        if (scenario.War is null)
            throw Problem.Of(ProblemCode.InvalidScenario, "The scenario has no renewed war, hence no guarantee game to draw.").Thrown();
        var least = Kind == RunKind.Sweep ? 1 : 100;
        if (DrawsOrUsual < least || DrawsOrUsual > MostDraws)
            throw Bad("draws", $"The draws must lie between {least} and {MostDraws}.");
        if (Replicates is < 1 or > 4096 || (Design != DesignKind.MonteCarlo && Replicates is 1))
            throw Bad("replicates", "Spread points need 2 to 4096 replicates, plain Monte Carlo 1 to 4096.");
        var plan = new SweepPlan(scenario, DrawsOrUsual, Seed, Design, Replicates);
        var wanted =
            Variants is { IsDefaultOrEmpty: false } named ? named
            : Kind == RunKind.Sweep ? []
            : ["stated"];
        if (wanted.IsEmpty)
            return plan;
        var missing = wanted.FirstOrDefault(id => plan.Variants.All(v => v.Id != id));
        if (missing is not null)
            throw Bad(
                "variants",
                $"There is no structural variant '{missing}'. There are: {string.Join(", ", plan.Variants.Select(v => v.Id))}."
            );
        if (Kind != RunKind.Sweep && wanted.Length != 1)
            throw Bad("variants", "All but a sweep look at one variant.");
        return plan with { Variants = [.. plan.Variants.Where(v => wanted.Contains(v.Id))] };
    }

    private static ProblemException Bad(string field, string why) =>
        (Problem.Of(ProblemCode.BadRequest, why) with { Field = field }).Thrown();
}

/// <summary>A kind of long work.</summary>
internal enum RunKind
{
    Sweep,
    Sensitivity,
    Discover,
    Robust,
    Information,
}
