using Casus.Equilibria.Enumeration;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Sequential;

/// <summary>The profiles to try for sequential equilibria, and what they leave out.</summary>
internal sealed class CandidateProfiles
{
    private readonly ExtensiveGame<Rational> _game;
    private readonly bool[] _excluded;
    private readonly int _limit;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private CandidateProfiles(ExtensiveGame<Rational> game, int limit) =>
        (_game, _limit, _excluded) = (game, limit, ExcludedMoves.Of(game));

    public List<Profile<Rational>> Profiles { get; } = [];

    public List<string> Gaps { get; } = [];

    public static CandidateProfiles Of(ExtensiveGame<Rational> game, int limit, CancellationToken cancellation)
    {
        var candidates = new CandidateProfiles(game, limit);
        if (game.PlayerCount == 2)
            candidates.FromNash(cancellation);
        else
            candidates.FromPure();
        return candidates;
    }

    private void FromPure()
    {
        var everything = Enumerable.Range(0, _game.InformationSetCount).ToList();
        if (Complete(Profile<Rational>.Uniform(_game), everything, keepsOwn: false))
            Gaps.Add("Equilibria in which somebody mixes were not looked for.");
    }

    private void FromNash(CancellationToken cancellation)
    {
        if (
            TreeEnumeration.Solve(_game, cancellation: cancellation) is not Solution<EquilibriumComponent<Certificate<Rational>>>.Found nash
        )
        {
            Gaps.Add("The list of Nash equilibria is not finished.");
            return;
        }

        Gaps.AddRange(nash.Undecided);
        foreach (var component in nash.Equilibria)
        {
            var kept = component.Extremes.Select(extreme => extreme.Assessment.Profile).Where(AvoidsExcluded).ToList();
            if (kept.Count > 1)
                Gaps.Add("Of a component of Nash equilibria only the extreme ones were tried, not those between them.");
            foreach (var profile in kept)
            {
                var errors = new ErrorCounts(profile);
                var unreached = Enumerable.Range(0, _game.InformationSetCount).Where(set => !IsReached(errors, set)).ToList();
                if (Complete(profile, unreached, keepsOwn: true))
                    Gaps.Add("Off the path only pure moves, and those of extreme Nash equilibria, were tried.");
            }
        }
    }

    private bool IsReached(ErrorCounts errors, int set)
    {
        foreach (var node in _game.NodesOf(set))
            if (errors.IsReached(node))
                return true;
        return false;
    }

    // Only where a player's own plan leads does its plan say what it does.
    private bool AvoidsExcluded(Profile<Rational> profile)
    {
        for (var move = 0; move < _excluded.Length; move++)
            if (_excluded[move] && profile.Probabilities[move] > Rational.Zero && IsPlanned(profile, _game.SetOfMove(move)))
                return false;
        return true;
    }

    private bool IsPlanned(Profile<Rational> profile, int set)
    {
        for (var node = _game.NodesOf(set)[0]; _game.ParentOf(node) is { } parent; node = parent)
            if (
                _game.MoveInto(node) is { } move
                && _game.PlayerOf(_game.SetOfMove(move)) == _game.PlayerOf(set)
                && profile.Probabilities[move] == Rational.Zero
            )
                return false;
        return true;
    }

    // Every pure choice at some sets; says whether there was a choice at all, so that mixing is left out.
    private bool Complete(Profile<Rational> profile, List<int> sets, bool keepsOwn)
    {
        var choices = sets.ConvertAll(set => Choices(profile, set, keepsOwn));
        var probabilities = profile.Probabilities.ToArray();
        Fill(0);
        return choices.Exists(choice => choice.Count > 1);

        void Fill(int place)
        {
            if (Profiles.Count >= _limit)
            {
                Gaps.Add("There are more profiles than were to be tried.");
                return;
            }

            if (place == sets.Count)
            {
                if (_known.Add(string.Join(' ', probabilities)))
                    Profiles.Add(Profile<Rational>.Of(_game, probabilities));
                return;
            }

            foreach (var choice in choices[place])
            {
                choice.CopyTo(probabilities.AsSpan(_game.FirstMoveOf(sets[place])));
                Fill(place + 1);
            }
        }
    }

    private List<Rational[]> Choices(Profile<Rational> profile, int set, bool keepsOwn)
    {
        var (first, count) = (_game.FirstMoveOf(set), _game.MoveCountOf(set));
        var choices = Enumerable
            .Range(0, count)
            .Where(branch => !_excluded[first + branch])
            .Select(branch => (Rational[])[.. Enumerable.Range(0, count).Select(other => (Rational)(other == branch ? 1 : 0))])
            .ToList();
        var own = profile.Probabilities.AsSpan(first, count).ToArray();
        if (keepsOwn && IsPlanned(profile, set) && !own.Contains(Rational.One))
            choices.Add(own);
        return choices;
    }
}
