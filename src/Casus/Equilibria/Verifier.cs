using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria;

/// <summary>Checks an assessment against its game alone: knows no solver, and shares no code with one.</summary>
/// <remarks>
/// <para>Perfect Bayesian equilibrium here means: (1) perfect recall; (2) at every information set no other move is better, given the
/// belief there and the strategies afterwards; (3) Bayes' rule where the strategies lead; (4) where they do not lead, three rules that
/// every Kreps–Wilson consistent assessment obeys.</para>
/// <para>Rule 4a, <em>same errors, same odds</em>: take the unmeant moves (probability zero) on the way to a node. Nodes of one set with
/// the same unmeant moves differ only by what chance and meant moves did, which those who erred did not choose; their odds are as those
/// make them. This is "no signalling what you don't know" (Fudenberg and Tirole 1991) without reference to types. Rule 4b, <em>more
/// errors, no weight</em>: if the way to one node takes all errors of the way to another and more, the first has probability zero. Rule
/// 4c, <em>beliefs are carried on</em>: nodes that come from the same move at the mover's own last set, or at the last set of any player,
/// keep the odds believed there, times what chance and others did since. Rule 4c at own sets is what makes one deviation at a time enough
/// (Hendon, Jacobsen and Sloth 1996): without it (2) would not imply that no longer plan is better.</para>
/// <para>What is not checked without a tremble: that beliefs at different sets after <em>different</em> deviations are limits of one common
/// sequence. Full Kreps–Wilson consistency is checked when a <see cref="Tremble{T}"/> is supplied that proves it.</para>
/// <para>Linear in nodes × players, plus, at unreached sets, the square of the number of different lists of errors.</para>
/// </remarks>
public static class Verifier
{
    /// <summary>Checks an assessment and certifies what was found, good or bad.</summary>
    /// <param name="assessment">What is claimed to be an equilibrium.</param>
    /// <param name="tremble">A proof of Kreps–Wilson consistency, if that is claimed.</param>
    /// <param name="tolerance">The gain or departure to forgive; zero for exact fractions and 1e-9 for doubles, when not given.</param>
    /// <exception cref="ArgumentException">The tremble is of another game.</exception>
    public static Certificate<T> Check<T>(Assessment<T> assessment, Tremble<T>? tremble = null, T? tolerance = null)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var game = assessment.Game;
        if (tremble is not null && !ReferenceEquals(tremble.Game, game))
            throw new ArgumentException("The tremble is of another game.", nameof(tremble));

        return Certificate<T>.Issue(assessment, tremble, tolerance ?? Exactness<T>.Slack);
    }
}
