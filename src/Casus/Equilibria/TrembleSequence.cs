using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria;

/// <summary>Measures how a sequence of completely mixed profiles, with Bayes' rule, nears an assessment.</summary>
/// <remarks>
/// An assessment is consistent when some such sequence tends to it (Kreps and Wilson 1982). A finite stretch of numbers proves no limit; it
/// shows how near it comes. Where a <see cref="Tremble{T}"/> is known, <see cref="Verifier"/> proves the limit instead.
/// </remarks>
public static class TrembleSequence
{
    /// <summary>For each profile, the largest difference of a probability or of a belief from the assessment's.</summary>
    /// <exception cref="ArgumentException">A profile is of another game, or some move in it has probability zero.</exception>
    public static ImmutableArray<T> Departures<T>(Assessment<T> limit, params ReadOnlySpan<Profile<T>> sequence)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(limit);
        var departures = ImmutableArray.CreateBuilder<T>(sequence.Length);
        foreach (var profile in sequence)
        {
            if (!ReferenceEquals(profile.Game, limit.Game))
                throw new ArgumentException("A profile is of another game.", nameof(sequence));
            if (profile.Probabilities.Any(probability => probability == T.Zero))
                throw new ArgumentException("Every move must have a positive probability.", nameof(sequence));
            var beliefs = Assessment<T>.FromBayes(profile).Beliefs;
            departures.Add(T.Max(Largest(profile.Probabilities, limit.Profile.Probabilities), Largest(beliefs, limit.Beliefs)));
        }

        return departures.MoveToImmutable();
    }

    private static T Largest<T>(ImmutableArray<T> left, ImmutableArray<T> right)
        where T : struct, INumber<T>
    {
        var largest = T.Zero;
        for (var i = 0; i < left.Length; i++)
            largest = T.Max(largest, T.Abs(left[i] - right[i]));
        return largest;
    }
}
