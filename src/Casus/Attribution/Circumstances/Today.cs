using System.Globalization;

namespace Casus.Attribution.Circumstances;

/// <summary>The day from which a document counts, as far as it is known.</summary>
/// <param name="Year">The year; none: not known.</param>
/// <param name="Month">The month from 1; none: not known.</param>
/// <param name="Day">The day; none: not known.</param>
internal readonly record struct Today(int? Year, int? Month, int? Day)
{
    /// <summary>Of a date written as 2025, 2025-12 or 2025-12-05.</summary>
    public static Today Of(string? date)
    {
        var parts = (date ?? "").Split('-');
        int? Part(int at) =>
            at < parts.Length && int.TryParse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
        return
            new Today(Part(0), Part(1), Part(2))
                is { Year: > 0 and < 10_000, Month: null or (>= 1 and <= 12), Day: null or (>= 1 and <= 31) } today
            ? today
            : default;
    }

    private DateOnly? Whole =>
        Year is { } year && Month is { } month && Day is { } day && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    /// <summary>So many days ago.</summary>
    public string? DaysAgo(int days) => Whole is { } today && days < today.DayNumber ? Written(today.AddDays(-days)) : null;

    /// <summary>The last day of this name, today included unless it is said to be the last one.</summary>
    public string? Last(DayOfWeek day, bool before)
    {
        if (Whole is not { } today)
            return null;
        var ago = ((int)today.DayOfWeek - (int)day + 7) % 7;
        return DaysAgo(ago == 0 && before ? 7 : ago);
    }

    /// <summary>The month in which the week so many weeks ago lies; none if it lies in two.</summary>
    public string? WeeksAgo(int weeks)
    {
        if (Whole is not { } today || weeks * 7 + 7 >= today.DayNumber)
            return null;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) - 7 * weeks);
        var sunday = monday.AddDays(6);
        return monday.Month == sunday.Month ? MonthOf(monday.Year, monday.Month) : null;
    }

    /// <summary>The month so many months ago.</summary>
    public string? MonthsAgo(int months)
    {
        if (Year is not { } year || Month is not { } month)
            return null;
        var count = year * 12 + month - 1 - months;
        return count >= 12 ? MonthOf(count / 12, count % 12 + 1) : null;
    }

    /// <summary>The year so many years ago.</summary>
    public string? YearsAgo(int years) => Year is { } year && year > years ? YearOf(year - years) : null;

    /// <summary>A month, and a day in it if one is named: of this year, or of the last if it would else lie ahead.</summary>
    public string? In(int month, int? day, int? year)
    {
        var then = year ?? (Year is { } now ? (IsAhead(month, day) ? now - 1 : now) : null);
        if (then is not (> 0 and < 10_000) || day is { } number && number > DateTime.DaysInMonth(then.Value, month))
            return null;
        return day is { } known ? Written(new(then.Value, month, known)) : MonthOf(then.Value, month);
    }

    private bool IsAhead(int month, int? day) =>
        Month is { } now && (month > now || month == now && Day is { } today && day is { } then && then > today);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string MonthOf(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    /// <summary>A year.</summary>
    public static string YearOf(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
