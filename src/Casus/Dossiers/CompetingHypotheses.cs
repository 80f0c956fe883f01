using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Dossiers;

/// <summary>A matrix of competing hypotheses (Heuer 1999) read as likelihoods.</summary>
public static class CompetingHypotheses
{
    /// <summary>The probability of each hypothesis after all evidence, which is independent given the hypothesis (Bayes).</summary>
    /// <param name="prior">The probability of each before.</param>
    /// <param name="likelihoods">For each piece of evidence, its probability under each hypothesis.</param>
    /// <exception cref="ArgumentException">A row has another length than the prior, or the evidence is impossible under all.</exception>
    public static ImmutableArray<T> Posterior<T>(ImmutableArray<T> prior, IEnumerable<ImmutableArray<T>> likelihoods)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(likelihoods);
        var weights = prior.ToArray();
        foreach (var row in likelihoods)
        {
            if (row.Length != weights.Length)
                throw new ArgumentException("Each piece of evidence needs a likelihood for each hypothesis.", nameof(likelihoods));
            for (var i = 0; i < weights.Length; i++)
                weights[i] *= row[i];
        }

        var total = weights.Aggregate(T.Zero, (sum, weight) => sum + weight);
        if (T.IsZero(total))
            throw new ArgumentException("The evidence is impossible under every hypothesis.", nameof(likelihoods));
        return [.. weights.Select(weight => weight / total)];
    }
}
