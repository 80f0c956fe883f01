using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>Reads <c>0.2 to 0.6</c>, and <c>0.2 to 0.6 as lognormal</c>.</summary>
internal static class RangeReader
{
    private const string Between = " to ";
    private const string Called = " as ";

    private static readonly (string Word, RangeFamily Family)[] Families =
    [
        .. Enum.GetValues<RangeFamily>().Select(f => (Interval.NameOf(f), f)),
    ];

    /// <summary>The words that may follow <c>as</c>.</summary>
    public static IEnumerable<string> Words => Families.Select(f => f.Word);

    /// <summary>The range, or a fault.</summary>
    public static Distribution? Read(string text, Domain domain, out Fault? fault)
    {
        RangeFamily? family = null;
        if (text.LastIndexOf(Called, StringComparison.Ordinal) is >= 0 and var called)
        {
            var word = text[(called + Called.Length)..].Trim();
            var found = Array.FindIndex(
                Families,
                f =>
                    f.Word == word || (f.Word == "lognormal" && word == "log-normal") || (f.Word == "logitnormal" && word == "logit-normal")
            );
            if (found < 0)
            {
                fault = new($"'{word}' is not the family of a range.", Spelling.Suggest(word, Words));
                return null;
            }

            (family, text) = (Families[found].Family, text[..called]);
        }

        var to = text.IndexOf(Between, StringComparison.Ordinal);
        if (to < 0)
        {
            fault = new($"'{text.Trim()}' is not a range, so nothing can be said of its family.", "Write low to high as lognormal.");
            return null;
        }

        return Read(text[..to], text[(to + Between.Length)..], family, domain, out fault);
    }

    private static Distribution? Read(string first, string second, RangeFamily? family, Domain domain, out Fault? fault)
    {
        if (!NumberReader.TryRead(first, out var low, out fault) || !NumberReader.TryRead(second, out var high, out fault))
            return null;
        // Costs are often written by size: -0.05 to -0.25.
        if (low > high && low.Sign <= 0)
            (low, high) = (high, low);
        if (low == high)
            fault = new($"Both ends of the range are {first.Trim()}.", $"Write {first.Trim()} alone, or an end that differs.");
        else if (low > high)
            fault = new($"The range '{first.Trim()} to {second.Trim()}' is upside down.", $"Write '{second.Trim()} to {first.Trim()}'.");
        if (fault is not null)
            return null;
        if (family is RangeFamily.Beta or RangeFamily.LogitNormal && (domain.Least is null || domain.Most is null))
        {
            fault = new(
                $"A range as {Interval.NameOf(family.Value)} needs a least and a largest value, but this may be any {domain.Name[2..]}.",
                "Write beta(alpha, beta, low, high), or another family: lognormal, normal, uniform."
            );
            return null;
        }

        // What lies outside its domain is told as such, not as a range that no law of the family has.
        var (least, most) = domain.Contains(low) && domain.Contains(high) ? (domain.Least, domain.Most) : (null, null);
        return LawReader.Make(
            () => family is { } named ? new Interval(low, high, named, least, most) : Interval.Within(low, high, least, most),
            $"Leave the family out, or write one of: {string.Join(", ", Words)}.",
            out fault
        );
    }
}
