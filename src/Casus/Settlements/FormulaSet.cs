using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements;

/// <summary>A set of formulas out of a known number of them, one bit each. Never changes.</summary>
public sealed class FormulaSet
{
    private readonly ulong[] _words;

    private FormulaSet(int universe, ulong[] words)
    {
        Universe = universe;
        _words = words;
        foreach (var word in words)
            Count += BitOperations.PopCount(word);
    }

    /// <summary>Every formula.</summary>
    public static FormulaSet All(int universe) => Where(universe, _ => true);

    /// <summary>The formulas listed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A formula lies outside the universe.</exception>
    public static FormulaSet Of(int universe, IEnumerable<int> formulas)
    {
        ArgumentNullException.ThrowIfNull(formulas);
        var words = Empty(universe);
        foreach (var formula in formulas)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)formula, (uint)universe, nameof(formulas));
            words[formula >> 6] |= 1UL << formula;
        }

        return new(universe, words);
    }

    /// <summary>The formulas for which the condition holds.</summary>
    public static FormulaSet Where(int universe, Func<int, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var words = Empty(universe);
        for (var formula = 0; formula < universe; formula++)
        {
            if (condition(formula))
                words[formula >> 6] |= 1UL << formula;
        }

        return new(universe, words);
    }

    /// <summary>The places in <paramref name="surplus"/> that are not negative.</summary>
    public static FormulaSet NotNegative<T>(ReadOnlySpan<T> surplus)
        where T : struct, INumber<T>
    {
        var words = Empty(surplus.Length);
        for (var word = 0; word < words.Length; word++)
        {
            var block = surplus[(word << 6)..Math.Min(surplus.Length, (word + 1) << 6)];
            words[word] = Signs.NotNegative(block);
        }

        return new(surplus.Length, words);
    }

    /// <summary>How many formulas there are in all.</summary>
    public int Universe { get; }

    /// <summary>How many formulas are in the set.</summary>
    public int Count { get; }

    /// <summary>Whether no formula is in the set.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Sixty-four formulas at a time, lowest bit first; bits past the universe are clear.</summary>
    internal ReadOnlySpan<ulong> Words => _words;

    /// <summary>Whether a formula is in the set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such formula.</exception>
    public bool Contains(int formula)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)formula, (uint)Universe, nameof(formula));
        return (_words[formula >> 6] >> formula & 1) != 0;
    }

    /// <summary>The formulas in both sets.</summary>
    /// <exception cref="ArgumentException">The sets are over different numbers of formulas.</exception>
    public FormulaSet And(FormulaSet other) => Combine(other, static (mine, theirs) => mine & theirs);

    /// <summary>The formulas in this set and not in the other.</summary>
    /// <exception cref="ArgumentException">The sets are over different numbers of formulas.</exception>
    public FormulaSet Except(FormulaSet other) => Combine(other, static (mine, theirs) => mine & ~theirs);

    /// <summary>The formulas of the set in order.</summary>
    public ImmutableArray<int> ToImmutableArray()
    {
        var formulas = ImmutableArray.CreateBuilder<int>(Count);
        for (var word = 0; word < _words.Length; word++)
        {
            for (var rest = _words[word]; rest != 0; rest &= rest - 1)
                formulas.Add((word << 6) + BitOperations.TrailingZeroCount(rest));
        }

        return formulas.MoveToImmutable();
    }

    private FormulaSet Combine(FormulaSet other, Func<ulong, ulong, ulong> combine)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Universe != Universe)
            throw new ArgumentException("The two sets are over different numbers of formulas.", nameof(other));
        var words = new ulong[_words.Length];
        for (var word = 0; word < words.Length; word++)
            words[word] = combine(_words[word], other._words[word]);
        return new(Universe, words);
    }

    private static ulong[] Empty(int universe)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(universe);
        return new ulong[(universe + 63) >> 6];
    }
}
