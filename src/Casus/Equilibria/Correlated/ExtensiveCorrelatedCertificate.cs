using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Correlated;

/// <summary>What a check of recommended moves against a tree alone has found: at which move a player would gain by leaving the mediator for good.</summary>
/// <remarks>
/// In an extensive-form correlated equilibrium a player hears the move recommended at an information set when it gets there. Whoever once takes another move
/// hears nothing more. The check compares, for every move, to go on following with the best plan from that set on without any further
/// recommendation; all amounts are weighted with the probability of getting there and hearing it, in units of payoff.
/// </remarks>
public sealed class ExtensiveCorrelatedCertificate<T>
    where T : struct, INumber<T>
{
    private ExtensiveCorrelatedCertificate(SequenceForm<T> form, Func<int, int, int, T> weightOf, T departure, T tolerance)
    {
        (Game, Departure, Tolerance) = (form.Game, departure, tolerance);
        var (game, outcomes, payoffs) = (form.Game, new T[form.LeafNodes.Length], new T[form.Game.PlayerCount]);
        for (var leaf = 0; leaf < outcomes.Length; leaf++)
        {
            outcomes[leaf] = form.LeafChances.Span[leaf] * weightOf(0, form.LeafSequences.Span[leaf * game.PlayerCount], leaf);
            for (var player = 0; player < payoffs.Length; player++)
                payoffs[player] += outcomes[leaf] * game.PayoffsAt(form.LeafNodes.Span[leaf])[player];
        }

        var walk = new TemptationWalk<T>(form, weightOf);
        (Outcomes, Payoffs) = ([.. outcomes], [.. payoffs]);
        Temptations = [.. Enumerable.Range(0, game.MoveCount).Select(walk.Temptation)];
    }

    /// <summary>Checks a plan over pairs of sequences.</summary>
    /// <param name="plan">The recommendations.</param>
    /// <param name="tolerance">The gain to forgive; zero for exact fractions and 1e-9 for doubles, when not given.</param>
    public static ExtensiveCorrelatedCertificate<T> Check(CorrelationPlan<T> plan, T? tolerance = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (form, players) = (plan.Form, 2);
        return new(form, Weight, plan.Departure, tolerance ?? Exactness<T>.Slack);

        T Weight(int player, int sequence, int leaf)
        {
            var other = form.LeafSequences.Span[(leaf * players) + 1 - player];
            return player == 0 ? plan[sequence, other] : plan[other, sequence];
        }
    }

    /// <summary>Checks a draw of reduced strategies, one for each player, recommended move by move.</summary>
    /// <param name="form">The reduced strategic form of the tree.</param>
    /// <param name="distribution">A distribution over the profiles of the form's game.</param>
    /// <param name="tolerance">The gain to forgive; zero for exact fractions and 1e-9 for doubles, when not given.</param>
    /// <exception cref="ArgumentException">The distribution is of another game.</exception>
    public static ExtensiveCorrelatedCertificate<T> Check(
        ReducedStrategicForm<T> form,
        JointDistribution<T> distribution,
        T? tolerance = null
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(distribution);
        if (!ReferenceEquals(form.Game, distribution.Game))
            throw new ArgumentException("The distribution is of another game than the form.", nameof(distribution));
        var (sequences, drawn) = (SequenceForm<T>.Of(form.Tree), distribution.Drawn().ToList());
        // Whether a strategy of a player takes every move of a sequence: by perfect recall, the last.
        bool[][][] takes =
        [
            .. Enumerable
                .Range(0, form.Tree.PlayerCount)
                .Select(player =>
                    Enumerable
                        .Range(0, form.Game.StrategyCountOf(player))
                        .Select(strategy =>
                            Enumerable
                                .Range(0, sequences.SequenceCountOf(player))
                                .Select(sequence =>
                                    sequences.LastMoveOf(player, sequence) is not { } move || form.MovesOf(player, strategy).Contains(move)
                                )
                                .ToArray()
                        )
                        .ToArray()
                ),
        ];
        return new(sequences, Weight, T.Zero, tolerance ?? Exactness<T>.Slack);

        T Weight(int player, int sequence, int leaf)
        {
            var sum = T.Zero;
            foreach (var (profile, probability) in drawn)
                if (Agrees(profile, player, sequence, leaf))
                    sum += probability;
            return sum;
        }

        bool Agrees(ImmutableArray<int> profile, int player, int sequence, int leaf)
        {
            for (var other = 0; other < profile.Length; other++)
            {
                var wanted = other == player ? sequence : sequences.LeafSequences.Span[(leaf * profile.Length) + other];
                if (!takes[other][profile[other]][wanted])
                    return false;
            }

            return true;
        }
    }

    /// <summary>The tree.</summary>
    public ExtensiveGame<T> Game { get; }

    /// <summary>The gain up to which the recommendations count as an equilibrium.</summary>
    public T Tolerance { get; }

    /// <summary>By how much the weights miss being those of a draw; zero for a distribution over strategies.</summary>
    public T Departure { get; }

    /// <summary>The probability of each terminal node, in the order of the tree, when all follow.</summary>
    public ImmutableArray<T> Outcomes { get; }

    /// <summary>What each player expects when all follow.</summary>
    public ImmutableArray<T> Payoffs { get; }

    /// <summary>For each move what its player would gain by leaving the mediator for good when it is recommended; negative where that loses.</summary>
    public ImmutableArray<T> Temptations { get; }

    /// <summary>The largest of <see cref="Temptations"/>, or zero when none is positive.</summary>
    public T MaxTemptation => Temptations.Aggregate(T.Zero, T.Max);

    /// <summary>Whether every figure is exact, and not a floating-point number near the truth.</summary>
    public bool IsExact => typeof(T) == typeof(Rational);

    /// <summary>Whether the recommendations are an extensive-form correlated equilibrium within the tolerance.</summary>
    public bool Holds => MaxTemptation <= Tolerance && Departure <= Tolerance;
}
