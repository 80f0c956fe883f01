using System.Collections.Immutable;
using Casus.Sweeps.Draws;
using Casus.Uncertainty.Decisions;

namespace Casus.Sweeps.Choosing;

/// <summary>Which formula to choose when it is not known which draw is the world: one answer for each rule of choice, none preferred.</summary>
public sealed class RobustChoice
{
    private RobustChoice(DrawTable table, PayoffKind kind, ChoiceTally tally, RankTally ranks)
    {
        (Table, Kind, Scores, Ranks) = (table, kind, tally.Scores, ranks);
        Rules =
        [
            Rule("mean (Laplace)", Criteria.Laplace),
            Rule("worst draw (Wald)", Criteria.Wald),
            Rule("largest regret (Savage)", Criteria.Savage),
            Rule("regret in 90 % of draws", Criteria.PercentileRegret(0.9)),
            Rule("half best, half worst (Hurwicz)", Criteria.Hurwicz(0.5)),
            Rule("most often best (Starr)", Criteria.Starr),
        ];

        RuleChoice Rule(string name, Func<ActScore, double> merit) =>
            new(name, [.. tally.Choose(merit).Select(act => table.Formulas[act])]);
    }

    /// <summary>The draws.</summary>
    public DrawTable Table { get; }

    /// <summary>What a formula is taken to bring.</summary>
    public PayoffKind Kind { get; }

    /// <summary>How each formula of the table fares, in its order.</summary>
    public ImmutableArray<ActScore> Scores { get; }

    /// <summary>How the formulas rank from draw to draw.</summary>
    public RankTally Ranks { get; }

    /// <summary>What each rule of choice picks.</summary>
    public ImmutableArray<RuleChoice> Rules { get; }

    /// <summary>Compares the formulas of a table.</summary>
    /// <param name="table">The draws.</param>
    /// <param name="kind">What a formula is taken to bring.</param>
    /// <param name="threads">How many threads may take part.</param>
    public static RobustChoice Of(DrawTable table, PayoffKind kind, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(table);
        var acts = FormulaPayoffs.Of(table, kind);
        var ranks = new RankTally(acts.Length);
        const int Block = 1024;
        var block = new double[acts.Length * Block];
        for (var at = 0; at < table.Draws; at += Block)
        {
            var count = Math.Min(Block, table.Draws - at);
            for (var act = 0; act < acts.Length; act++)
                acts[act].AsSpan(at, count).CopyTo(block.AsSpan(act * count));
            ranks.Add(block.AsMemory(0, acts.Length * count), count, threads);
        }

        return new(table, kind, ChoiceTally.Of(acts, threads: threads), ranks);
    }
}

/// <summary>What a rule of choice picks.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Formulas">The formulas; several if they tie.</param>
public sealed record RuleChoice(string Rule, ImmutableArray<int> Formulas);
