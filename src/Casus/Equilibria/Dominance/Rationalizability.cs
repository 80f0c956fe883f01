using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Dominance;

/// <summary>The strategies that common belief in rationality leaves, each with a conjecture that justifies it.</summary>
/// <remarks>
/// A strategy is a best answer to some conjecture about the others exactly when no mixed strategy strictly dominates it (Pearce 1984,
/// "Rationalizable strategic behavior and the problem of perfection", Econometrica 52, lemma 3), so the rationalizable strategies are what
/// iterated strict dominance leaves. For two players that is the notion of Bernheim and Pearce. For more, conjectures here may correlate
/// what the others do, as in Brandenburger and Dekel (1987); with independent conjectures fewer strategies may be rationalizable.
/// </remarks>
public static class Rationalizability
{
    /// <summary>What survives strict dominance by mixed strategies.</summary>
    public static DominanceOutcome<T> Solve<T>(
        StrategicGame<T> game,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
        where T : struct, INumber<T> => IteratedDominance.Eliminate(game, progress: progress, cancellation: cancellation);

    /// <summary>For every strategy left by <see cref="Solve"/>, what to believe of the others' surviving strategies to play it.</summary>
    /// <param name="outcome">What was left, complete.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="ArgumentException">The outcome is not complete, or not one of strict dominance by mixed strategies.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static ImmutableArray<Conjecture<T>> Conjectures<T>(DominanceOutcome<T> outcome, CancellationToken cancellation = default)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (!outcome.IsComplete || outcome.Rule != DominanceRule.Strict)
            throw new ArgumentException("Conjectures justify what a finished search of strict dominance leaves.", nameof(outcome));
        var conjectures = ImmutableArray.CreateBuilder<Conjecture<T>>();
        for (var player = 0; player < outcome.Survivors.Length; player++)
        {
            var test = new DominanceTest<T>(outcome.Game, player, outcome.Survivors, DominanceRule.Strict);
            foreach (var strategy in outcome.Survivors[player])
            {
                var verdict = test.Judge(strategy, byMixed: true, cancellation);
                if (verdict.Dominator is not null)
                    throw new ArgumentException("A strategy left is dominated by a mixed one.", nameof(outcome));
                conjectures.Add(
                    new(player, strategy, [.. verdict.Belief.Select(part => (Profile(outcome.Game, player, part.Place), part.Weight))])
                );
            }
        }

        return conjectures.ToImmutable();
    }

    private static ImmutableArray<int> Profile<T>(StrategicGame<T> game, int player, int place)
        where T : struct, INumber<T> =>
        [
            .. Enumerable
                .Range(0, game.PlayerCount)
                .Select(other => other == player ? -1 : place / game.StrideOf(other) % game.StrategyCountOf(other)),
        ];
}
