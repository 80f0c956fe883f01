using System.Collections.Immutable;
using Casus.Numerics;

namespace Casus.Formats.Gambit;

/// <summary>Reads one list of moves, with probabilities where chance moves; the list read last stays at hand.</summary>
internal sealed class EfgMoves(GambitScanner scanner, Complaints complaints)
{
    // Rounded probabilities such as .333 three times are scaled to one; a larger gap is a slip.
    private static readonly Rational Rounding = new(1, 1000);

    private readonly List<string> _labels = [];
    private readonly List<string> _probabilities = [];

    public int Count => _labels.Count;

    public ImmutableArray<string> Labels => [.. _labels];

    public ImmutableArray<string> Probabilities => [.. _probabilities];

    public bool TryRead(bool hasProbabilities)
    {
        _labels.Clear();
        _probabilities.Clear();
        var open = scanner.Take();
        scanner.SkipCommas();
        while (!scanner.Is(TokenKind.Close))
        {
            var hasLabel = scanner.TryTake(TokenKind.Text, out var label);
            if (!hasLabel && !(hasProbabilities && scanner.Is(TokenKind.Number)))
            {
                complaints.Error(
                    scanner.Current.Start,
                    $"Here should be the label of a move or '}}', but {scanner.Current.Spoken}.",
                    hasProbabilities ? "Write { \"heads\" 1/2 \"tails\" 1/2 }." : "Write { \"stay\" \"go\" }."
                );
                return false;
            }

            _labels.Add(label.Kind == TokenKind.Text ? label.Text : "");
            if (hasProbabilities && !TryReadProbability())
                return false;
            scanner.SkipCommas();
        }

        scanner.Take();
        if (_labels.Count > 0)
            return true;
        complaints.Error(open.Start, "A set needs a move.", "Write the moves in braces, or make the node an end: t.");
        return false;
    }

    public bool HaveLabels(ImmutableArray<string> expected)
    {
        for (var move = 0; move < expected.Length; move++)
            if (!string.Equals(expected[move], _labels[move], StringComparison.Ordinal))
                return false;
        return true;
    }

    public bool HaveProbabilities(ImmutableArray<string> expected)
    {
        for (var move = 0; move < expected.Length; move++)
            if (!ExactText.AreEqual(expected[move], _probabilities[move]))
                return false;
        return true;
    }

    /// <summary>Complains if the probabilities do not sum to one, and warns if they nearly do.</summary>
    public void CheckSum(int start)
    {
        var sum = Rational.Zero;
        foreach (var text in _probabilities)
            if (ExactText.TryParse(text, out var probability))
                sum += probability;
        if (sum == Rational.One)
            return;
        if (Rational.Abs(sum - Rational.One) <= Rounding)
            complaints.Warning(
                start,
                $"The probabilities sum to {Short(sum)}, not to 1.",
                "They are all divided by their sum; write fractions such as 1/3 to say exactly what is meant."
            );
        else
            complaints.Error(
                start,
                $"The probabilities sum to {Short(sum)}, not to 1.",
                "Write probabilities that sum to 1, such as 1/3 and 2/3."
            );
    }

    private bool TryReadProbability()
    {
        if (!scanner.Expect(TokenKind.Number, "the probability of the move", "Write { \"heads\" 1/2 \"tails\" 1/2 }.", out var number))
            return false;
        _probabilities.Add(number.Text);
        if (!ExactText.TryParse(number.Text, out var value))
            complaints.Error(number.Start, $"{number.Text} is no number.", ExactText.Remedy);
        else if (value.Sign < 0)
            complaints.Error(number.Start, $"The probability {number.Text} is below zero.", "Write a number from 0 to 1.");
        else
            return true;
        return false;
    }

    private static string Short(Rational value)
    {
        var exact = value.ToString();
        return exact.Length <= 24 ? exact : ExactText.Write(value.ToDouble());
    }
}
