using System.Collections.Immutable;
using System.Globalization;

namespace Casus.Formats.Gambit;

/// <summary>Reads an <c>.nfg</c> file: header, strategies, comment, then payoffs or outcomes.</summary>
internal sealed class NfgReader
{
    private readonly GambitScanner _scanner;
    private readonly Complaints _complaints;
    private readonly ImmutableArray<string> _players;

    private NfgReader(GambitScanner scanner, Complaints complaints, ImmutableArray<string> players) =>
        (_scanner, _complaints, _players) = (scanner, complaints, players);

    public static Parsed<NfgFile> Read(string file, string text)
    {
        var complaints = new Complaints(file, text);
        var scanner = new GambitScanner(text, complaints);
        var header = GambitHeader.Read(scanner, complaints, "NFG", "1");
        return complaints.With(header is null ? null : new NfgReader(scanner, complaints, header.Players).ReadBody(header.Title));
    }

    private NfgFile? ReadBody(string title)
    {
        if (new NfgStrategies(_scanner, _complaints, _players).Read() is not { } strategies)
            return null;
        var comment = _scanner.TryTake(TokenKind.Text, out var written) ? written.Text : "";
        var profiles = strategies.Aggregate(1L, (product, own) => Math.Min(1L << 40, product * own.Length));
        if (!_scanner.Is(TokenKind.Open))
        {
            var payoffs = ReadPayoffs(profiles);
            return _complaints.HasErrors ? null : new(title, comment, _players, strategies, payoffs, [], default);
        }

        var outcomes = ReadOutcomes();
        var numbers = outcomes.IsDefault ? default : ReadNumbers(profiles, outcomes.Length);
        return _complaints.HasErrors ? null : new(title, comment, _players, strategies, [], outcomes, numbers);
    }

    private ImmutableArray<string> ReadPayoffs(long profiles)
    {
        var payoffs = ImmutableArray.CreateBuilder<string>();
        _scanner.SkipCommas();
        while (!_complaints.IsFull && _scanner.TryTake(TokenKind.Number, out var number))
        {
            if (!ExactText.TryParse(number.Text, out _))
                _complaints.Error(number.Start, $"{number.Text} is no number.", ExactText.Remedy);
            payoffs.Add(number.Text);
            _scanner.SkipCommas();
        }

        Finish(payoffs.Count, profiles * _players.Length, "payoffs");
        return payoffs.DrainToImmutable();
    }

    // One list of outcomes in braces, each with a label and payoffs in braces of its own.
    private ImmutableArray<EfgOutcome> ReadOutcomes()
    {
        const string remedy = "Write the outcomes as { { \"win\" 1, 0 } { \"lose\" 0, 1 } }.";
        var outcomes = ImmutableArray.CreateBuilder<EfgOutcome>();
        _scanner.Take();
        _scanner.SkipCommas();
        while (_scanner.TryTake(TokenKind.Open, out var open))
        {
            var label = _scanner.TryTake(TokenKind.Text, out var written) ? written.Text : "";
            var payoffs = ReadOutcomePayoffs();
            if (!_scanner.Expect(TokenKind.Close, "a payoff or '}'", remedy, out _))
                return default;
            if (payoffs.Length != _players.Length)
                _complaints.Error(
                    open.Start,
                    $"The outcome has {payoffs.Length} payoffs, but the game {_players.Length} players.",
                    "Write one payoff for each player."
                );
            outcomes.Add(new(outcomes.Count + 1, label, payoffs));
            _scanner.SkipCommas();
        }

        return _scanner.Expect(TokenKind.Close, "an outcome in braces or '}'", remedy, out _) ? outcomes.ToImmutable() : default;
    }

    private ImmutableArray<string> ReadOutcomePayoffs()
    {
        var payoffs = ImmutableArray.CreateBuilder<string>(_players.Length);
        _scanner.SkipCommas();
        while (_scanner.TryTake(TokenKind.Number, out var number))
        {
            if (!ExactText.TryParse(number.Text, out _))
                _complaints.Error(number.Start, $"{number.Text} is no number.", ExactText.Remedy);
            payoffs.Add(number.Text);
            _scanner.SkipCommas();
        }

        return payoffs.ToImmutable();
    }

    private ImmutableArray<int> ReadNumbers(long profiles, int outcomes)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        _scanner.SkipCommas();
        while (!_complaints.IsFull && _scanner.TryTake(TokenKind.Number, out var number))
        {
            if (!int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > outcomes)
                _complaints.Error(
                    number.Start,
                    $"There is no outcome {number.Text}: the list has {outcomes}.",
                    "Write the place of an outcome in the list, counted from 1, or 0 for none."
                );
            numbers.Add(value);
            _scanner.SkipCommas();
        }

        Finish(numbers.Count, profiles, "outcomes");
        return numbers.DrainToImmutable();
    }

    private void Finish(long found, long wanted, string what)
    {
        if (!_scanner.Is(TokenKind.End))
            _scanner.Expect(TokenKind.End, "a number or the end of the file", $"After the strategies come {wanted} {what}.", out _);
        else if (found != wanted)
            _complaints.Error(
                _scanner.Current.Start,
                string.Create(CultureInfo.InvariantCulture, $"The file has {found} {what}, but its strategies need {wanted}."),
                "The first player's strategy turns fastest; every profile needs its own."
            );
    }
}
