using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Equilibria.Commitment;

/// <summary>A best commitment, with the check of what it is worth.</summary>
public sealed class BestCommitment<T>
    where T : struct, INumber<T>
{
    internal BestCommitment(CommitmentCertificate<T> certificate, TieBreaking ties, T value, ImmutableArray<T?> valueByAnswer) =>
        (Certificate, Ties, Value, ValueByAnswer) = (certificate, ties, value, valueByAnswer);

    /// <summary>The commitment, the follower's best answers, and what the leader gets.</summary>
    public CommitmentCertificate<T> Certificate { get; }

    /// <summary>What a follower is taken to do that is indifferent.</summary>
    public TieBreaking Ties { get; }

    /// <summary>
    /// The most a commitment can bring: attained by the commitment when ties are broken for the leader. When they are broken against it this is a
    /// supremum: commitments near the one shown come as near to it as wanted, while the one shown guarantees no more than the
    /// <see cref="CommitmentCertificate{T}.HarmedPayoff"/> of its certificate.
    /// </summary>
    public T Value { get; }

    /// <summary>Whether the commitment shown itself brings the value under its rule of ties.</summary>
    public bool IsAttained =>
        (Ties == TieBreaking.ForLeader ? Certificate.FavouredPayoff : Certificate.HarmedPayoff) is var brought
        && Games.Exactness<T>.AreClose(brought, Value);

    /// <summary>
    /// For each answer of the follower the most that commitments bring that induce it; nothing for an answer that none induces, or, when ties are
    /// broken against the leader, that none induces strictly.
    /// </summary>
    public ImmutableArray<T?> ValueByAnswer { get; }
}
