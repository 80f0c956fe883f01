using System.Collections.Immutable;
using Casus.Equilibria.Correlated;
using Casus.Equilibria.Enumeration;
using Casus.Equilibria.Evolution;
using Casus.Equilibria.ManyPlayers;
using Casus.Equilibria.Pure;
using Casus.Equilibria.Quantal;
using Casus.Equilibria.ZeroSum;
using Casus.Numerics;

namespace Casus.Equilibria.Methods;

/// <summary>The methods for games in strategic form.</summary>
internal static class StrategicMethods
{
    public static GameMethod Enumeration { get; } =
        new(
            "enumeration",
            "All Nash equilibria of a game of two players, as components with their extreme points, exact.",
            NeedsTwo,
            (game, options, progress, cancellation) =>
                Components.Flatten(
                    BimatrixEnumeration.Solve(Tables(game), progress: progress, cancellation: cancellation),
                    certificate => new Equilibrium.InStrategies<Rational>(certificate),
                    options.Limit
                )
        );

    public static GameMethod Supports { get; } =
        new(
            "support-enumeration",
            "All Nash equilibria of a game of any number of players, each proven by interval arithmetic, with the supports that stay undecided.",
            NeedsTables,
            (game, options, progress, cancellation) =>
                MethodAnswer.From(
                    SupportEnumeration.Solve(Tables(game), options.Limit, progress, cancellation),
                    found => new Equilibrium.InStrategies<Rational>(found.Certificate)
                )
        );

    public static GameMethod Polymatrix { get; } =
        new(
            "iterated-polymatrix",
            "One Nash equilibrium by iterated polymatrix approximation (Govindan and Wilson 2004), polished by Newton's method.",
            NeedsForm,
            (game, options, progress, cancellation) =>
                MethodAnswer.From(
                    IteratedPolymatrix.Solve(Form(game).Floating, seed: options.Seed, progress: progress, cancellation: cancellation)
                )
        );

    public static GameMethod ConstantSum { get; } =
        new(
            "strategic-zero-sum",
            "One equilibrium of a game of two players whose payoffs add up to a constant, by a linear program.",
            game => NeedsTwo(game) ?? (game.Class.IsConstantSum ? null : "Its payoffs do not add up to a constant."),
            (game, options, progress, cancellation) =>
                MethodAnswer.From(
                    ZeroSumStrategic.Solve(
                        Tables(game).Convert(number => (double)number),
                        options.Tolerance,
                        options.Threads,
                        progress,
                        cancellation
                    )
                )
        );

    public static GameMethod LemkeHowson { get; } =
        new(
            "lemke-howson",
            "One Nash equilibrium of a game of two players, by complementary pivoting (Lemke and Howson 1964).",
            NeedsTwo,
            (game, options, progress, cancellation) =>
                MethodAnswer.From(
                    Lemke.LemkeHowson.Solve(Tables(game).Convert(number => (double)number), progress: progress, cancellation: cancellation)
                )
        );

    public static ImmutableArray<GameMethod> All { get; } =
    [
        Enumeration,
        Supports,
        Polymatrix,
        LemkeHowson,
        ConstantSum,
        new(
            "every-label",
            "The Nash equilibria at which the Lemke–Howson paths end that begin at each label, exact; seldom all.",
            NeedsTwo,
            (game, _, progress, cancellation) =>
                MethodAnswer.From(
                    Lemke.LemkeHowson.FromEveryLabel(Tables(game), progress: progress, cancellation: cancellation),
                    found => new Equilibrium.InStrategies<Rational>(found.Certificate)
                )
        ),
        new(
            "dominance",
            "What is left when strictly dominated strategies are removed, round by round; every equilibrium survives.",
            NeedsTables,
            (game, _, progress, cancellation) => Dominated.Answer(Tables(game), progress, cancellation)
        ),
        new(
            "evolution",
            "The symmetric equilibria of a symmetric game of two players, and which are evolutionarily stable, exact.",
            NeedsTwo,
            (game, _, progress, cancellation) => Symmetric(Tables(game), progress, cancellation)
        ),
        new(
            "correlated",
            "Correlated equilibria (Aumann 1974): the best in sum, for whoever gets least, and for each player, each with a bound.",
            NeedsTables,
            (game, options, progress, cancellation) =>
                Correlations.Answer(Tables(game), ObedienceRule.EachRecommendation, options.Tolerance, progress, cancellation)
        ),
        new(
            "coarse-correlated",
            "Coarse correlated equilibria (Moulin and Vial 1978): the best in sum, for whoever gets least, and for each player, each with a bound.",
            NeedsTables,
            (game, options, progress, cancellation) =>
                Correlations.Answer(Tables(game), ObedienceRule.BeforeHearing, options.Tolerance, progress, cancellation)
        ),
        new(
            "maximin",
            "What each player can make sure of, and what the others can hold it to, exact.",
            NeedsTables,
            (game, _, progress, cancellation) => Commitments.Security(Tables(game), progress, cancellation)
        ),
        new(
            "commitment",
            "What each of two players would commit to if the other saw it (Stackelberg), mixed and pure, exact.",
            NeedsTwo,
            (game, _, progress, cancellation) => Commitments.Best(Tables(game), progress, cancellation)
        ),
        new(
            "pure",
            "All Nash equilibria in pure strategies, exact.",
            NeedsForm,
            (game, options, progress, cancellation) =>
                MethodAnswer.From(PureEquilibria.Solve(Form(game).Exact, options.Limit, progress, cancellation))
        ),
        new(
            "global-newton",
            "Nash equilibria met on paths of the global Newton method (Govindan and Wilson 2003).",
            NeedsForm,
            (game, options, progress, cancellation) =>
                MethodAnswer.From(
                    GlobalNewton.Solve(
                        Form(game).Floating,
                        Math.Min(options.Limit, 16),
                        seed: options.Seed,
                        progress: progress,
                        cancellation: cancellation
                    )
                )
        ),
        new(
            "strategic-logit",
            "One Nash equilibrium: the limit of the principal branch of logit quantal responses.",
            NeedsForm,
            (game, options, progress, cancellation) =>
                MethodAnswer.From(LogitLimit.Solve(Form(game).Floating, Math.Max(options.Tolerance, 1e-12), progress, cancellation))
        ),
    ];

    private static MethodAnswer Symmetric(
        Games.StrategicGame<Rational> game,
        IProgress<SolverProgress>? progress,
        CancellationToken cancellation
    )
    {
        var solution = SymmetricEquilibria.Solve(game, progress, cancellation);
        var found = solution is Solution<SymmetricEquilibrium>.Found list ? list.Equilibria : [];
        return MethodAnswer.From(
            solution,
            equilibrium => new Equilibrium.InStrategies<Rational>(equilibrium.Certificate),
            [.. found.Select((equilibrium, place) => $"Equilibrium {place + 1}: {Words(equilibrium.Stability)}.")]
        );
    }

    private static string Words(Stability stability) =>
        stability switch
        {
            Stability.Evolutionary => "evolutionarily stable",
            Stability.Neutral => "neutrally stable, but not evolutionarily",
            _ => "invaded by a mutant",
        };

    private static AnyGame.InStrategies Form(AnyGame game) => (AnyGame.InStrategies)game;

    private static Games.StrategicGame<Rational> Tables(AnyGame game) => Form(game).Table!;

    private static string? NeedsForm(AnyGame game) => game is AnyGame.InStrategies ? null : "The game is a tree, not in strategic form.";

    private static string? NeedsTables(AnyGame game) =>
        NeedsForm(game) ?? (Form(game).Table is null ? "The game is an action graph, not a table of payoffs." : null);

    private static string? NeedsTwo(AnyGame game) =>
        NeedsTables(game) ?? (game.Class.Players == 2 ? null : $"The game has {game.Class.Players} players, not two.");
}
