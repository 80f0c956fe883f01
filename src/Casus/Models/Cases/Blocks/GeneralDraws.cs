using Casus.Models.Guarantees;

namespace Casus.Models.Cases.Blocks;

/// <summary>Solves by the general solver what the sweep does not cover, draw by draw.</summary>
internal sealed class GeneralDraws(CaseModel model, CasePlan plan)
{
    private readonly double[] _values = new double[model.Space.Parameters.Count];
    private readonly int _within = model.Scenario.Wanted!.WithinPeriods;

    /// <summary>How many games of draws the last call over all games solved.</summary>
    public int Count { get; private set; }

    /// <summary>Puts in what is missing.</summary>
    /// <param name="columns">The draws.</param>
    /// <param name="results">Results, NaN where the sweep found none.</param>
    /// <param name="hazards">Takes hazards, if they are wanted.</param>
    /// <param name="from">The first game.</param>
    /// <param name="to">The game after the last.</param>
    /// <param name="hazardsPerGame">By how many columns the hazards of two games lie apart.</param>
    /// <param name="cancellation">Ends the work between two games.</param>
    public void Complete(
        BlockColumns columns,
        BlockColumns results,
        BlockColumns? hazards,
        int from,
        int to,
        int hazardsPerGame,
        CancellationToken cancellation
    )
    {
        var count = 0;
        for (var game = from; game < to; game++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!plan.Games[game].IsWanted)
                continue;
            var known = results[plan.Games[game].ResultAt];
            var isSwept = plan.Games[game].IsSwept;
            for (var draw = 0; draw < columns.Draws; draw++)
            {
                if (isSwept && !double.IsNaN(known[draw]))
                    continue;
                count++;
                Solve(columns, results, hazards, game, game * hazardsPerGame, draw);
            }
        }

        if (to - from == plan.Games.Length)
            Count = count;
    }

    private void Solve(BlockColumns columns, BlockColumns results, BlockColumns? hazards, int game, int hazardAt, int draw)
    {
        for (var slot = 0; slot < _values.Length; slot++)
            _values[slot] = columns[ColumnLayout.Of(new(slot))][draw];
        var solution = GuaranteeSolution<double>.Of(model.Game(game, _values));
        var at = plan.Games[game].ResultAt;
        results[at][draw] = solution.AsChallenger.AttackWithin(_within);
        results[at + 1][draw] = solution.AsChallenger.ChallengerValue;
        results[at + 2][draw] = solution.AsProtege.ProtegeLoss;
        for (var j = 0; j < plan.Guarantors.Length; j++)
            results[at + 3 + j][draw] = solution.AsGuarantor(j).Burden[j];
        for (var t = 0; hazards is not null && t < solution.AsChallenger.Hazard.Length; t++)
            hazards[hazardAt + t][draw] = solution.AsChallenger.Hazard[t];
    }
}
