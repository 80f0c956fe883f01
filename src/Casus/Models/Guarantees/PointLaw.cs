using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Models.Guarantees;

/// <summary>Finitely many types with weights; with one type, nothing is private. Exact in exact arithmetic.</summary>
public sealed class PointLaw<T> : TypeLaw<T>
    where T : struct, INumber<T>
{
    /// <summary>A law on the given types, in ascending order, with weights that sum to one.</summary>
    /// <exception cref="ArgumentException">There is no type.</exception>
    public PointLaw(ImmutableArray<(T Type, T Weight)> cases)
    {
        if (cases.IsEmpty)
            throw new ArgumentException("A law needs at least one type.", nameof(cases));
        Cases = cases;
        Mean = cases.Aggregate(T.Zero, (sum, c) => sum + (c.Type * c.Weight));
    }

    /// <summary>The types in ascending order, with their weights.</summary>
    public ImmutableArray<(T Type, T Weight)> Cases { get; }

    /// <inheritdoc/>
    public override T Low => Cases[0].Type;

    /// <inheritdoc/>
    public override T High => Cases[^1].Type;

    /// <inheritdoc/>
    public override T Mean { get; }

    /// <inheritdoc/>
    public override T AtMost(T type) => Sum(c => c <= type ? T.One : T.Zero);

    /// <inheritdoc/>
    public override T Below(T type) => Sum(c => c < type ? T.One : T.Zero);

    /// <inheritdoc/>
    public override T Excess(T cutOff) => Sum(c => c > cutOff ? c - cutOff : T.Zero);

    private T Sum(Func<T, T> part) => Cases.Aggregate(T.Zero, (sum, c) => sum + (c.Weight * part(c.Type)));
}
