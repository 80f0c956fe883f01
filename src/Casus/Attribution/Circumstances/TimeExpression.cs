using System.Globalization;
using Casus.Attribution.Words;
using Casus.Documents.Layouts;

namespace Casus.Attribution.Circumstances;

/// <summary>A time that words name: "Tuesday", "last month", "4 March 2031", "two days ago".</summary>
/// <param name="Length">How many tokens it has.</param>
/// <param name="Date">What it means, if the document says from when to count.</param>
/// <param name="IsLone">Whether it says when something happened without a preposition, as "yesterday" does.</param>
internal readonly record struct TimeExpression(int Length, string? Date, bool IsLone)
{
    /// <summary>The time whose words begin at a token; none if no such begins there.</summary>
    public static TimeExpression? At(IReadOnlyList<Token> tokens, int at, Today today) =>
        tokens[at].Kind is TokenKind.Number ? Calendar(tokens, at, today) ?? Ago(tokens, at, today)
        : tokens[at].Kind is TokenKind.Word
            ? Relative(tokens, at, today) ?? Weekday(tokens, at, today) ?? Calendar(tokens, at, today) ?? Ago(tokens, at, today)
        : null;

    private static TimeExpression? Relative(IReadOnlyList<Token> tokens, int at, Today today)
    {
        var word = tokens[at].Lower;
        switch (word)
        {
            case "yesterday":
                return new(1 + Part(tokens, at + 1), today.DaysAgo(1), true);
            case "today" or "tonight":
                return new(1, today.DaysAgo(0), true);
            case "earlier" or "later" when at + 1 < tokens.Count && Relative(tokens, at + 1, today) is { } nearer:
                return nearer with { Length = nearer.Length + 1 };
        }

        if (word is not ("last" or "this") || at + 1 >= tokens.Count)
            return null;
        var ago = word is "last" ? 1 : 0;
        return tokens[at + 1].Lower switch
        {
            "night" when ago == 1 => new(2, today.DaysAgo(1), true),
            "morning" or "afternoon" or "evening" when ago == 0 => new(2, today.DaysAgo(0), true),
            "week" => new(2, today.WeeksAgo(ago), true),
            "month" => new(2, today.MonthsAgo(ago), true),
            "year" => new(2, today.YearsAgo(ago), true),
            var day when Array.IndexOf(TimeOfSaying.Days, day) is var number and >= 0 => new(
                2 + Part(tokens, at + 2),
                today.Last((DayOfWeek)number, before: ago == 1),
                true
            ),
            _ => null,
        };
    }

    private static TimeExpression? Weekday(IReadOnlyList<Token> tokens, int at, Today today)
    {
        var day = Array.IndexOf(TimeOfSaying.Days, tokens[at].Lower);
        if (day < 0 || !char.IsUpper(tokens[at].Text[0]))
            return null;
        var length = 1 + Part(tokens, at + 1);
        // "Tuesday, 4 March": the calendar says more than the week.
        var behind = at + length + (at + length < tokens.Count && tokens[at + length].Is(",") ? 1 : 0);
        if (behind < tokens.Count && Calendar(tokens, behind, today) is { } named)
            return named with { Length = behind - at + named.Length };
        return new(length, today.Last((DayOfWeek)day, before: false), false);
    }

    private static TimeExpression? Calendar(IReadOnlyList<Token> tokens, int at, Today today)
    {
        if (DateOnly.TryParseExact(tokens[at].Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var written))
            return new(1, today.In(written.Month, written.Day, written.Year), false);
        if (DayAt(tokens, at) is { } first)
        {
            var of = at + 1 < tokens.Count && tokens[at + 1].Is("of") ? 1 : 0;
            return MonthAt(tokens, at + 1 + of) is var month and > 0 ? Dated(tokens, at, 2 + of, month, first, today) : null;
        }

        return MonthAt(tokens, at) is var named and > 0
                ? Dated(tokens, at, DayAt(tokens, at + 1) is null ? 1 : 2, named, DayAt(tokens, at + 1), today)
            : YearAt(tokens, at) is { } year ? new(1, Today.YearOf(year), false)
            : null;
    }

    private static TimeExpression Dated(IReadOnlyList<Token> tokens, int at, int length, int month, int? day, Today today)
    {
        var behind = at + length + (at + length < tokens.Count && tokens[at + length].Is(",") ? 1 : 0);
        return YearAt(tokens, behind) is { } year
            ? new(behind + 1 - at, today.In(month, day, year), false)
            : new(length, today.In(month, day, null), false);
    }

    private static TimeExpression? Ago(IReadOnlyList<Token> tokens, int at, Today today)
    {
        if (at + 2 >= tokens.Count || !tokens[at + 2].Is("ago") || Count(tokens[at]) is not { } count)
            return null;
        return tokens[at + 1].Lower switch
        {
            "day" or "days" => new(3, today.DaysAgo(count), true),
            "week" or "weeks" => new(3, today.WeeksAgo(count), true),
            "month" or "months" => new(3, today.MonthsAgo(count), true),
            "year" or "years" => new(3, today.YearsAgo(count), true),
            "hour" or "hours" or "minute" or "minutes" => new(3, null, true),
            _ => null,
        };
    }

    private static int Part(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && TimeOfSaying.Parts.Contains(tokens[at].Lower) ? 1 : 0;

    private static int? Count(Token token) =>
        int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000 ? number
        : TimeOfSaying.Counts.TryGetValue(token.Lower, out var named) ? named
        : null;

    // "May" and "March" are words too; a month is written with a capital, and "may" the verb never follows a number.
    private static int MonthAt(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Kind is TokenKind.Word && char.IsUpper(tokens[at].Text[0])
            ? MonthNames.Number(tokens[at].Text.AsSpan().TrimEnd('.'))
            : 0;

    private static int? DayAt(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count || tokens[at].Kind is not TokenKind.Number)
            return null;
        var digits = tokens[at].Lower.AsSpan();
        if (digits.Length > 2 && (digits.EndsWith("st") || digits.EndsWith("nd") || digits.EndsWith("rd") || digits.EndsWith("th")))
            digits = digits[..^2];
        return
            digits.Length <= 2
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && day is >= 1 and <= 31
            ? day
            : null;
    }

    private static int? YearAt(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count
        && tokens[at].Text.Length == 4
        && int.TryParse(tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1000 and < 3000
            ? year
            : null;
}
