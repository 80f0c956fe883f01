using System.Collections.Immutable;

namespace Casus.Equilibria.Methods;

/// <summary>All methods by name, and which of them fits a game.</summary>
public static class GameMethods
{
    // Up to these sizes complete enumeration takes seconds on the games measured; beyond, one equilibrium is what can be promised.
    private const int MostStrategiesToEnumerate = 16;
    private const int MostSequencesToEnumerate = 40;

    private const int MostProfilesToEnumerate = 128;

    /// <summary>All methods, in the order in which a reader would meet them.</summary>
    public static ImmutableArray<GameMethod> All { get; } = [.. TreeMethods.All, .. StrategicMethods.All];

    /// <summary>The method of that name, if there is one.</summary>
    public static GameMethod? Find(string name) => All.FirstOrDefault(method => string.Equals(method.Name, name, StringComparison.Ordinal));

    /// <summary>The method that fits a game.</summary>
    /// <param name="game">The game.</param>
    /// <param name="wantsAll">Whether all equilibria are wanted, however long it takes.</param>
    public static MethodChoice ChooseFor(AnyGame game, bool wantsAll = false) =>
        game switch
        {
            AnyGame.InTree tree => ForTree(tree, wantsAll),
            AnyGame.InStrategies strategic => ForStrategic(strategic, wantsAll),
            _ => throw new ArgumentException("A game of no known form.", nameof(game)),
        };

    private static MethodChoice ForTree(AnyGame.InTree tree, bool wantsAll)
    {
        var kind = tree.Class;
        if (kind.HasPerfectInformation && !wantsAll)
            return new(TreeMethods.BackwardInduction, "everyone who moves knows all that was done before");
        if (!kind.HasPerfectRecall)
            return new(TreeMethods.BackwardInduction, "a player forgets what it knew, for which no method here is made");
        var sequences = tree.Exact.MoveCount + tree.Exact.PlayerCount;
        if (kind.Players == 2 && (wantsAll || sequences <= MostSequencesToEnumerate))
            return new(TreeMethods.Enumeration, "it has two players and few enough moves to list every equilibrium");
        if (kind is { Players: 2, IsConstantSum: true })
            return new(TreeMethods.ConstantSum, "it has two players whose payoffs add up to a constant");
        return kind.Players == 2
            ? new(TreeMethods.SequenceLemke, "it has two players and too many moves to list every equilibrium")
            : new(TreeMethods.LogitLimit, $"it has {kind.Players} players");
    }

    private static MethodChoice ForStrategic(AnyGame.InStrategies strategic, bool wantsAll)
    {
        var (kind, game) = (strategic.Class, strategic.Exact);
        if (strategic.Table is not { } table)
            return new(StrategicMethods.Polymatrix, "it is stored as an action graph, and one equilibrium is what can be promised");
        var largest = Enumerable.Range(0, game.PlayerCount).Max(game.StrategyCountOf);
        if (kind.Players == 2 && (wantsAll || largest <= MostStrategiesToEnumerate))
            return new(StrategicMethods.Enumeration, "it has two players and few enough strategies to list every equilibrium");
        if (kind is { Players: 2, IsConstantSum: true })
            return new(StrategicMethods.ConstantSum, "it has two players whose payoffs add up to a constant");
        if (kind.Players == 2)
            return new(StrategicMethods.LemkeHowson, "it has two players and too many strategies to list every equilibrium");
        if (wantsAll || table.ProfileCount <= MostProfilesToEnumerate)
            return new(StrategicMethods.Supports, $"it has {kind.Players} players and few enough strategies to try every support");
        return new(StrategicMethods.Polymatrix, $"it has {kind.Players} players and too many strategies to try every support");
    }
}
