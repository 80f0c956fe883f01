using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria;

/// <summary>What a check of an assessment against its game alone has found. Only <see cref="Verifier"/> issues one.</summary>
/// <remarks>All amounts are in the units of payoffs or of probability; they are exact when <see cref="IsExact"/>.</remarks>
public sealed class Certificate<T>
    where T : struct, INumber<T>
{
    // Private, and no record: a certificate that anyone could make, or change by 'with', would certify nothing.
    private Certificate(Assessment<T> assessment, Tremble<T>? tremble, T tolerance)
    {
        var game = assessment.Game;
        var forgotten = PerfectRecall.Check(game);
        var values = Continuation<T>.Values(assessment.Profile);
        var departures = BeliefAudit<T>.Of(assessment, tremble);
        Assessment = assessment;
        Tolerance = tolerance;
        Values = [.. values.AsSpan(0, game.PlayerCount)];
        Gains = Continuation<T>.Gains(assessment, values);
        Regrets = forgotten is null ? BestResponse<T>.Regrets(assessment.Profile, values) : null;
        BayesDeparture = Largest(departures.OnPath);
        OffPathDeparture = Largest(departures.OffPath);
        ConsistencyDeparture = departures.FromTremble is { } fromTremble ? Largest(fromTremble) : null;
        Faults = [.. FaultList.Above(game, forgotten, Gains, Regrets, departures, tolerance)];
    }

    internal static Certificate<T> Issue(Assessment<T> assessment, Tremble<T>? tremble, T tolerance) => new(assessment, tremble, tolerance);

    /// <summary>What was checked.</summary>
    public Assessment<T> Assessment { get; }

    /// <summary>The amount up to which a gain or a departure is forgiven: zero, unless asked otherwise, for exact fractions.</summary>
    public T Tolerance { get; }

    /// <summary>What each player expects of the game under the strategies.</summary>
    public ImmutableArray<T> Values { get; }

    /// <summary>At each information set, what the mover would gain by the best other move there and then following its strategy.</summary>
    public ImmutableArray<T> Gains { get; }

    /// <summary>The largest of <see cref="Gains"/>: zero for a sequentially rational assessment.</summary>
    public T MaxGain => Largest(Gains);

    /// <summary>
    /// What each player would gain, before the game, by its best strategy against the others; nothing without perfect recall, where a
    /// best strategy need not be found move by move.
    /// </summary>
    public ImmutableArray<T>? Regrets { get; }

    /// <summary>The largest departure of a belief from Bayes' rule at information sets that the strategies reach.</summary>
    public T BayesDeparture { get; }

    /// <summary>The largest departure at information sets that they do not reach from what <see cref="Verifier"/> demands there.</summary>
    public T OffPathDeparture { get; }

    /// <summary>The largest departure from the limit beliefs under the tremble supplied, if one was.</summary>
    public T? ConsistencyDeparture { get; }

    /// <summary>Whether every figure is exact, and not a floating-point number near the truth.</summary>
    public bool IsExact => typeof(T) == typeof(Rational);

    /// <summary>Every demand that fails by more than the tolerance, in words.</summary>
    public ImmutableArray<Fault> Faults { get; }

    /// <summary>Whether the assessment meets every demand within the tolerance: it is a perfect Bayesian equilibrium.</summary>
    public bool Holds => Faults.IsEmpty;

    /// <summary>Whether the strategies alone are a Nash equilibrium within the tolerance, whatever the beliefs.</summary>
    public bool IsNash => Regrets is { } regrets && Largest(regrets) <= Tolerance;

    private static T Largest(ImmutableArray<T> amounts)
    {
        var largest = T.Zero;
        foreach (var amount in amounts)
            largest = T.Max(largest, amount);
        return largest;
    }
}
