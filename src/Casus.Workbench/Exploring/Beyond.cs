namespace Casus.Workbench.Exploring;

/// <summary>A number a hair behind the one at which something turns: on the edge itself, rounding decides.</summary>
internal static class Beyond
{
    private const double Grid = 1e6;

    // So near to the grid that a number counts as on it.
    private const double Near = 1e-3;

    /// <summary>The next millionth behind <paramref name="edge"/>, seen from <paramref name="from"/>; shares and chances stay between 0 and 1.</summary>
    public static double Edge(double from, double edge)
    {
        var behind = edge > from ? Math.Ceiling((edge * Grid) + Near) / Grid : Math.Floor((edge * Grid) - Near) / Grid;
        return edge <= 1 && behind > 1 || edge >= 0 && behind < 0 ? edge : behind;
    }
}
