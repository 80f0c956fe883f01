using System.Globalization;

namespace Casus.Documents.Layouts;

/// <summary>A date as a text writes it: only as much as it says.</summary>
/// <param name="Year">The year, from 1000 to 2999; none where only day and month are written.</param>
/// <param name="Month">The month from 1, if written and certain.</param>
/// <param name="Day">The day of the month, if written and certain.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct WrittenDate(int? Year, int? Month, int? Day, Span Span)
{
    /// <summary>The date as ISO 8601 has it: 2031, 2031-03 or 2031-03-04; none without a year.</summary>
    public string? Iso =>
        (Year, Month, Day) switch
        {
            ({ } year, { } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"),
            ({ } year, { } month, null) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"),
            ({ } year, null, _) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}"),
            _ => null,
        };

    /// <summary>The first date in a text; none where none is written.</summary>
    /// <remarks>
    /// Year first (2031-03-04, 2031/3/4, 2031年3月4日), day first (4.3.2031, 4 March 2031, 4th of March, 2031), month first (March 4, 2031), month and
    /// year, day and month. Of 3/4/2031 only the year is certain. A number alone is no date here.
    /// </remarks>
    public static WrittenDate? FirstIn(string text)
    {
        var tokens = DateToken.Of(text);
        for (var i = 0; i < tokens.Count; i++)
            if ((InNumbers(tokens, i) ?? DayFirst(tokens, i) ?? MonthFirst(tokens, i)) is { } date)
                return date;
        return null;
    }

    /// <summary>The date that is the whole of a text, a year alone included; none where it says anything else.</summary>
    public static WrittenDate? Whole(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 4 && IsYear(DateToken.Of(trimmed), 0))
            return new(int.Parse(trimmed, CultureInfo.InvariantCulture), null, null, new(0, 4));
        return FirstIn(trimmed) is { Span: { Start: 0 } span } date && (span.Length == trimmed.Length || IsTime(trimmed.AsSpan(span.End)))
            ? date
            : null;
    }

    // A time of day behind a date, as in 2031-03-04T10:15:00Z.
    private static bool IsTime(ReadOnlySpan<char> rest) =>
        rest.Length > 4 && rest[0] is 'T' or ' ' && char.IsAsciiDigit(rest[1]) && rest.Contains(':');

    private static WrittenDate? InNumbers(List<DateToken> tokens, int i)
    {
        if (!IsNumber(tokens, i) || i + 2 >= tokens.Count || !IsNumber(tokens, i + 2) || !tokens[i + 1].IsMark)
            return null;
        var mark = tokens[i + 1].Mark;
        var third = i + 4 < tokens.Count && tokens[i + 3].IsMark && tokens[i + 3].Mark == mark && IsNumber(tokens, i + 4) ? i + 4 : -1;
        if (IsYear(tokens, i) && mark is '年')
            return i + 4 < tokens.Count && IsNumber(tokens, i + 4)
                ? Make(tokens, i, i + 5 < tokens.Count ? i + 5 : i + 4, tokens[i].Value, tokens[i + 2].Value, tokens[i + 4].Value)
                : Make(tokens, i, i + 2, tokens[i].Value, tokens[i + 2].Value, null);
        if (mark is not ('-' or '/' or '.'))
            return null;
        if (IsYear(tokens, i) && third > 0 && tokens[third].Length <= 2)
            return Make(tokens, i, third, tokens[i].Value, tokens[i + 2].Value, tokens[third].Value);
        if (IsYear(tokens, i) && third < 0 && mark is '-' && tokens[i + 2].Length == 2)
            return Make(tokens, i, i + 2, tokens[i].Value, tokens[i + 2].Value, null);
        if (third < 0 || !IsYear(tokens, third) || tokens[i].Length > 2 || tokens[i + 2].Length > 2)
            return null;
        var (first, second, year) = (tokens[i].Value, tokens[i + 2].Value, tokens[third].Value);
        if (mark is '.' || first > 12)
            return Make(tokens, i, third, year, second, first);
        if (second > 12)
            return Make(tokens, i, third, year, first, second);
        return first == second ? Make(tokens, i, third, year, first, second) : Make(tokens, i, third, year, null, null);
    }

    private static WrittenDate? DayFirst(List<DateToken> tokens, int i)
    {
        if (!IsDay(tokens, i))
            return null;
        var at = i + 1;
        if (at < tokens.Count && (tokens[at] is { IsMark: true, Mark: '.' or 'º' } || tokens[at].IsOneOf("st", "nd", "rd", "th", "er")))
            at++;
        if (at < tokens.Count && tokens[at].IsOneOf("of", "de"))
            at++;
        if (at >= tokens.Count || tokens[at].Month is not (> 0 and var month))
            return null;
        var year = YearAfter(tokens, at + 1);
        return Make(tokens, i, year < 0 ? at : year, year < 0 ? null : tokens[year].Value, month, tokens[i].Value);
    }

    private static WrittenDate? MonthFirst(List<DateToken> tokens, int i)
    {
        if (tokens[i].Month is not (> 0 and var month))
            return null;
        var at = i + 1;
        if (at < tokens.Count && tokens[at] is { IsMark: true, Mark: '.' })
            at++;
        if (!IsDay(tokens, at))
            return YearAfter(tokens, i + 1) is > 0 and var only ? Make(tokens, i, only, tokens[only].Value, month, null) : null;
        var day = at;
        if (at + 1 < tokens.Count && tokens[at + 1].IsOneOf("st", "nd", "rd", "th"))
            at++;
        var year = YearAfter(tokens, at + 1);
        return Make(tokens, i, year < 0 ? at : year, year < 0 ? null : tokens[year].Value, month, tokens[day].Value);
    }

    private static int YearAfter(List<DateToken> tokens, int at)
    {
        for (var skipped = 0; at < tokens.Count && skipped < 3; at++, skipped++)
        {
            if (IsYear(tokens, at))
                return at;
            if (!(tokens[at] is { IsMark: true, Mark: '.' or ',' } || tokens[at].IsOneOf("of", "de", "del")))
                break;
        }

        return -1;
    }

    private static WrittenDate? Make(List<DateToken> tokens, int first, int last, int? year, int? month, int? day)
    {
        if (month is < 1 or > 12 || day is < 1 || day > DateTime.DaysInMonth(year ?? 2000, month ?? 1))
            return null;
        return new(year, month, day, Span.Between(tokens[first].Start, tokens[last].End));
    }

    private static bool IsNumber(List<DateToken> tokens, int i) => i < tokens.Count && tokens[i].Value >= 0;

    private static bool IsDay(List<DateToken> tokens, int i) => i < tokens.Count && tokens[i] is { Value: >= 1 and <= 31, Length: <= 2 };

    private static bool IsYear(List<DateToken> tokens, int i) => i < tokens.Count && tokens[i] is { Value: >= 1000 and <= 2999, Length: 4 };
}
