using System.Globalization;
using Casus.Numerics.Distributions;

namespace Casus.Equilibria.Quantal;

/// <summary>Walks a branch twice: for the peaks of a likelihood, and then for where it has fallen by so much from the highest.</summary>
internal sealed class LogitSearch
{
    private const int MaximalSteps = 100_000;
    private const int MaximalHalvings = 60;
    private const double Flat = 1e-9;

    private readonly LogitSystem _system;
    private readonly LogitLikelihood _likelihood;
    private readonly double _end;
    private readonly double _confidence;

    public LogitSearch(LogitSystem system, ReadOnlySpan<double> counts, double? largestLambda, double confidence)
    {
        var end = largestLambda ?? (1e5 / system.Unit);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(end, nameof(largestLambda));
        if (!double.IsFinite(end))
            throw new ArgumentOutOfRangeException(nameof(largestLambda), "Precision must be finite.");
        if (!(confidence > 0 && confidence < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), "Confidence lies between 0 and 1.");
        (_system, _end, _confidence) = (system, end, confidence);
        _likelihood = new(system, counts);
    }

    public LogitFit<TPoint> Find<TPoint>(Func<LogitBranch, double, TPoint> pointOf, CancellationToken cancellation)
    {
        var peaks = new List<Peak<TPoint>>();
        if (Walk((branch, before, after) => AddPeaks(branch, before, after, pointOf, peaks), cancellation) is { } early)
            return new LogitFit<TPoint>.NotFound(early);
        var best = peaks.MaxBy(peak => peak.Height)!;
        // Far out the likelihood is flat, and rounding makes peaks: what is as likely at the end is at the end.
        if (peaks.Last(peak => peak.IsEnd) is var end && end.Height >= best.Height - Flat)
            best = end;

        // Half the square of the normal quantile: what the likelihood may fall by (Wilks).
        var quantile = new NormalCurve(0, 1).Exceeded((1 - _confidence) / 2);
        var level = best.Height - (quantile * quantile / 2);
        var (low, high) = (best.Lambda, best.Lambda);
        if (Walk((branch, before, after) => Widen(branch, before, after, level, ref low, ref high), cancellation) is { } late)
            return new LogitFit<TPoint>.NotFound(late);
        return new LogitFit<TPoint>.Found
        {
            Point = best.Point,
            Lambda = best.Lambda,
            LogLikelihood = best.Height,
            StandardError = best.Error,
            Low = low,
            High = high,
            Confidence = _confidence,
            IsAtEnd = best.IsEnd,
            OtherPeaks = [.. peaks.Where(peak => peak != best && !peak.IsEnd).Select(peak => peak.Lambda)],
            BlindLogLikelihood = peaks[0].Height,
            ObservedLogLikelihood = _likelihood.Observed(),
        };
    }

    // One pass from blind chance to the end, a visit for each stretch; the reason, if it ends early.
    private string? Walk(Action<LogitBranch, Sight?, Sight> visit, CancellationToken cancellation)
    {
        var branch = new LogitBranch(_system, LogitPath.LeastCosine);
        var before = Look(branch, branch.Tangent, branch.Lambda);
        visit(branch, null, before);
        for (var step = 0; step < MaximalSteps; step++)
        {
            if (cancellation.IsCancellationRequested)
                return string.Create(CultureInfo.InvariantCulture, $"cancelled at λ = {branch.Lambda:G6}");
            if (!branch.TryAdvance(double.PositiveInfinity))
                return string.Create(CultureInfo.InvariantCulture, $"the step became too small at λ = {branch.Lambda:G6}");
            var after = Look(branch, branch.Tangent, branch.Lambda);
            visit(branch, before, after);
            if (after.Lambda >= _end)
                return null;
            before = after;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{MaximalSteps} steps led only to λ = {branch.Lambda:G6}");
    }

    private void AddPeaks<TPoint>(
        LogitBranch branch,
        Sight? before,
        Sight after,
        Func<LogitBranch, double, TPoint> pointOf,
        List<Peak<TPoint>> peaks
    )
    {
        // The ends count as peaks; blind chance comes first.
        if (before is null || after.Lambda >= _end)
            peaks.Add(new(after.Lambda, after.Height, pointOf(branch, after.Lambda), null, IsEnd: true));
        if (before is not { Rise: > 0 } || after.Rise >= 0)
            return;
        if (Narrow(branch, sight => sight.Rise) is not { } top)
            return;
        // Where the branch turns, or nearly so, the place on the curve is known and yet λ is not.
        var pace = Math.Abs(top.Pace);
        double? error = pace > 1e-9 && top.Information > 0 ? pace / Math.Sqrt(top.Information) : null;
        peaks.Add(new(top.Lambda, top.Height, pointOf(branch, top.Lambda), error, IsEnd: false));
    }

    private void Widen(LogitBranch branch, Sight? before, Sight after, double level, ref double low, ref double high)
    {
        if (before is { } start && start.Height > level != after.Height > level)
            if (Narrow(branch, sight => sight.Height - level) is { } edge)
                (low, high) = (Math.Min(low, edge.Lambda), Math.Max(high, edge.Lambda));
        if (after.Height <= level)
            return;
        low = Math.Min(low, after.Lambda);
        high = after.Lambda >= _end ? double.PositiveInfinity : Math.Max(high, after.Lambda);
    }

    // Halves the last stretch until the zero of something on it is pinned down; nothing where the curve cannot be met again.
    private Sight? Narrow(LogitBranch branch, Func<Sight, double> zero)
    {
        if (At(0) is not { } first)
            return null;
        var (left, right, isHigh) = (0.0, 1.0, zero(first) > 0);
        Sight? last = first;
        for (var turn = 0; turn < MaximalHalvings && right - left > 1e-13; turn++)
        {
            var middle = left + ((right - left) / 2);
            last = At(middle);
            if (last is not { } sight)
                return null;
            if (zero(sight) > 0 == isHigh)
                left = middle;
            else
                right = middle;
        }

        return last;

        Sight? At(double share) => branch.TryLookBack(share, out var lambda, out var tangent) ? Look(branch, tangent, lambda) : null;
    }

    private Sight Look(LogitBranch branch, ReadOnlySpan<double> tangent, double lambda)
    {
        var (rise, information) = _likelihood.Slope(branch.Equations, tangent);
        return new(lambda, tangent[^1] / _system.Unit, _likelihood.At(branch.Equations), rise, information);
    }

    /// <summary>What is seen at a place on the curve; pace and rise are by length of curve.</summary>
    private readonly record struct Sight(double Lambda, double Pace, double Height, double Rise, double Information);

    private sealed record Peak<TPoint>(double Lambda, double Height, TPoint Point, double? Error, bool IsEnd);
}
