using Casus.Numerics;

namespace Casus.Equilibria.Commitment;

/// <summary>Expected payoffs that a leader can bring about below a node of a tree, and how: at an end of the tree, or by a draw between two promises.</summary>
/// <param name="Follower">What the follower expects.</param>
/// <param name="Leader">What the leader expects.</param>
/// <param name="Node">The end of the tree, or the leader's node at which it draws.</param>
/// <param name="Draw">The two promises, below two different moves of that node, and the probability of the first; nothing at an end.</param>
internal sealed record Promise(Rational Follower, Rational Leader, int Node, (Promise First, Promise Second, Rational Weight)? Draw);

/// <summary>All promises between two that are made by drawing at one node: from the one worse for the follower to the one better for it.</summary>
/// <param name="Low">The end that is better for the leader.</param>
/// <param name="High">The end that is better for the follower.</param>
/// <param name="Node">The node at which the draw is made.</param>
/// <param name="First">What is drawn from; beyond <paramref name="Low"/> where that part was cut off.</param>
/// <param name="Second">What else is drawn from.</param>
internal sealed record PromiseRange(Promise Low, Promise High, int Node, Promise First, Promise Second)
{
    public static PromiseRange Single(Promise promise) => new(promise, promise, promise.Node, promise, promise);

    public static PromiseRange Between(int node, Promise low, Promise high) => new(low, high, node, low, high);

    /// <summary>The part in which the follower gets at least so much, or nothing.</summary>
    public PromiseRange? AtLeast(Rational level)
    {
        if (Low.Follower >= level)
            return this;
        if (High.Follower < level)
            return null;
        var weight = (Second.Follower - level) / (Second.Follower - First.Follower);
        var cut = new Promise(level, (weight * First.Leader) + ((1 - weight) * Second.Leader), Node, (First, Second, weight));
        return this with { Low = cut };
    }

    /// <summary>Whether for every promise of the other range this one has one that is as good for both.</summary>
    public bool Covers(PromiseRange other) => Covers(other.Low) && Covers(other.High);

    private bool Covers(Promise promise) =>
        High.Follower >= promise.Follower
        && (
            Low.Follower >= promise.Follower
                ? Low.Leader
                : High.Leader + ((Low.Leader - High.Leader) * (High.Follower - promise.Follower) / (High.Follower - Low.Follower))
        ) >= promise.Leader;
}
