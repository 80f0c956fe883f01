using System.Collections.Immutable;
using Casus.Findings.Flips;
using Casus.Models.Cases;

namespace Casus.Findings;

/// <summary>Puts a claim together with what it rests on and what would turn it.</summary>
internal sealed class FindingBuilder(
    ParameterSpace space,
    Func<double, double, Status> status,
    CancellationToken cancellation,
    CaseModel? model = null,
    bool searches = true
)
{
    private readonly FlipSearch _search = new(space);
    private readonly double[] _central = space.Central<double>();

    /// <summary>A claim that holds where its margin is not negative.</summary>
    /// <param name="id">The short name.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="measureName">What the number is.</param>
    /// <param name="number">The number at any vector of values.</param>
    /// <param name="threshold">The value at which the claim turns.</param>
    /// <param name="margin">The margin at any vector of values.</param>
    /// <param name="error">A bound on the numerical error of the number.</param>
    /// <param name="why">Reasons.</param>
    /// <param name="restsOnTheGameAlone">Whether nothing outside the games can move it, which spares the search all worths and limits.</param>
    /// <param name="whole">The true margin, where the other is a quicker one that may miss something.</param>
    public Finding Build(
        string id,
        string claim,
        string measureName,
        Func<double[], double> number,
        double threshold,
        Func<double[], double> margin,
        double error,
        ImmutableArray<string> why,
        Func<double[], double>? whole = null,
        bool restsOnTheGameAlone = false
    )
    {
        var value = number(_central);
        // The largest acceptable probability of attack has its slot last and is always looked at.
        int[] slots =
        [
            .. Enumerable
                .Range(0, _central.Length)
                .Where(s => !restsOnTheGameAlone || model is null || s < model.GameSlotCount || s == model.WantedSlot.Index),
        ];
        var swings = searches ? _search.Swings(number, slots) : [];
        var flips = searches ? _search.Find(margin, slots, whole, cancellation) : [];
        ImmutableArray<string> rests = [.. swings.Select(s => s.Path).Concat(flips.Select(f => f.Path)).Distinct()];
        return new()
        {
            Id = id,
            Claim = claim,
            Standing = margin(_central) >= 0 ? Standing.Holds : Standing.Fails,
            Measure = new(measureName, value, threshold, status(error, value))
            {
                Low = swings.SelectMany(s => new[] { s.AtLow, s.AtHigh }).Append(value).Min(),
                High = swings.SelectMany(s => new[] { s.AtLow, s.AtHigh }).Append(value).Max(),
            },
            Why = why,
            RestsOn = rests,
            Evidence = [.. rests.SelectMany(path => Sources(path)).Distinct()],
            Flips = flips,
            JointFlip = !searches ? null : JointFlipSearch.Find(space, _search, margin, slots, cancellation),
            Swings = swings,
        };
    }

    private ImmutableArray<string> Sources(string path) => space.Parameters[space.Find(path)!.Value.Index].Source.Evidence;
}
