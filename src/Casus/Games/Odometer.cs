using System.Collections.Immutable;

namespace Casus.Games;

/// <summary>All lists of digits, each below its own base, in an order in which the first digit turns fastest.</summary>
internal sealed class Odometer
{
    private readonly ImmutableArray<int> _bases;
    private readonly int[] _stride;

    /// <exception cref="OverflowException">There are more lists than an integer can count.</exception>
    public Odometer(ImmutableArray<int> bases)
    {
        (_bases, _stride) = (bases, new int[bases.Length + 1]);
        _stride[0] = 1;
        for (var digit = 0; digit < bases.Length; digit++)
            _stride[digit + 1] = checked(_stride[digit] * bases[digit]);
    }

    /// <summary>How many lists there are.</summary>
    public int Count => _stride[^1];

    public IEnumerable<ImmutableArray<int>> All() =>
        Enumerable.Range(0, Count).Select(place => (ImmutableArray<int>)[.. _bases.Select((_, digit) => DigitOf(place, digit))]);

    /// <summary>The places of the lists in which a digit has a value.</summary>
    public IEnumerable<int> With(int digit, int value) => Enumerable.Range(0, Count).Where(place => DigitOf(place, digit) == value);

    public int DigitOf(int place, int digit) => place / _stride[digit] % _bases[digit];

    public int PlaceOf(ReadOnlySpan<int> digits)
    {
        var place = 0;
        for (var digit = 0; digit < _bases.Length; digit++)
            place += digits[digit] * _stride[digit];
        return place;
    }
}
