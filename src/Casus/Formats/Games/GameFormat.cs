namespace Casus.Formats.Games;

/// <summary>The formats in which games are read.</summary>
public enum GameFormat
{
    /// <summary>Gambit's trees, <c>.efg</c>.</summary>
    Efg,

    /// <summary>Gambit's tables, <c>.nfg</c>.</summary>
    Nfg,

    /// <summary>Action-graph games, <c>.agg</c> and <c>.bagg</c>.</summary>
    Agg,

    /// <summary>Casus' own, <c>.json</c>.</summary>
    Json,
}
