using System.Collections.Immutable;

namespace Casus.Documents.Layouts;

/// <summary>Reads a byline piece by piece: every piece must turn out to be a name, an office, a paper, a place or a date.</summary>
/// <param name="isDatedLine">Whether the line has a date in any of its pieces.</param>
internal sealed class BylineReading(bool isDatedLine)
{
    private const int MostWordsUnknown = 6;

    private static readonly string[] Leading = [" reporting from ", " in ", " at ", " for ", " of ", " from ", " à ", " aus "];

    private readonly ImmutableArray<string>.Builder _authors = ImmutableArray.CreateBuilder<string>();
    private string? _outlet;
    private WrittenDate? _date;
    private WrittenDate? _changed;
    private bool _hasPlace;
    private bool _isLabelled;
    private bool _hasOffice;
    private bool _hasDay;
    private int _segments;

    /// <summary>Takes one piece between bars; false where it is nothing that a byline has.</summary>
    public bool Take(string segment)
    {
        _segments++;
        var rest = BylineWords.AfterDate(segment, out var isChange) is { } behind && Dated(behind).Date is not null ? behind : segment;
        var isLabelled = false;
        if (BylineWords.AfterWriter(rest) is { } after)
            (rest, isLabelled) = (after, true);
        var (date, words) = Dated(rest);
        words = words.Trim(' ', ',', '.');
        // '4 March 2031, by Jane Doe'
        if (!isLabelled && date is not null && BylineWords.AfterWriter(words) is { } later)
            (words, isLabelled) = (later, true);
        var isOfDay = words.Split(' ', ',').Any(w => w.Length > 0 && BylineWords.IsWeekday(w));
        _hasDay |= isOfDay;
        _isLabelled |= isLabelled;
        if (isChange)
            _changed ??= date;
        else
            _date ??= date;
        return words.Length == 0
            || IsListOfNames(words, isLabelled, date is not null)
            || Items(words).All(item => Item(item, isLabelled, date is not null || isOfDay));
    }

    /// <summary>Whether what was read makes the line a byline wherever it stands.</summary>
    public bool IsEnough =>
        _date is not null
        || _changed is not null
        || _isLabelled && (_authors.Count > 0 || _outlet is not null || _hasOffice)
        || _authors.Count > 0 && (_hasOffice || _outlet is not null)
        || _hasPlace && _hasDay;

    /// <summary>What was read.</summary>
    public BylineText Result() => new(_authors.DrainToImmutable(), _outlet, _date, _changed, _hasPlace);

    // 'Jane Doe, John Roe and Ann Poe', before the commas are taken for what parts names, offices and places.
    private bool IsListOfNames(string words, bool isLabelled, bool isDated)
    {
        if (!words.Contains(',', StringComparison.Ordinal) || !isLabelled && isDated && !HasAnd(words))
            return false;
        if (PersonName.List(words) is not { Length: > 1 } names || !isLabelled && names.Any(PlaceName.IsLikely))
            return false;
        _authors.AddRange(names);
        return true;
    }

    private bool Item(string item, bool isLabelled, bool isDated)
    {
        if (item.Length == 0 || BylineWords.IsAside(item))
            return true;
        if (item.Split(' ').All(BylineWords.IsOfTime))
            return true;
        if (BylineWords.AfterDestination(item) is { } paper && OutletName.IsProper(paper))
        {
            _outlet ??= paper;
            return true;
        }

        if (isLabelled && OfficeName.IsCollective(item) && OutletName.IsProper(item))
        {
            _authors.Add(item);
            return true;
        }

        if (OfficeName.IsUnnamed(item) || OfficeName.Is(item))
        {
            _hasOffice = true;
            if (OfficeName.Holder(item) is { } holder)
                _authors.Add(PersonName.Written(holder));
            return true;
        }

        if (Parted(item, isLabelled))
            return true;
        if (OutletName.IsOne(item))
        {
            _outlet ??= item;
            return true;
        }

        if (PersonName.List(item) is { Length: > 0 } names && !IsRatherPlace(item, isLabelled, isDated))
        {
            _authors.AddRange(names);
            return true;
        }

        if (Other(item, isLabelled, isDated))
            return true;
        return item.IndexOf(" and ", StringComparison.Ordinal) is > 0 and var and
            && Item(item[..and], isLabelled, isDated)
            && Item(item[(and + 5)..], isLabelled, isDated);
    }

    // 'Jane Doe in Port Alder', 'Jane Doe for The Echo', 'Jane Doe and our correspondent in …'.
    private bool Parted(string item, bool isLabelled)
    {
        foreach (var word in Leading)
        {
            if (item.IndexOf(word, StringComparison.Ordinal) is not (> 0 and var at))
                continue;
            var names = PersonName.List(item[..at]);
            var rest = item[(at + word.Length)..];
            if (names.IsEmpty || !isLabelled && word is " of ")
                continue;
            if (OutletName.IsOne(rest) || word is " for " && OutletName.IsProper(rest))
                _outlet ??= rest;
            else if (PlaceName.IsOne(rest.Split(" and ")[0]))
                _hasPlace = true;
            else
                continue;
            _authors.AddRange(names);
            // 'Jane Doe in Port Alder and John Roe in Varnograd'
            if (
                rest.IndexOf(" and ", StringComparison.Ordinal) is > 0 and var and
                && PersonName.List(rest[(and + 5)..].Split(" in ")[0]) is { Length: > 0 } more
            )
                _authors.AddRange(more);
            return true;
        }

        return false;
    }

    private bool Other(string item, bool isLabelled, bool isDated)
    {
        if (item.StartsWith("in ", StringComparison.Ordinal) && PlaceName.IsOne(item[3..]))
            return _hasPlace = true;
        if (isLabelled && _authors.Count > 0 && OutletName.HasArticle(item))
        {
            _outlet ??= item;
            return true;
        }

        var isBetween = isDated || isDatedLine && PlaceName.IsLikely(item) || _authors.Count > 0 || _outlet is not null || _hasOffice;
        if (isBetween && item.Length <= 40 && PlaceName.IsOne(item))
        {
            if (_outlet is null && _authors.Count == 0 && OutletName.HasArticle(item))
                _outlet = item;
            else
                _hasPlace = true;
            return true;
        }

        // 'Varnograd Lens | 4 May 2031': what heads a line of several pieces is where it appeared.
        if (
            !isLabelled
            && !isDated
            && _segments == 1
            && OutletName.IsProper(item)
            && item.Split(' ').Length <= 5
            && !TagLine.IsKicker(item)
        )
        {
            _outlet ??= item;
            return true;
        }

        return TagLine.IsKicker(item)
            || isLabelled && _authors.Count > 0 && Phrase.Words(item) <= MostWordsUnknown && !Phrase.EndsASentence(item);
    }

    // Two words with capitals before a date can be a town as well as a person.
    private bool IsRatherPlace(string item, bool isLabelled, bool isDated) =>
        !isLabelled
        && (isDated || (isDatedLine || _authors.Count > 0 || _outlet is not null) && PlaceName.IsLikely(item))
        && (_outlet is not null || PlaceName.IsLikely(item) || OutletName.IsShouted(item))
        && PlaceName.IsOne(item);

    // The first date in a piece, and the piece without it.
    private static (WrittenDate? Date, string Words) Dated(string piece)
    {
        var date = WrittenDate.FirstIn(piece) ?? WrittenDate.Whole(piece);
        return date is { } found ? (found, piece[..found.Span.Start] + ", " + piece[found.Span.End..]) : (null, piece);
    }

    // Between commas and brackets, without the words of days and hours at their ends.
    private static IEnumerable<string> Items(string words)
    {
        foreach (
            var piece in words.Split([", ", ",", " (", ")", "("], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (BylineWords.IsAside(piece))
                continue;
            var item = piece.Trim('.', ' ', ':');
            var parts = item.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var (from, end) = (0, parts.Length);
            while (end > from && BylineWords.IsOfTime(parts[end - 1]))
                end--;
            while (from < end && BylineWords.IsOfTime(parts[from]) && parts[from] is not ("The" or "Le" or "El"))
                from++;
            if (end > from && !(parts[from..end] is ["now"] or ["and"]))
                yield return Joined(parts[from..end]);
        }
    }

    private static string Joined(string[] parts) =>
        string.Join(' ', parts is ["and" or "und" or "et", ..] && parts.Length > 1 ? parts[1..] : parts);

    private static bool HasAnd(string words) =>
        words.Contains(" and ", StringComparison.Ordinal)
        || words.Contains(" & ", StringComparison.Ordinal)
        || words.Contains(" und ", StringComparison.Ordinal)
        || words.Contains(" et ", StringComparison.Ordinal);
}
