using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Correlated;

/// <summary>How likely a mediator is to recommend each relevant pair of sequences of moves in a tree of two players without chance. Immutable.</summary>
/// <remarks>
/// Where nothing is left to chance, weights that satisfy the equations of a plan are those of some draw of recommended strategies, and their number
/// grows with the square of the tree and not exponentially (von Stengel and Forges 2008, "Extensive-form correlated equilibrium: definition and
/// computational complexity", Mathematics of Operations Research 33).
/// </remarks>
public sealed class CorrelationPlan<T>
    where T : struct, INumber<T>
{
    private readonly RelevantPairs<T> _pairs;

    private CorrelationPlan(SequenceForm<T> form, RelevantPairs<T> pairs, ImmutableArray<T> weights) =>
        (Form, _pairs, Weights) = (form, pairs, weights);

    /// <summary>A plan from the weights of the relevant pairs.</summary>
    /// <param name="form">The sequence form of the tree.</param>
    /// <param name="weightOf">The weight of a relevant pair: a sequence of the first player and one of the second.</param>
    /// <exception cref="ArgumentException">
    /// The tree has not two players, chance moves, a weight is negative, or an equation of the plan fails.
    /// </exception>
    public static CorrelationPlan<T> Of(SequenceForm<T> form, Func<int, int, T> weightOf)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(weightOf);
        if (Refusal(form.Game) is { } reason)
            throw new ArgumentException(reason, nameof(form));
        var pairs = new RelevantPairs<T>(form);
        var weights = new T[pairs.Count];
        for (var first = 0; first < form.SequenceCountOf(0); first++)
        for (var second = 0; second < form.SequenceCountOf(1); second++)
            if (pairs.PlaceOf(first, second) is var place and >= 0)
                weights[place] = weightOf(first, second);
        var plan = new CorrelationPlan<T>(form, pairs, [.. weights]);
        return plan.Departure <= Exactness<T>.Slack * T.CreateChecked(10)
            ? plan
            : throw new ArgumentException($"The weights miss the equations of a plan by {plan.Departure}.", nameof(weightOf));
    }

    /// <summary>Why a tree has no such plans, or nothing when it has.</summary>
    public static string? Refusal(ExtensiveGame<T> game)
    {
        var kind = GameClass.Of(game);
        if (kind.Players != 2)
            return $"Plans over pairs of sequences are for two players, not {kind.Players}.";
        if (kind.HasChance)
            return "Chance moves: weights of pairs of sequences then need not come from any draw.";
        return kind.HasPerfectRecall ? null : "A player forgets what it knew or did.";
    }

    /// <summary>The sequence form of the tree.</summary>
    public SequenceForm<T> Form { get; }

    /// <summary>The weight of each relevant pair, the second player's sequence turning fastest.</summary>
    public ImmutableArray<T> Weights { get; }

    /// <summary>The weight of a pair.</summary>
    /// <exception cref="ArgumentException">The pair is not relevant.</exception>
    public T this[int first, int second] =>
        _pairs.PlaceOf(first, second) is var place and >= 0
            ? Weights[place]
            : throw new ArgumentException("No play tells of both sequences, so that the pair has no weight.", nameof(second));

    /// <summary>By how much the weights miss being a plan: the largest error of an equation, or negative weight; zero for a plan.</summary>
    public T Departure
    {
        get
        {
            var most = T.Abs(this[0, 0] - T.One);
            foreach (var weight in Weights)
                most = T.Max(most, -weight);
            foreach (var (player, set, other) in _pairs.Equations())
            {
                var sum = -Weights[_pairs.PlaceOf(player, Form.SequenceTo(set), other)];
                for (var branch = 0; branch < Form.Game.MoveCountOf(set); branch++)
                    sum += Weights[_pairs.PlaceOf(player, Form.SequenceOf(Form.Game.FirstMoveOf(set) + branch), other)];
                most = T.Max(most, T.Abs(sum));
            }

            return most;
        }
    }
}
