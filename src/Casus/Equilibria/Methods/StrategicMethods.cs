using System.Collections.Immutable;
using Casus.Equilibria.Enumeration;
using Casus.Equilibria.ManyPlayers;
using Casus.Equilibria.Quantal;
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

    private static AnyGame.InStrategies Form(AnyGame game) => (AnyGame.InStrategies)game;

    private static Games.StrategicGame<Rational> Tables(AnyGame game) => Form(game).Table!;

    private static string? NeedsForm(AnyGame game) => game is AnyGame.InStrategies ? null : "The game is a tree, not in strategic form.";

    private static string? NeedsTables(AnyGame game) =>
        NeedsForm(game) ?? (Form(game).Table is null ? "The game is an action graph, not a table of payoffs." : null);

    private static string? NeedsTwo(AnyGame game) =>
        NeedsTables(game) ?? (game.Class.Players == 2 ? null : $"The game has {game.Class.Players} players, not two.");
}
