using System.Collections.Immutable;
using System.Globalization;

namespace Casus.Formats.Gambit;

/// <summary>Reads the strategies of an <c>.nfg</c> file: a count for each player, or a list of labels for each.</summary>
internal sealed class NfgStrategies(GambitScanner scanner, Complaints complaints, ImmutableArray<string> players)
{
    private const string Remedy = "Write { 2 3 }, or { { \"up\" \"down\" } { \"left\" \"right\" \"out\" } }.";

    // A table of more than this many entries is no file that anyone writes.
    private const int Most = 1_000_000;

    public ImmutableArray<ImmutableArray<string>>? Read()
    {
        if (!scanner.Expect(TokenKind.Open, "'{' and the players' strategies", Remedy, out var open))
            return null;
        var lists = ImmutableArray.CreateBuilder<ImmutableArray<string>>(players.Length);
        scanner.SkipCommas();
        var total = 0L;
        while (!scanner.Is(TokenKind.Close))
        {
            if (ReadOne() is not { } list)
                return null;
            total += list.Length;
            if (total > Most)
            {
                complaints.Error(open.Start, $"The players have more than {Most} strategies.", "No game of this size is read as a table.");
                return null;
            }

            lists.Add(list);
            scanner.SkipCommas();
        }

        scanner.Take();
        if (lists.Count == players.Length)
            return lists.ToImmutable();
        complaints.Error(
            open.Start,
            $"There are strategies of {lists.Count} players, but the game has {players.Length} players.",
            "Write one count, or one list of labels, for each player."
        );
        return null;
    }

    private ImmutableArray<string>? ReadOne()
    {
        var start = scanner.Current;
        if (scanner.TryTake(TokenKind.Number, out var number))
        {
            if (int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= Most)
                return [.. Enumerable.Range(1, count).Select(n => n.ToString(CultureInfo.InvariantCulture))];
            complaints.Error(number.Start, $"{number.Text} is no number of strategies.", $"Write a whole number from 1 to {Most}.");
            return null;
        }

        if (!scanner.Expect(TokenKind.Open, "a number of strategies or '{'", Remedy, out _))
            return null;
        var labels = ImmutableArray.CreateBuilder<string>();
        scanner.SkipCommas();
        while (scanner.TryTake(TokenKind.Text, out var label))
        {
            labels.Add(label.Text);
            scanner.SkipCommas();
        }

        if (!scanner.Expect(TokenKind.Close, "the label of a strategy or '}'", Remedy, out _))
            return null;
        if (labels.Count > 0)
            return labels.ToImmutable();
        complaints.Error(start.Start, "A player has no strategy.", "Write at least one label.");
        return null;
    }
}
