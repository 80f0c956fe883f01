namespace Casus.Settlements.Changes;

/// <summary>Finds the nearest change of several parameters together that makes a smooth margin not negative.</summary>
/// <remarks>
/// The Hasofer–Lind–Rackwitz–Fiessler iteration of structural reliability (Hasofer &amp; Lind 1974, Journal of the Engineering Mechanics Division 100; Rackwitz
/// &amp; Fiessler 1978, Computers &amp; Structures 9: 489–494), with the merit function and line search of Zhang &amp; Der Kiureghian (1995), here within a box:
/// go to the nearest point where the margin's linear picture is zero, draw it anew there, repeat. It is local, so it starts from the present,
/// from every change of one parameter alone that does, and from the box's most promising corner; then points clearly nearer than the best are
/// probed, and a success starts it again. The result is evaluated, not inferred; that nothing is nearer is supported by the probes, not proved.
/// </remarks>
public static class NearestPointSearch
{
    private const int ProbesPerParameter = 64;
    private const int MostRounds = 4;
    private const int QuickRounds = 6;
    private const int QuickSteps = 24;

    /// <summary>The nearest point found at which the margin is not negative.</summary>
    /// <param name="box">The parameters.</param>
    /// <param name="margin">What must not be negative; best smooth. A margin that is no number counts as negative.</param>
    /// <param name="effort">How many starts and probes are spent.</param>
    /// <param name="cancellation">Looked at once per iteration.</param>
    public static NearestPoint Find(
        ParameterBox box,
        MarginOver margin,
        SearchEffort effort = SearchEffort.Thorough,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(box);
        ArgumentNullException.ThrowIfNull(margin);
        var land = new MarginLandscape(box, margin);
        var present = new double[box.Count];
        var now = land.At(present);
        if (now >= 0)
            return new NearestPoint.Already(now);

        if (effort == SearchEffort.Quick)
            return Quickly(land, present, cancellation);
        var starts = new List<double[]> { present };
        starts.AddRange(Enumerable.Range(0, box.Count).Select(index => Flip(land, index)).OfType<double[]>());
        starts.Add(Corner(land));
        double[]? nearest = null;
        var probes = 0;
        for (var (begun, round) = (0, 0); begun < starts.Count; round++)
        {
            for (; begun < starts.Count; begun++)
            {
                nearest = Nearer(nearest, AlongRay(land, starts[begun]));
                nearest = Nearer(nearest, AlongRay(land, Iterate(land, starts[begun], cancellation)));
            }

            probes = nearest is null || round == MostRounds ? 0 : Probe(land, nearest, round, starts);
        }

        return nearest is null
            ? new NearestPoint.NotFound([.. box.At(land.Best)], land.BestMargin, starts.Count)
            : new NearestPoint.Found([.. box.At(nearest)], [.. nearest], land.At(nearest), starts.Count, probes);
    }

    // One start, few rounds, a coarse ray: for margins that take a game to evaluate.
    private static NearestPoint Quickly(MarginLandscape land, double[] present, CancellationToken cancellation)
    {
        var nearest = AlongRay(land, Iterate(land, present, cancellation, QuickRounds), QuickSteps);
        return nearest is null
            ? new NearestPoint.NotFound([.. land.Box.At(land.Best)], land.BestMargin, 1)
            : new NearestPoint.Found([.. land.Box.At(nearest)], [.. nearest], land.At(nearest), 1, 0);
    }

    private static double[] Iterate(MarginLandscape land, double[] start, CancellationToken cancellation, int rounds = 60)
    {
        var here = start;
        for (var round = 0; round < rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var there = land.At(here);
            var slopes = land.Slopes(here);
            if (land.NearestOnLinearPicture(here, there, slopes) is not { } target)
                break;
            var weight = 10 + (2 * Length(here) / Math.Max(Length(slopes), 1e-12));
            var merit = (0.5 * Square(here)) + (weight * Math.Abs(there));
            var next = target;
            for (var part = 0.5; part > 1e-4; part /= 2)
            {
                if ((0.5 * Square(next)) + (weight * Math.Abs(land.At(next))) < merit)
                    break;
                next = [.. here.Zip(target, (from, to) => from + (part * (to - from)))];
            }

            var moved = Length([.. here.Zip(next, (from, to) => to - from)]);
            here = next;
            if (moved < 1e-12 * (1 + Length(here)))
                break;
        }

        return here;
    }

    // The first point on the ray through a direction, as far as the box reaches, at which the margin is not negative.
    private static double[]? AlongRay(MarginLandscape land, double[] direction, int steps = 128)
    {
        var reach = double.PositiveInfinity;
        for (var index = 0; index < direction.Length; index++)
        {
            if (direction[index] != 0)
                reach = Math.Min(reach, (direction[index] > 0 ? land.Box.MostSteps(index) : land.Box.LeastSteps(index)) / direction[index]);
        }

        if (!double.IsFinite(reach))
            return null;
        double[] Point(double part) => [.. direction.Select((step, index) => land.Within(index, part * step))];
        return ParameterSearch.Least(part => land.At(Point(part)), 0, 0, reach, steps: steps) is ParameterChange.Found found
            ? Point(found.Value)
            : null;
    }

    private static double[]? Flip(MarginLandscape land, int index)
    {
        double[] Point(double steps) => [.. Enumerable.Range(0, land.Box.Count).Select(other => other == index ? steps : 0)];
        var (least, most) = (land.Box.LeastSteps(index), land.Box.MostSteps(index));
        return ParameterSearch.Least(steps => land.At(Point(steps)), 0, least, most) is ParameterChange.Found found
            ? Point(found.Value)
            : null;
    }

    private static double[] Corner(MarginLandscape land)
    {
        var slopes = land.Slopes(new double[land.Box.Count]);
        return
        [
            .. slopes.Select(
                (slope, index) =>
                    slope > 0 ? land.Box.MostSteps(index)
                    : slope < 0 ? land.Box.LeastSteps(index)
                    : 0
            ),
        ];
    }

    // Evaluates points at up to 0.98 of the distance in directions spread over the sphere; each success is a new start.
    private static int Probe(MarginLandscape land, double[] nearest, int round, List<double[]> starts)
    {
        var distance = Length(nearest);
        var count = ProbesPerParameter * land.Box.Count;
        var probed = 0;
        for (var number = 0; number < count; number++)
        {
            var direction = Directions.Spread(land.Box.Count, (round * count) + number);
            var radius = distance * (number % 2 == 0 ? 0.98 : 0.7);
            var point = direction.Select((part, index) => land.Within(index, part * radius)).ToArray();
            if (land.At(point) >= 0)
                starts.Add(point);
            else
                probed++;
        }

        return probed;
    }

    private static double[]? Nearer(double[]? one, double[]? other) =>
        one is null || (other is not null && Square(other) < Square(one)) ? other : one;

    private static double Square(double[] steps) => steps.Sum(step => step * step);

    private static double Length(double[] steps) => Math.Sqrt(Square(steps));
}

/// <summary>How much a search spends.</summary>
public enum SearchEffort
{
    /// <summary>Every start and every probe.</summary>
    Thorough,

    /// <summary>One start and no probes: a tenth of the evaluations, and a nearer point is likelier to be missed.</summary>
    Quick,
}
