using System.Collections.Immutable;
using System.Globalization;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Numerics.Distributions.Quantiles;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>Quantiles and bounds as they are read, key by key: <c>p10: 5</c>, <c>min: 0</c>.</summary>
/// <param name="domain">Where the number must lie; its ends stand in for bounds that are not given.</param>
internal sealed class StatedQuantiles(Domain domain)
{
    /// <summary>How to write them.</summary>
    public const string Form = "Write p10: …, p50: …, p90: …, and min: or max: if there is a bound.";

    private readonly ImmutableArray<QuantilePoint>.Builder _points = ImmutableArray.CreateBuilder<QuantilePoint>();
    private Rational? _low = domain.Least;
    private Rational? _high = domain.Most;

    /// <summary>Whether they are joined by a spline rather than a metalog.</summary>
    public bool IsSpline { get; init; }

    /// <summary>Whether a key is that of a quantile.</summary>
    public static bool IsQuantile(string key) => key.Length > 1 && key[0] == 'p' && char.IsAsciiDigit(key[1]);

    /// <summary>Takes a key and its value.</summary>
    public bool TryAdd(string key, string text, out Fault? fault)
    {
        if (!NumberReader.TryRead(text, out var value, out fault))
            return false;
        if (!domain.Contains(value))
        {
            fault = new($"{key} is {text.Trim()}, but this must be {domain.Name}.", "Write a number within.");
            return false;
        }

        if (key == "min")
        {
            _low = value;
        }
        else if (key == "max")
        {
            _high = value;
        }
        else if (!IsQuantile(key) || !Rational.TryParse(key.AsSpan(1), out var share))
        {
            fault = new($"'{key}' is neither a quantile nor a bound.", Form);
        }
        else
        {
            _points.Add(new(share / 100, value));
        }

        return fault is null;
    }

    /// <summary>The law, or why there is none.</summary>
    public Distribution? Make(out Fault? fault)
    {
        fault = _points.Count switch
        {
            0 => new("There is no quantile here.", Form),
            1 => new($"One quantile, {_points[0]}, says too little.", "Give three or more, or write the number alone."),
            2 => new(
                $"Two quantiles, {_points[0]} and {_points[1]}, say too little.",
                "Give three or more; for p5 and p95 alone write the range: low to high."
            ),
            _ => null,
        };
        if (fault is not null)
            return null;
        var points = _points.ToImmutable();
        // What a spline takes and a metalog does not is no mistake, but asks for a choice.
        var spline = LawReader.Make(() => new QuantileSpline(points, _low, _high), "Correct what is named there.", out fault);
        return spline is null || IsSpline
            ? spline
            : LawReader.Make(
                () => new Metalog(points, _low, _high),
                $"{Nearby(points)}oin the quantiles by a spline: as: spline.",
                out fault
            );
    }

    // For three quantiles, how far the middle one may be moved.
    private string Nearby(ImmutableArray<QuantilePoint> points)
    {
        if (points.Length != 3)
            return "Move or leave out one of them, or j";
        var (low, high) = Metalog.MiddleRange(points, _low, _high);
        var middle = points.Sort((a, b) => a.Share.CompareTo(b.Share))[1];
        var name = middle.ToString().Split(':')[0];
        return string.Create(CultureInfo.InvariantCulture, $"Write {name} from {low:G3} to {high:G3}, or j");
    }
}
