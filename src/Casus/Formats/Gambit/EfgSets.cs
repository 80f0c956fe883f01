using System.Collections.Immutable;
using System.Globalization;
using Casus.Games;

namespace Casus.Formats.Gambit;

/// <summary>The sets of an <c>.efg</c> file while it is read: named by player and number, spelled out at one mention or at several.</summary>
internal sealed class EfgSets(GambitScanner scanner, Complaints complaints, int players)
{
    private readonly Dictionary<(int Player, int Number), int> _places = [];
    private readonly List<Entry> _entries = [];
    private readonly EfgMoves _moves = new(scanner, complaints);

    /// <summary>Reads player, number and, where given, label and moves.</summary>
    public bool TryRead(NodeKind kind, out int place)
    {
        place = -1;
        var player = 0;
        if (kind == NodeKind.Decision && !TryReadPlayer(out player))
            return false;
        if (
            !scanner.Expect(
                TokenKind.Number,
                "the number of the set",
                "Write a whole number; nodes with the same one share the set.",
                out var number
            )
        )
            return false;
        if (!int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            complaints.Error(number.Start, $"{number.Text} is no number of a set.", "Write a whole number below two thousand million.");
            return false;
        }

        place = PlaceOf(player, value, number.Start);
        var label = scanner.TryTake(TokenKind.Text, out var written) ? written.Text : "";
        var open = scanner.Current;
        if (!scanner.Is(TokenKind.Open))
        {
            Name(_entries[place], label, written.Start);
            return true;
        }

        if (!_moves.TryRead(hasProbabilities: player == 0))
        {
            _entries[place].IsBroken = true;
            return false;
        }

        Name(_entries[place], label, written.Start);
        Declare(_entries[place], open.Start);
        return true;
    }

    /// <summary>All sets, once the file is read; complains of those that were never spelled out.</summary>
    public ImmutableArray<EfgSet> Finish()
    {
        var sets = ImmutableArray.CreateBuilder<EfgSet>(_entries.Count);
        foreach (var entry in _entries)
        {
            if (entry.Moves.IsDefault && entry.IsBroken)
                continue;
            if (entry.Moves.IsDefault)
                complaints.Error(
                    entry.Start,
                    $"{Spoken(entry)} is nowhere given its moves.",
                    "Write them in braces after its number, at least once."
                );
            else
                sets.Add(new(entry.Player, entry.Number, entry.Label, entry.Moves, entry.Probabilities));
        }

        return sets.ToImmutable();
    }

    private bool TryReadPlayer(out int player)
    {
        player = 0;
        if (!scanner.Expect(TokenKind.Number, "the number of the player", "Players count from 1.", out var number))
            return false;
        if (int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out player) && player >= 1 && player <= players)
            return true;
        complaints.Error(
            number.Start,
            $"There is no player {number.Text}: the game has {players}.",
            $"Write a number from 1 to {players}."
        );
        return false;
    }

    private int PlaceOf(int player, int number, int start)
    {
        if (_places.TryGetValue((player, number), out var place))
            return place;
        _places.Add((player, number), _entries.Count);
        _entries.Add(new(player, number, start));
        return _entries.Count - 1;
    }

    private void Name(Entry entry, string label, int start)
    {
        if (entry.Label.Length == 0)
            entry.Label = label;
        else if (label.Length > 0 && !string.Equals(label, entry.Label, StringComparison.Ordinal))
            complaints.Warning(start, $"{Spoken(entry)} was called \"{entry.Label}\" before.", "The first label holds.");
    }

    private void Declare(Entry entry, int start)
    {
        if (entry.Moves.IsDefault)
        {
            (entry.Moves, entry.Probabilities) = (_moves.Labels, _moves.Probabilities);
            if (entry.Player == 0)
                _moves.CheckSum(start);
        }
        else if (_moves.Count != entry.Moves.Length)
            complaints.Error(
                start,
                $"{Spoken(entry)} has {entry.Moves.Length} moves where it is first spelled out, and {_moves.Count} here.",
                "Nodes of one set offer the same moves; give this one another number if it is another set."
            );
        else if (entry.Player == 0 && !_moves.HaveProbabilities(entry.Probabilities))
            complaints.Error(
                start,
                $"{Spoken(entry)} has other probabilities here than before.",
                "Nodes of one set have the same probabilities; give this one another number."
            );
        else if (!_moves.HaveLabels(entry.Moves))
            complaints.Warning(start, $"The moves of {Spoken(entry)} were called otherwise before.", "The first labels hold.");
    }

    private static string Spoken(Entry entry) =>
        entry.Player == 0
            ? string.Create(CultureInfo.InvariantCulture, $"Set {entry.Number} of chance")
            : string.Create(CultureInfo.InvariantCulture, $"Set {entry.Number} of player {entry.Player}");

    private sealed class Entry(int player, int number, int start)
    {
        public int Player { get; } = player;

        public int Number { get; } = number;

        public int Start { get; } = start;

        public string Label { get; set; } = "";

        public bool IsBroken { get; set; }

        public ImmutableArray<string> Moves { get; set; }

        public ImmutableArray<string> Probabilities { get; set; } = [];
    }
}
