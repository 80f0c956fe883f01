using Casus.Equilibria.Sequential;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Refinements;

/// <summary>Trembling-hand perfection in a tree: at every set what is done stays best while all players err a little (Selten 1975).</summary>
/// <remarks>
/// Perfection is that of the agent form, in which every information set has a player of its own: a profile is perfect when it is best
/// against a sequence of completely mixed profiles that tends to it. Under a <see cref="Tremble{T}"/> payoffs are polynomials in ε, whose
/// lowest terms decide exactly. A profile is kept with the tremble that passes; it is dropped when it is no sequential equilibrium, which
/// every perfect one is (Kreps and Wilson 1982); a tremble that fails proves nothing.
/// </remarks>
public static class AgentPerfection
{
    /// <summary>The verdict on a profile.</summary>
    /// <param name="profile">A profile of a tree of perfect recall.</param>
    /// <param name="trembles">Errors to try, besides uniform ones and those that prove the profile sequential.</param>
    /// <exception cref="ArgumentException">A tremble is of another game.</exception>
    public static RefinementVerdict Check(Profile<Rational> profile, params ReadOnlySpan<Tremble<Rational>> trembles)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (!GameClass.Of(profile.Game).HasPerfectRecall)
            return new RefinementVerdict.Undecided(Refinement.AgentPerfection, "A player forgets what it knew or did.");
        var (proof, open, dropped) = SupportingBeliefs.Find(profile, limit: 10_000);
        if (proof is null && open is null)
            return new RefinementVerdict.Drops(Refinement.AgentPerfection, $"It is not sequential. {dropped}");
        if (open is not null && proof is null)
            return new RefinementVerdict.Undecided(Refinement.AgentPerfection, $"It may not be sequential: {open}.");
        string? failed = null;
        foreach (var tremble in (ReadOnlySpan<Tremble<Rational>>)[.. trembles, Tremble<Rational>.Uniform(profile.Game), proof!.Tremble])
        {
            if (!ReferenceEquals(tremble.Game, profile.Game))
                throw new ArgumentException("A tremble is of another game.", nameof(trembles));
            failed = Failure(profile, tremble);
            if (failed is null)
                return new RefinementVerdict.Keeps(
                    Refinement.AgentPerfection,
                    "What is done at every set stays best under a sequence of errors."
                );
        }

        return new RefinementVerdict.Undecided(Refinement.AgentPerfection, $"No errors tried keep it best: {failed}");
    }

    // Reach of a node is all players' errors on the way; under perfect recall the mover's own part is common to the nodes of a set.
    private static string? Failure(Profile<Rational> profile, Tremble<Rational> tremble)
    {
        var game = profile.Game;
        var into = Enumerable.Range(0, game.NodeCount).Select(node => Into(profile, tremble, node)).ToArray();
        var reach = new ErrorPolynomial[game.NodeCount];
        reach[0] = ErrorPolynomial.Of(Rational.One);
        for (var node = 1; node < reach.Length; node++)
            reach[node] = reach[game.ParentOf(node)!.Value] * into[node];
        var values = Values(game, into);
        for (var set = 0; set < game.InformationSetCount; set++)
        {
            var payoffs = Enumerable.Range(0, game.MoveCountOf(set)).Select(branch => Payoff(set, branch)).ToArray();
            for (var branch = 0; branch < payoffs.Length; branch++)
            for (var other = 0; other < payoffs.Length; other++)
                if (profile.Probabilities[game.FirstMoveOf(set) + branch] > Rational.Zero && (payoffs[other] - payoffs[branch]).Sign > 0)
                    return $"'{game.MovesOf(set)[other]}' is then better at '{game.LabelOf(set)}' than '{game.MovesOf(set)[branch]}'.";
        }

        return null;

        ErrorPolynomial Payoff(int set, int branch)
        {
            var sum = ErrorPolynomial.Of(Rational.Zero);
            foreach (var node in game.NodesOf(set))
                sum += reach[node] * values[game.ChildOf(node, branch)][game.PlayerOf(set)];
            return sum;
        }
    }

    private static ErrorPolynomial[][] Values(ExtensiveGame<Rational> game, ErrorPolynomial[] into)
    {
        var values = new ErrorPolynomial[game.NodeCount][];
        for (var node = values.Length - 1; node >= 0; node--)
        {
            values[node] = new ErrorPolynomial[game.PlayerCount];
            for (var player = 0; player < game.PlayerCount; player++)
            {
                values[node][player] = ErrorPolynomial.Of(
                    game.KindOf(node) == NodeKind.Terminal ? game.PayoffsAt(node)[player] : Rational.Zero
                );
                for (var branch = 0; branch < game.ChildCountOf(node); branch++)
                {
                    var child = game.ChildOf(node, branch);
                    values[node][player] += into[child] * values[child][player];
                }
            }
        }

        return values;
    }

    // An unmeant move takes weight × ε^order; those that are meant give it up in proportion.
    private static ErrorPolynomial Into(Profile<Rational> profile, Tremble<Rational> tremble, int node)
    {
        var game = profile.Game;
        if (game.MoveInto(node) is not { } move)
            return ErrorPolynomial.Of(game.ChanceInto(node));
        if (profile.Probabilities[move] == Rational.Zero)
            return ErrorPolynomial.Of(tremble.Weights[move], tremble.Orders[move]);
        var (left, set) = (ErrorPolynomial.Of(Rational.One), game.SetOfMove(move));
        for (var other = game.FirstMoveOf(set); other < game.FirstMoveOf(set) + game.MoveCountOf(set); other++)
            if (profile.Probabilities[other] == Rational.Zero)
                left -= ErrorPolynomial.Of(tremble.Weights[other], tremble.Orders[other]);
        return left * ErrorPolynomial.Of(profile.Probabilities[move]);
    }
}
