using System.Collections.Immutable;
using System.Globalization;

namespace Casus.Formats.Gambit;

/// <summary>The outcomes of an <c>.efg</c> file while it is read: named by number, with payoffs at one mention or at several.</summary>
internal sealed class EfgOutcomes(GambitScanner scanner, Complaints complaints, int players)
{
    private readonly Dictionary<int, int> _places = [];
    private readonly List<Entry> _entries = [];
    private readonly List<string> _payoffs = [];

    /// <summary>Reads the number and, where given, label and payoffs. No outcome is -1.</summary>
    public bool TryRead(out int place)
    {
        place = -1;
        if (!scanner.TryTake(TokenKind.Number, out var number))
            return IsAtNextNode();
        if (!int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            complaints.Error(number.Start, $"{number.Text} is no number of an outcome.", "Write a whole number; 0 is no outcome.");
            return false;
        }

        if (value != 0)
            place = PlaceOf(value, number.Start);
        var label = scanner.TryTake(TokenKind.Text, out var written) ? written.Text : "";
        if (value != 0)
            Name(_entries[place], label, written.Start);
        var open = scanner.Current;
        if (!scanner.Is(TokenKind.Open))
            return true;
        if (value == 0)
        {
            complaints.Error(open.Start, "Outcome 0 is none and has no payoffs.", "Give the outcome a number of its own.");
            return false;
        }

        if (!TryReadPayoffs())
        {
            _entries[place].IsBroken = true;
            return false;
        }

        Declare(_entries[place], open.Start);
        return true;
    }

    /// <summary>All outcomes, once the file is read; complains of those that were never given payoffs.</summary>
    public ImmutableArray<EfgOutcome> Finish()
    {
        var outcomes = ImmutableArray.CreateBuilder<EfgOutcome>(_entries.Count);
        foreach (var entry in _entries)
        {
            if (entry.Payoffs.IsDefault && entry.IsBroken)
                continue;
            if (entry.Payoffs.IsDefault)
                complaints.Error(
                    entry.Start,
                    string.Create(CultureInfo.InvariantCulture, $"Outcome {entry.Number} is nowhere given its payoffs."),
                    "Write them in braces after its number, at least once."
                );
            else
                outcomes.Add(new(entry.Number, entry.Label, entry.Payoffs));
        }

        return outcomes.ToImmutable();
    }

    // Old files leave out an outcome that is none.
    private bool IsAtNextNode()
    {
        if (scanner.Is(TokenKind.End) || (scanner.Is(TokenKind.Word) && scanner.Current.Text is "c" or "p" or "t"))
            return true;
        complaints.Error(
            scanner.Current.Start,
            $"Here should be the number of the outcome, but {scanner.Current.Spoken}.",
            "Write 0 if nothing is paid here."
        );
        return false;
    }

    private bool TryReadPayoffs()
    {
        _payoffs.Clear();
        var open = scanner.Take();
        scanner.SkipCommas();
        while (scanner.TryTake(TokenKind.Number, out var number))
        {
            if (!ExactText.TryParse(number.Text, out _))
            {
                complaints.Error(number.Start, $"{number.Text} is no number.", ExactText.Remedy);
                return false;
            }

            _payoffs.Add(number.Text);
            scanner.SkipCommas();
        }

        if (!scanner.Expect(TokenKind.Close, "a payoff or '}'", $"Write {players} numbers, one for each player.", out _))
            return false;
        if (_payoffs.Count == players)
            return true;
        complaints.Error(
            open.Start,
            string.Create(CultureInfo.InvariantCulture, $"The outcome has {_payoffs.Count} payoffs, but the game {players} players."),
            "Write one payoff for each player."
        );
        return false;
    }

    private int PlaceOf(int number, int start)
    {
        if (_places.TryGetValue(number, out var place))
            return place;
        _places.Add(number, _entries.Count);
        _entries.Add(new(number, start));
        return _entries.Count - 1;
    }

    private void Name(Entry entry, string label, int start)
    {
        if (entry.Label.Length == 0)
            entry.Label = label;
        else if (label.Length > 0 && !string.Equals(label, entry.Label, StringComparison.Ordinal))
            complaints.Warning(
                start,
                string.Create(CultureInfo.InvariantCulture, $"Outcome {entry.Number} was called \"{entry.Label}\" before."),
                "The first label holds."
            );
    }

    private void Declare(Entry entry, int start)
    {
        if (entry.Payoffs.IsDefault)
        {
            entry.Payoffs = [.. _payoffs];
            return;
        }

        for (var player = 0; player < players; player++)
        {
            if (ExactText.AreEqual(entry.Payoffs[player], _payoffs[player]))
                continue;
            complaints.Error(
                start,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Outcome {entry.Number} pays player {player + 1} {_payoffs[player]} here, {entry.Payoffs[player]} before."
                ),
                "An outcome pays the same everywhere; give this one another number."
            );
            return;
        }
    }

    private sealed class Entry(int number, int start)
    {
        public int Number { get; } = number;

        public int Start { get; } = start;

        public string Label { get; set; } = "";

        public bool IsBroken { get; set; }

        public ImmutableArray<string> Payoffs { get; set; }
    }
}
