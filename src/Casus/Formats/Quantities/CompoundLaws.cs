using System.Collections.Immutable;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>Reads laws that are made of quantiles or of other laws: <c>metalog(p10: 5, p50: 7, p90: 12)</c>, <c>mixture(0.7: …, 0.3: …)</c>.</summary>
internal static class CompoundLaws
{
    private const int MostParts = 100;
    private const int MostDepth = 4;
    private const string MixtureForm = "Write mixture(weight: law, weight: law), in quotes.";
    private const string TruncatedForm = "Write truncated(law, low, high), in quotes; -inf or inf for an end that stays open.";

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["metalog", "spline", "mixture", "truncated", "data"];

    /// <summary>The law, or a fault.</summary>
    public static Distribution? Read(string name, string inside, Domain domain, int depth, out Fault? fault)
    {
        var parts = Split(inside);
        fault =
            depth >= MostDepth ? new("Laws are nested too deeply.", "Write the mixture of all of them in one.")
            : parts.Count > MostParts ? new($"'{name}' takes at most {MostParts} parts.", "Leave the least important out.")
            : name == "data" ? new("Data come from a file.", "Write { data: { file: costs.csv, column: cost } }.")
            : null;
        if (fault is not null)
            return null;
        return name switch
        {
            "mixture" => ReadMixture(parts, domain, depth, out fault),
            "truncated" => ReadTruncated(parts, depth, out fault),
            _ => ReadQuantiles(name, parts, domain, out fault),
        };
    }

    private static Distribution? ReadQuantiles(string name, List<string> parts, Domain domain, out Fault? fault)
    {
        var stated = new StatedQuantiles(domain) { IsSpline = name == "spline" };
        foreach (var part in parts)
        {
            var (key, value) = Pair(part);
            if (value is null)
            {
                fault = new($"'{part}' should be a quantile or a bound.", StatedQuantiles.Form);
                return null;
            }

            if (!stated.TryAdd(key, value, out fault))
                return null;
        }

        return stated.Make(out fault);
    }

    private static Distribution? ReadMixture(List<string> parts, Domain domain, int depth, out Fault? fault)
    {
        var read = ImmutableArray.CreateBuilder<(Rational, Distribution)>();
        foreach (var part in parts)
        {
            var (weightText, text) = Pair(part);
            if (text is null)
            {
                fault = new($"'{part}' should be a weight and a law.", MixtureForm);
                return null;
            }

            if (
                !NumberReader.TryRead(weightText, out var weight, out fault)
                || LawReader.Read(text, domain, out fault, depth + 1) is not { } law
            )
                return null;
            read.Add((weight, law));
        }

        return LawReader.Make(() => new Mixture(read.ToImmutable()), MixtureForm, out fault);
    }

    private static Distribution? ReadTruncated(List<string> parts, int depth, out Fault? fault)
    {
        if (parts.Count != 3)
        {
            fault = new($"'truncated' does not take {parts.Count} parts.", TruncatedForm);
            return null;
        }

        if (
            LawReader.Read(parts[0], Domain.Any, out fault, depth + 1) is not { } law
            || !TryBound(parts[1], "-inf", out var low, out fault)
            || !TryBound(parts[2], "inf", out var high, out fault)
        )
            return null;
        return LawReader.Make(() => new Truncated(law, low, high), TruncatedForm, out fault);
    }

    private static bool TryBound(string text, string open, out Rational? bound, out Fault? fault)
    {
        (bound, fault) = (null, null);
        if (text == open)
            return true;
        var isFine = NumberReader.TryRead(text, out var value, out fault);
        bound = value;
        return isFine;
    }

    // At the first colon, with blanks around either part cut off.
    private static (string Key, string? Value) Pair(string part)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (part, null) : (part[..colon].Trim(), part[(colon + 1)..].Trim());
    }

    // At the commas that stand in no bracket.
    private static List<string> Split(string text)
    {
        var (parts, start, open) = (new List<string>(), 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            open += text[i] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (text[i] != ',' || open != 0)
                continue;
            parts.Add(text[start..i].Trim());
            start = i + 1;
        }

        parts.Add(text[start..].Trim());
        return parts;
    }
}
