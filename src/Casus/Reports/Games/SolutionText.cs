using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Casus.Equilibria.Methods;
using Casus.Games;

namespace Casus.Reports.Games;

/// <summary>Writes what a method found in a game, for the terminal.</summary>
public static class SolutionText
{
    /// <summary>The game's class, the method and why, the equilibria, and what remains open; each line ended.</summary>
    /// <param name="title">The game's name.</param>
    /// <param name="game">The game.</param>
    /// <param name="choice">The method, and why it was chosen.</param>
    /// <param name="answer">What it found.</param>
    /// <param name="most">How many information sets or strategies of each equilibrium to write.</param>
    public static string Write(string title, AnyGame game, MethodChoice choice, MethodAnswer answer, int most = 40)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(answer);
        var text = new StringBuilder();
        text.Append(title.Length > 0 ? title : "A game").Append('\n');
        text.Append("  ").Append(Describe(game)).Append('\n');
        text.Append("  method ").Append(choice.Method.Name).Append(", because ").Append(choice.Because).Append(".\n  ");
        text.Append(choice.Method.Finds).Append("\n\n").Append(Headline(answer)).Append('\n');
        for (var number = 0; number < answer.Equilibria.Length; number++)
            text.Append(CultureInfo.InvariantCulture, $"\n{(IsSure(answer) ? "Equilibrium" : "Profile")} {number + 1}\n")
                .Append(EquilibriumText.Write(answer.Equilibria[number], most));
        if (answer.Remarks.Length > 0)
            text.Append('\n');
        foreach (var remark in answer.Remarks)
            text.Append(remark).Append('\n');
        return text.ToString();
    }

    /// <summary>A game's class in words: players, sum, chance, recall, information and size.</summary>
    public static string Describe(AnyGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        var kind = game.Class;
        string[] words =
        [
            kind.Players == 1 ? "1 player" : string.Create(CultureInfo.InvariantCulture, $"{kind.Players} players"),
            kind.IsConstantSum ? "constant sum" : "general sum",
            .. game switch
            {
                AnyGame.InTree tree => InTree(tree.Exact, kind),
                AnyGame.InStrategies strategic =>
                [
                    string.Join(" × ", Enumerable.Range(0, kind.Players).Select(strategic.Exact.StrategyCountOf)) + " strategies",
                ],
                _ => ImmutableArray<string>.Empty,
            },
        ];
        return string.Join(", ", words);
    }

    private static ImmutableArray<string> InTree(ExtensiveGame<Numerics.Rational> tree, GameClass kind) =>
        [
            kind.HasChance ? "chance moves" : "no chance",
            kind.HasPerfectInformation ? "perfect information"
            : kind.HasPerfectRecall ? "imperfect information with perfect recall"
            : "imperfect recall",
            string.Create(CultureInfo.InvariantCulture, $"{tree.NodeCount} nodes, {tree.InformationSetCount} information sets"),
        ];

    private static bool IsSure(MethodAnswer answer) => answer.Equilibria.All(equilibrium => equilibrium.Holds);

    private static string Headline(MethodAnswer answer)
    {
        var count = answer.Equilibria.Length;
        var found = count == 1 ? "1 equilibrium" : string.Create(CultureInfo.InvariantCulture, $"{count} equilibria");
        return answer.Completeness switch
        {
            Completeness.All => $"{found}; there are no others of this kind.",
            Completeness.Some when IsSure(answer) => $"{found}; others may exist, this method does not look for all.",
            Completeness.Some => "The best profile found; its certificate says how near to an equilibrium it is.",
            Completeness.Undecided => $"{found}; others may exist where it could not be decided.",
            Completeness.Stopped => count == 0 ? "Stopped before anything was found." : "Stopped; the best found so far, with its regret.",
            _ => "The method is not for this game.",
        };
    }
}
