using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Models.Guarantees;

/// <summary>Finitely many types with weights; with one type, nothing is private. Exact in exact arithmetic.</summary>
public sealed class PointLaw<T> : TypeLaw<T>
    where T : struct, INumber<T>
{
    private readonly ImmutableArray<(T Type, T Weight)> _cases;

    /// <summary>A law on the given types, in ascending order, with weights that sum to one.</summary>
    /// <exception cref="ArgumentException">There is no type.</exception>
    public PointLaw(ImmutableArray<(T Type, T Weight)> cases)
    {
        if (cases.IsEmpty)
            throw new ArgumentException("A law needs at least one type.", nameof(cases));
        _cases = cases;
        Mean = cases.Aggregate(T.Zero, (sum, c) => sum + (c.Type * c.Weight));
    }

    /// <inheritdoc/>
    public override T Low => _cases[0].Type;

    /// <inheritdoc/>
    public override T High => _cases[^1].Type;

    /// <inheritdoc/>
    public override T Mean { get; }

    /// <inheritdoc/>
    public override T AtMost(T type) => Sum(c => c <= type ? T.One : T.Zero);

    /// <inheritdoc/>
    public override T Below(T type) => Sum(c => c < type ? T.One : T.Zero);

    /// <inheritdoc/>
    public override T Excess(T cutOff) => Sum(c => c > cutOff ? c - cutOff : T.Zero);

    private T Sum(Func<T, T> part) => _cases.Aggregate(T.Zero, (sum, c) => sum + (c.Weight * part(c.Type)));
}
