using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Sequential;

/// <summary>Whether an assessment is consistent in the sense of Kreps and Wilson, with the tremble that proves it or the reason why not.</summary>
/// <remarks>
/// <para>An assessment is consistent exactly when (1) unmeant moves can be given orders so that in every information set the nodes believed
/// in have one sum of orders and all others a larger one, and (2) they can be given positive weights whose products have the ratios of the
/// beliefs (Kreps and Wilson 1982, appendix; Kohlberg and Reny 1997). The two are independent of each other and linear, the second in
/// logarithms: a limit of sequences solves both, since the image of a linear map is closed and by Farkas' lemma. So both are decided
/// exactly: (1) by a linear program, (2) by elimination on whole exponents. Nothing is searched for.</para>
/// <para>Open is only what needs weights that are no fractions, or what hangs on a branch of chance with probability zero.</para>
/// </remarks>
public abstract class ConsistencyProof
{
    private ConsistencyProof() { }

    /// <summary>It is consistent: the tremble proves it.</summary>
    public sealed class Constructed : ConsistencyProof
    {
        internal Constructed(Tremble<Rational> tremble, Certificate<Rational> certificate) =>
            (Tremble, Certificate) = (tremble, certificate);

        /// <summary>Errors whose limit the beliefs are.</summary>
        public Tremble<Rational> Tremble { get; }

        /// <summary>The verifier's check of the assessment with that tremble: its departure from consistency is zero.</summary>
        public Certificate<Rational> Certificate { get; }
    }

    /// <summary>It is proven not to be consistent.</summary>
    public sealed class Refuted : ConsistencyProof
    {
        internal Refuted(string reason) => Reason = reason;

        /// <summary>Why, in words.</summary>
        public string Reason { get; }
    }

    /// <summary>Neither was proven.</summary>
    public sealed class Open : ConsistencyProof
    {
        internal Open(string reason) => Reason = reason;

        /// <summary>What stood in the way, in words.</summary>
        public string Reason { get; }
    }

    /// <summary>Constructs a tremble that proves an assessment consistent, or proves that there is none.</summary>
    public static ConsistencyProof TryConstruct(Assessment<Rational> assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var (game, errors) = (assessment.Game, new ErrorCounts(assessment.Profile));
        if (errors.HasImpossibleChance)
            return new Open("Chance has a branch of probability zero, which no error of a player explains.");
        if (ErrorOrders.Find(errors, (set, i) => assessment.BeliefAt(set)[i] > Rational.Zero) is not { } orders)
            return new Refuted("No orders of errors make just the nodes believed in the likeliest of their information sets.");
        var equations = new WeightEquations(errors.Moves.Count);
        for (var set = 0; set < game.InformationSetCount; set++)
            if (!AddRatios(equations, errors, set, assessment.BeliefAt(set)))
                return new Refuted(
                    $"The odds believed at '{game.LabelOf(set)}' contradict those elsewhere or Bayes' rule, whatever the errors."
                );
        if (equations.Solve() is not { } weights)
            return new Open(
                "It is consistent, but the weights of errors found are roots and no fractions, which cannot be checked exactly."
            );

        var tremble = Tremble<Rational>.Uniform(game);
        for (var i = 0; i < weights.Length; i++)
        {
            var move = errors.Moves[i];
            tremble = tremble.With(game.LabelOf(game.SetOfMove(move)), game.LabelOfMove(move), weights[i], orders[i]);
        }

        var certificate = Verifier.Check(assessment, tremble);
        return certificate.ConsistencyDeparture == Rational.Zero
            ? new Constructed(tremble, certificate)
            : new Open("The verifier does not confirm the tremble constructed.");
    }

    /// <summary>Adds what a belief's odds demand of the weights; false if that contradicts what is there already.</summary>
    internal static bool AddRatios(WeightEquations equations, ErrorCounts errors, int set, ReadOnlySpan<Rational> belief)
    {
        var nodes = errors.Game.NodesOf(set);
        var first = belief.IndexOfAnyExcept(Rational.Zero);
        for (var i = first + 1; i < nodes.Length; i++)
        {
            if (belief[i] == Rational.Zero)
                continue;
            var odds = belief[i] / belief[first] * errors.MeantTo(nodes[first]) / errors.MeantTo(nodes[i]);
            if (!equations.Add(errors.Difference(nodes[i], nodes[first]), odds))
                return false;
        }

        return true;
    }
}
