using System.Collections.Immutable;
using Casus.Games;

namespace Casus.Equilibria.Quantal;

/// <summary>An agent logit quantal-response equilibrium of a tree: everyone errs, the less the costlier the error.</summary>
/// <param name="Lambda">How precisely players respond: zero is blind chance, and errors vanish as it grows. In units of 1 / payoff.</param>
/// <param name="Assessment">Strategies, and the beliefs that Bayes' rule gives with them, exact even where probabilities underflow.</param>
/// <param name="LogProbabilities">The natural logarithm of every move's probability.</param>
/// <param name="Residual">The largest amount by which the logarithm of a move's odds is not λ times its payoff advantage.</param>
/// <param name="Regret">The most that a mover at any information set would gain by its best move, in units of payoff.</param>
public sealed record LogitPoint(
    double Lambda,
    Assessment<double> Assessment,
    ImmutableArray<double> LogProbabilities,
    double Residual,
    double Regret
);

/// <summary>A logit quantal-response equilibrium of a game in strategic form.</summary>
/// <param name="Lambda">How precisely players respond: zero is blind chance, and errors vanish as it grows. In units of 1 / payoff.</param>
/// <param name="Profile">The mixed strategies.</param>
/// <param name="LogProbabilities">The natural logarithm of every strategy's probability.</param>
/// <param name="Residual">The largest amount by which the logarithm of a strategy's odds is not λ times its payoff advantage.</param>
/// <param name="Regret">The most that a player would gain by its best strategy, in units of payoff.</param>
public sealed record MixedLogitPoint(
    double Lambda,
    MixedProfile<double> Profile,
    ImmutableArray<double> LogProbabilities,
    double Residual,
    double Regret
);
