using Casus.Formats.Gambit;
using Casus.Formats.Gambit.Agg;

namespace Casus.Formats.Games;

/// <summary>Reads a game from a file in any of the formats.</summary>
public static class GameReader
{
    /// <summary>The format of a file by how it begins, else by its name; nothing if neither tells.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="text">What is in it.</param>
    public static GameFormat? Detect(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start.StartsWith("EFG", StringComparison.Ordinal))
            return GameFormat.Efg;
        if (start.StartsWith("NFG", StringComparison.Ordinal))
            return GameFormat.Nfg;
        if (start.StartsWith("#AGG", StringComparison.Ordinal) || start.StartsWith("#BAGG", StringComparison.Ordinal))
            return GameFormat.Agg;
        if (start.StartsWith('{'))
            return GameFormat.Json;
        return HasEnding(".efg") ? GameFormat.Efg
            : HasEnding(".nfg") ? GameFormat.Nfg
            : HasEnding(".agg") || HasEnding(".bagg") ? GameFormat.Agg
            : HasEnding(".json") ? GameFormat.Json
            : null;

        bool HasEnding(string ending) => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads a game, whatever the format; every problem is a diagnostic with its line and column.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="text">What is in it.</param>
    public static Parsed<GameFile> Read(string file, string text)
    {
        var format = Detect(file, text);
        return format switch
        {
            GameFormat.Efg => As(EfgFile.Read(file, text), tree => new GameFile.Tree(tree)),
            GameFormat.Nfg => As(NfgFile.Read(file, text), table => new GameFile.Table(table)),
            GameFormat.Agg => As(AggFile.Read(file, text), graph => new GameFile.Graph(graph)),
            GameFormat.Json => GameJson.Read(file, text),
            _ => Unknown(file, text),
        };
    }

    private static Parsed<GameFile> As<TFile>(Parsed<TFile> parsed, Func<TFile, GameFile> wrap)
        where TFile : class => new(parsed.IsValid ? wrap(parsed.Value) : null, parsed.Diagnostics);

    private static Parsed<GameFile> Unknown(string file, string text)
    {
        var complaints = new Complaints(file, text);
        complaints.Error(
            0,
            "This is no game file that Casus knows.",
            "It reads .efg, .nfg, .agg and .bagg files of Gambit, and its own .json."
        );
        return complaints.With<GameFile>(null);
    }
}
