using System.Numerics;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>What every guarantor does in one period, whatever the reading, whoever fights already, and whether direct help is due or not.</summary>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public sealed class HelpPlan<T>
    where T : struct, INumber<T>
{
    private const int Responses = 3;
    private readonly TypeRange<T>[] _ranges;

    /// <summary>A plan in which nobody does anything yet.</summary>
    /// <param name="readings">How many readings guarantors tell apart: one if none knows which binds.</param>
    /// <param name="guarantors">How many guarantors there are.</param>
    public HelpPlan(int readings, int guarantors)
    {
        (Readings, Guarantors) = (readings, guarantors);
        _ranges = new TypeRange<T>[2 * readings * guarantors * (1 << guarantors) * Responses];
    }

    private HelpPlan(HelpPlan<T> other) =>
        (Readings, Guarantors, _ranges) = (other.Readings, other.Guarantors, (TypeRange<T>[])other._ranges.Clone());

    /// <summary>How many readings guarantors tell apart.</summary>
    public int Readings { get; }

    /// <summary>How many guarantors there are.</summary>
    public int Guarantors { get; }

    /// <summary>For each response, the types that choose it.</summary>
    /// <param name="barred">Whether the trigger has not fallen due, so that nobody may fight.</param>
    /// <param name="reading">Which reading binds.</param>
    /// <param name="guarantor">Whose plan.</param>
    /// <param name="fighting">Who fights already, a bit for each; zero if all choose at once.</param>
    public ReadOnlySpan<TypeRange<T>> At(bool barred, int reading, int guarantor, int fighting) =>
        _ranges.AsSpan(Place(barred, reading, guarantor, fighting), Responses);

    /// <summary>The same plan but for one guarantor in one situation.</summary>
    public HelpPlan<T> With(bool barred, int reading, int guarantor, int fighting, params ReadOnlySpan<TypeRange<T>> ranges)
    {
        var changed = new HelpPlan<T>(this);
        changed.Set(barred, reading, guarantor, fighting, ranges);
        return changed;
    }

    internal void Set(bool barred, int reading, int guarantor, int fighting, ReadOnlySpan<TypeRange<T>> ranges) =>
        ranges.CopyTo(_ranges.AsSpan(Place(barred, reading, guarantor, fighting), Responses));

    private int Place(bool barred, int reading, int guarantor, int fighting) =>
        ((((((barred ? Readings : 0) + reading) * Guarantors) + guarantor) << Guarantors) + fighting) * Responses;
}

/// <summary>The types above one end and at most at another; none if the ends are not in order.</summary>
/// <param name="Above">Types lie above this …</param>
/// <param name="AtMost">… and at most at this.</param>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public readonly record struct TypeRange<T>(T Above, T AtMost)
    where T : struct, INumber<T>
{
    /// <summary>Whether no type lies in it.</summary>
    public bool IsEmpty => AtMost <= Above;
}
