using System.Collections.Immutable;

namespace Casus.Formats.Gambit;

/// <summary>What both Gambit formats begin with: the kind and version, the title, the players.</summary>
internal sealed record GambitHeader(string Title, ImmutableArray<string> Players)
{
    // Games with more are not written as trees or tables.
    private const int MostPlayers = 10_000;

    /// <summary>Reads the beginning, or complains and gives nothing.</summary>
    public static GambitHeader? Read(GambitScanner scanner, Complaints complaints, string kind, string version)
    {
        var start = scanner.Current;
        if (!scanner.TryTake(TokenKind.Word, out var word) || !string.Equals(word.Text, kind, StringComparison.Ordinal))
        {
            complaints.Error(
                start.Start,
                $"The file should begin with {kind}, but {start.Spoken}.",
                $"Write {kind} {version} R \"title\" {{ \"player\" \"player\" }}."
            );
            return null;
        }

        var number = scanner.Current;
        if (!scanner.TryTake(TokenKind.Number, out _) || !string.Equals(number.Text, version, StringComparison.Ordinal))
        {
            complaints.Error(number.Start, $"Only version {version} of {kind} is read, but {number.Spoken}.", $"Write {kind} {version} R.");
            return null;
        }

        var numbers = scanner.Current;
        if (!scanner.TryTake(TokenKind.Word, out var letter) || letter.Text is not ("R" or "D"))
            complaints.Error(
                numbers.Start,
                $"Here should be R or D, but {numbers.Spoken}.",
                "Write R; either way numbers are read exactly."
            );
        if (!scanner.Expect(TokenKind.Text, "the title in double quotes", "Write \"\" if it has none.", out var title))
            return null;
        return ReadPlayers(scanner, complaints) is { } players ? new(title.Text, players) : null;
    }

    private static ImmutableArray<string>? ReadPlayers(GambitScanner scanner, Complaints complaints)
    {
        const string remedy = "Write the players' names in braces: { \"Ann\" \"Bob\" }.";
        if (!scanner.Expect(TokenKind.Open, "'{' and the players' names", remedy, out var open))
            return null;
        var players = ImmutableArray.CreateBuilder<string>();
        scanner.SkipCommas();
        while (scanner.TryTake(TokenKind.Text, out var name))
        {
            players.Add(name.Text);
            scanner.SkipCommas();
        }

        if (!scanner.Expect(TokenKind.Close, "a player's name or '}'", remedy, out _))
            return null;
        if (players.Count is > 0 and <= MostPlayers)
            return players.ToImmutable();
        complaints.Error(open.Start, $"The game has {players.Count} players.", $"A game has from 1 to {MostPlayers} players.");
        return null;
    }
}
