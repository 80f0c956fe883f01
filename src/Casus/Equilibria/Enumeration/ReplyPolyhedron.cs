using System.Numerics;

namespace Casus.Equilibria.Enumeration;

/// <summary>One player's plans, with the most that the other can earn against each: its best-response polyhedron, in whole numbers.</summary>
/// <remarks>
/// <para>Points are pairs of a plan x of the owner and values q of the other's sets, such that no sequence of the other earns more than q
/// allows: s = F'q - B'x ≥ 0 (von Stengel 1996). For a strategic form that is the best-response polyhedron of Lemke and Howson.</para>
/// <para>The quantities that must not be negative are numbered: first the weights x of the owner's sequences, then the slacks s of the
/// other's. Every one is a whole-numbered affine function of as many parameters as there are dimensions (<see cref="Rows"/>): the weights
/// of all but the first sequence of each set, and the slacks of the first sequence of each of the other's sets.</para>
/// </remarks>
internal sealed class ReplyPolyhedron
{
    /// <param name="own">The owner's plans.</param>
    /// <param name="other">The other's plans.</param>
    /// <param name="payoffs">What the other earns: own sequence × count of the other's + the other's sequence.</param>
    public ReplyPolyhedron(PlanSpace own, PlanSpace other, BigInteger[] payoffs)
    {
        (Own, Other, Payoffs) = (own, other, payoffs);
        Dimension = own.SequenceCount - own.SetCount + other.SetCount;
        Parameters = new int[Dimension];
        Rows = new BigInteger[QuantityCount][];
        Weights();
        Slacks();
        var largest = payoffs.Max(BigInteger.Abs);
        Shift = (int)Math.Max(0, largest.GetBitLength() - 900);
        Scale = largest.IsZero ? 1.0 : 1 / (double)(largest >> Shift);

        // Multipliers have 31 bits, and two sums over sequences may follow; what is left, less two for safety, is for the payoffs.
        var spare = 63 - 31 - 2 - (2 * BitOperations.Log2((uint)(2 * QuantityCount)));
        if (largest.GetBitLength() <= spare)
            ShortPayoffs = [.. Transposed().Select(payoff => (long)payoff)];
        LongPayoffs = ShortPayoffs is null ? [.. Transposed()] : null;
    }

    public PlanSpace Own { get; }

    public PlanSpace Other { get; }

    public BigInteger[] Payoffs { get; }

    /// <summary>The payoffs by the other's sequence and own, as machine words, where no sum in a proof of emptiness can overflow.</summary>
    public long[]? ShortPayoffs { get; }

    /// <summary>The same where machine words are too short.</summary>
    public BigInteger[]? LongPayoffs { get; }

    /// <summary>How many low bits of payoffs to drop before they are made doubles: none, but for payoffs beyond the range of a double.</summary>
    public int Shift { get; }

    /// <summary>One over the largest payoff: slacks times this are of the size of weights.</summary>
    public double Scale { get; }

    public int Dimension { get; }

    public int QuantityCount => Own.SequenceCount + Other.SequenceCount;

    /// <summary>The quantity that each parameter is.</summary>
    public int[] Parameters { get; }

    /// <summary>Each quantity as an affine function: the coefficients of the parameters, then the constant.</summary>
    public BigInteger[][] Rows { get; }

    public BigInteger PayoffOf(int own, int other) => Payoffs[(own * Other.SequenceCount) + other];

    private IEnumerable<BigInteger> Transposed() =>
        from other in Enumerable.Range(0, Other.SequenceCount)
        from own in Enumerable.Range(0, Own.SequenceCount)
        select PayoffOf(own, other);

    private void Weights()
    {
        var next = 0;
        for (var set = 0; set < Own.SetCount; set++)
        {
            var first = Own.FirstOfSet[set];
            var rest = new BigInteger[Dimension + 1];
            if (Own.ParentOfSet[set] < 0)
                rest[Dimension] = BigInteger.One;
            else
                Rows[Own.ParentOfSet[set]].CopyTo(rest, 0);
            for (var sequence = first + 1; sequence < Own.FirstOfSet[set + 1]; sequence++)
            {
                Rows[sequence] = new BigInteger[Dimension + 1];
                Rows[sequence][next] = BigInteger.One;
                rest[next] -= BigInteger.One;
                Parameters[next++] = sequence;
            }

            Rows[first] = rest;
        }
    }

    private void Slacks()
    {
        var start = Own.SequenceCount - Own.SetCount;
        var values = new BigInteger[Other.SetCount][];
        for (var set = Other.SetCount - 1; set >= 0; set--)
        {
            // The first sequence's slack is a parameter, which gives the value of the set; that gives the slacks of its other sequences.
            var first = Other.FirstOfSet[set];
            values[set] = Earned(first, values);
            values[set][start + set] += BigInteger.One;
            Parameters[start + set] = Own.SequenceCount + first;
            for (var sequence = first; sequence < Other.FirstOfSet[set + 1]; sequence++)
            {
                var row = Earned(sequence, values);
                for (var column = 0; column <= Dimension; column++)
                    row[column] = values[set][column] - row[column];
                Rows[Own.SequenceCount + sequence] = row;
            }
        }
    }

    private BigInteger[] Earned(int sequence, BigInteger[][] values)
    {
        var sum = new BigInteger[Dimension + 1];
        for (var own = 0; own < Own.SequenceCount; own++)
        {
            var payoff = PayoffOf(own, sequence);
            for (var column = 0; column <= Dimension && !payoff.IsZero; column++)
                sum[column] += payoff * Rows[own][column];
        }

        foreach (var set in Other.SetsAfter[sequence])
        {
            for (var column = 0; column <= Dimension; column++)
                sum[column] += values[set][column];
        }

        return sum;
    }
}
