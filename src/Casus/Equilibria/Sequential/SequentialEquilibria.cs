using System.Collections.Immutable;
using Casus.Equilibria.Enumeration;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Sequential;

/// <summary>Sequential equilibria of a small tree (Kreps and Wilson 1982), each proved consistent by a tremble and certified.</summary>
/// <remarks>
/// <para>Two players: starts from the extreme Nash equilibria of <see cref="TreeEnumeration"/>, and fills in what is done at sets that
/// are not reached by every pure choice. More players: tries every profile of pure moves. Moves that no sequential equilibrium takes are
/// left out first. Beliefs are then looked for, exactly; see <see cref="ConsistencyProof"/>.</para>
/// <para>Complete only where proven so: each component of Nash equilibria has at most one extreme point without excluded moves, no set off
/// its path leaves a choice, and no beliefs stayed open. What may be missing otherwise stands in the answer's undecided list: above all
/// equilibria that mix off the path, or, with more than two players, mix at all. Exponential in the number of unreached sets.</para>
/// </remarks>
public static class SequentialEquilibria
{
    /// <summary>The sequential equilibria found; each certificate was checked with the tremble that proves its beliefs consistent.</summary>
    /// <param name="game">A tree of perfect recall.</param>
    /// <param name="limit">The most profiles to try, and for each the most combinations of supports of beliefs.</param>
    /// <param name="progress">Told which share of the profiles is done.</param>
    /// <param name="cancellation">Stops early: what was found by then is returned, and not called complete.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public static Solution<Certificate<Rational>> Solve(
        ExtensiveGame<Rational> game,
        int limit = 10_000,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        if (!GameClass.Of(game).HasPerfectRecall)
            return new Solution<Certificate<Rational>>.OutOfScope(
                "A player forgets what it knew or did; there is nothing to believe move by move."
            );
        var candidates = CandidateProfiles.Of(game, limit, cancellation);
        var found = ImmutableArray.CreateBuilder<Certificate<Rational>>();
        var undecided = new List<string>(candidates.Gaps);
        for (var i = 0; i < candidates.Profiles.Count; i++)
        {
            if (cancellation.IsCancellationRequested)
            {
                undecided.Add("Cancelled before every profile was tried.");
                break;
            }

            var (proof, open, _) = SupportingBeliefs.Find(candidates.Profiles[i], limit);
            if (proof is { Certificate.Holds: true })
                found.Add(proof.Certificate);
            else if (proof is null && open is not null)
                undecided.Add($"Beliefs for one profile: {open}.");
            progress?.Report(new("supporting beliefs", (i + 1.0) / candidates.Profiles.Count));
        }

        ImmutableArray<string> gaps = [.. undecided.Distinct(StringComparer.Ordinal)];
        return found.Count == 0
            ? new Solution<Certificate<Rational>>.Unfinished([], gaps.IsEmpty ? "No profile tried is sequential." : string.Join(" ", gaps))
            : new Solution<Certificate<Rational>>.Found(found.ToImmutable(), gaps.IsEmpty, gaps);
    }
}
