using System.Numerics;

namespace Casus.Games.Classic;

/// <summary>Selten's horse (1975), with the payoffs of Osborne and Rubinstein (1994), figure 225.1.</summary>
/// <remarks>
/// Player 1 goes down (D) or across (C), player 2 then likewise (d or c), and player 3 goes left or right without knowing who went down. The
/// Nash equilibria (D, c, L) are not sequential; those in which 1 and 2 go across and 3 goes left with at most 1/4 are.
/// </remarks>
public static class SeltenHorse
{
    /// <summary>The tree; the information sets are <c>1</c>, <c>2</c> and <c>3</c>.</summary>
    public static ExtensiveGame<T> Tree<T>()
        where T : struct, INumber<T>
    {
        var build = new GameBuilder<T>("1", "2", "3");
        var left = build.Decision(2, "3", ("L", End(3, 3, 2)), ("R", End(0, 0, 0)));
        var right = build.Decision(2, "3", ("L", End(4, 4, 0)), ("R", End(0, 0, 1)));
        return build.Build(build.Decision(0, "1", ("D", left), ("C", build.Decision(1, "2", ("d", right), ("c", End(1, 1, 1))))));

        Subtree End(int first, int second, int third) =>
            build.Terminal(T.CreateChecked(first), T.CreateChecked(second), T.CreateChecked(third));
    }
}
