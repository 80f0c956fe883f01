using System.Collections.Immutable;

namespace Casus.Games.ActionGraphs;

/// <summary>What a function node of an action graph counts. Immutable.</summary>
public sealed class ActionFunction
{
    internal const int MostWeight = 1000;

    /// <summary>A function of its kind.</summary>
    /// <param name="kind">What it counts.</param>
    /// <param name="weights">A weight for every action, or none; only sums and existence have weights.</param>
    /// <exception cref="ArgumentException">The kind has no weights, existence has a negative one, or one is larger than 1000.</exception>
    public ActionFunction(ActionCount kind, ImmutableArray<int> weights = default)
    {
        if (!weights.IsDefault && kind is not (ActionCount.Sum or ActionCount.Exists))
            throw new ArgumentException("Only sums and existence have weights.", nameof(weights));
        if (!weights.IsDefault && kind == ActionCount.Exists && weights.Any(weight => weight < 0))
            throw new ArgumentException("Weights of existence are not negative.", nameof(weights));
        if (!weights.IsDefault && weights.Any(weight => weight is < -MostWeight or > MostWeight))
            throw new ArgumentException($"A weight lies between -{MostWeight} and {MostWeight}.", nameof(weights));
        (Kind, Weights) = (kind, weights);
    }

    /// <summary>What it counts.</summary>
    public ActionCount Kind { get; }

    /// <summary>A weight for every action; the default if every one weighs one.</summary>
    public ImmutableArray<int> Weights { get; }

    internal bool IsLike(ActionFunction other) =>
        Kind == other.Kind
        && Weights.IsDefault == other.Weights.IsDefault
        && (Weights.IsDefault || Weights.AsSpan().SequenceEqual(other.Weights.AsSpan()));
}

/// <summary>How a function node comes to its count.</summary>
public enum ActionCount
{
    /// <summary>How often its neighbours are chosen, by their weights.</summary>
    Sum,

    /// <summary>One if any of its neighbours with a weight is chosen, else zero.</summary>
    Exists,

    /// <summary>The highest number of a chosen neighbour; the number of all nodes if none is.</summary>
    Highest,

    /// <summary>The lowest number of a chosen neighbour; the number of all nodes if none is.</summary>
    Lowest,
}
