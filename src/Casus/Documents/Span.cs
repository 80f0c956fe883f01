namespace Casus.Documents;

/// <summary>A stretch of a text, in UTF-16 characters.</summary>
/// <param name="Start">Where it begins, from 0.</param>
/// <param name="Length">How many characters it has, at least 0.</param>
public readonly record struct Span(int Start, int Length) : IComparable<Span>
{
    /// <summary>The position behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>From one position up to, and without, another.</summary>
    public static Span Between(int start, int end) => new(start, end - start);

    /// <summary>Whether another stretch lies within this one.</summary>
    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share a character.</summary>
    public bool Overlaps(Span other) => other.Start < End && Start < other.End;

    /// <summary>The words in a text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch reaches past the text.</exception>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }

    /// <summary>By beginning; of two that begin together, the longer first.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : other.Length.CompareTo(Length);

    /// <summary>Whether one comes before another.</summary>
    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    /// <summary>Whether one comes before another or is the same.</summary>
    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one comes after another.</summary>
    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    /// <summary>Whether one comes after another or is the same.</summary>
    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;
}
