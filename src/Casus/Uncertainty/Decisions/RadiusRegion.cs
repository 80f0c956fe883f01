namespace Casus.Uncertainty.Decisions;

/// <summary>Points around the central inputs, the same at each radius but for their distance, and where they break the choice.</summary>
internal sealed class RadiusRegion
{
    private const int MostInputsWithCorners = 12;
    private readonly BlockModel _margin;
    private readonly double[] _centre;
    private readonly double[] _scale;
    private readonly RadiusSearch _search;

    // Offs in units of the scale at radius 1, one input after the other.
    private readonly double[] _offs;
    private readonly int _count;

    public RadiusRegion(BlockModel margin, IReadOnlyList<double> centre, IReadOnlyList<double> scale, RadiusSearch search)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(search);
        if (centre.Count == 0 || scale.Count != centre.Count)
            throw new ArgumentException("Each input needs a centre and a scale.", nameof(scale));
        if (!centre.All(double.IsFinite) || !scale.All(s => s >= 0 && double.IsFinite(s)) || !scale.Any(s => s > 0))
            throw new ArgumentException("Centres must be finite, scales finite and not negative, and one of them positive.", nameof(scale));
        if (!(search.Greatest > 0 && search.Tolerance > 0 && search.Points > 0) || !double.IsFinite(search.Greatest))
            throw new ArgumentException("The greatest radius, the tolerance and the number of points must be positive.", nameof(search));
        if ((search.Lowest?.Count ?? centre.Count) != centre.Count || (search.Highest?.Count ?? centre.Count) != centre.Count)
            throw new ArgumentException("Bounds must be given for each input or for none.", nameof(search));
        (_margin, _centre, _scale, _search) = (margin, [.. centre], [.. scale], search);
        var points = Points(search);
        _count = points.Count;
        _offs = new double[_centre.Length * _count];
        for (var k = 0; k < _count; k++)
        {
            for (var i = 0; i < _centre.Length; i++)
                _offs[(i * _count) + k] = points[k][i];
        }
    }

    public bool HoldsAtCentre() => MarginAt(_centre) >= 0;

    /// <summary>The nearest break found among the points of a radius, moved towards the centre as far as it stays one.</summary>
    public (double Radius, double[] Inputs)? NearestBreak(double radius)
    {
        var inputs = new double[_offs.Length];
        for (var i = 0; i < _centre.Length; i++)
        {
            for (var k = 0; k < _count; k++)
                inputs[(i * _count) + k] = Input(i, radius * _offs[(i * _count) + k]);
        }

        var margins = new double[_count];
        _margin(inputs, _count, margins);
        (double Radius, double[] Inputs)? nearest = null;
        for (var k = 0; k < _count; k++)
        {
            // A margin that is no number breaks too.
            if (margins[k] >= 0)
                continue;
            var point = new double[_centre.Length];
            for (var i = 0; i < point.Length; i++)
                point[i] = inputs[(i * _count) + k];
            var found = Draw(point, nearest?.Radius ?? double.PositiveInfinity);
            if (found is not null)
                nearest = found;
        }

        return nearest;
    }

    // Moves a break towards the centre by bisection; null if it does not come nearer than what is known.
    private (double Radius, double[] Inputs)? Draw(double[] point, double known)
    {
        var (whole, reach) = (Radius(point), 1.0);
        if (whole > known)
        {
            reach = known / whole * (1 - 1e-12);
            if (MarginAt(Between(point, reach)) >= 0)
                return null;
        }

        for (var low = 0.0; (reach - low) * whole > _search.Tolerance / 4; )
        {
            var middle = (low + reach) / 2;
            if (MarginAt(Between(point, middle)) >= 0)
                low = middle;
            else
                reach = middle;
        }

        var inputs = Between(point, reach);
        var radius = Radius(inputs);
        return radius < known ? (radius, inputs) : null;
    }

    private double[] Between(double[] point, double share)
    {
        var inputs = new double[point.Length];
        for (var i = 0; i < inputs.Length; i++)
            inputs[i] = _centre[i] + (share * (point[i] - _centre[i]));
        return inputs;
    }

    private double Radius(double[] inputs)
    {
        var radius = 0.0;
        for (var i = 0; i < inputs.Length; i++)
        {
            var off = _scale[i] == 0 ? 0 : Math.Abs(inputs[i] - _centre[i]) / _scale[i];
            radius = _search.Shape == RadiusShape.Box ? Math.Max(radius, off) : radius + off;
        }

        return radius;
    }

    private double Input(int i, double off)
    {
        var value = _centre[i] + (off * _scale[i]);
        value = _search.Lowest is null ? value : Math.Max(value, _search.Lowest[i]);
        return _search.Highest is null ? value : Math.Min(value, _search.Highest[i]);
    }

    private double MarginAt(double[] inputs)
    {
        var margin = new double[1];
        _margin(inputs, 1, margin);
        return margin[0];
    }

    private List<double[]> Points(RadiusSearch search)
    {
        var free = Enumerable.Range(0, _centre.Length).Where(i => _scale[i] > 0).ToArray();
        List<double[]> points = [];
        foreach (var i in free)
        {
            foreach (var sign in new[] { 1, -1 })
            {
                var point = new double[_centre.Length];
                point[i] = sign;
                points.Add(point);
            }
        }

        if (search.Shape == RadiusShape.Box && free.Length <= MostInputsWithCorners)
            points.AddRange(Corners(free));
        var chance = new SplitMix(search.Seed);
        for (var k = 0; k < search.Points; k++)
            points.Add(search.Shape == RadiusShape.Box ? InBox(free, chance) : InDiamond(free, chance));
        return points;
    }

    private IEnumerable<double[]> Corners(int[] free)
    {
        for (var corner = 0; corner < 1 << free.Length; corner++)
        {
            var point = new double[_centre.Length];
            for (var i = 0; i < free.Length; i++)
                point[free[i]] = (corner >> i & 1) == 0 ? -1 : 1;
            yield return point;
        }
    }

    private double[] InBox(int[] free, SplitMix chance)
    {
        var point = new double[_centre.Length];
        foreach (var i in free)
            point[i] = chance.NextBetween(-1, 1);
        return point;
    }

    // Uniform in the diamond: exponential spacings, one of them for the distance to the surface (Devroye 1986, chapter V).
    private double[] InDiamond(int[] free, SplitMix chance)
    {
        var point = new double[_centre.Length];
        var sum = -Math.Log(1 - chance.NextShare());
        foreach (var i in free)
        {
            var spacing = -Math.Log(1 - chance.NextShare());
            sum += spacing;
            point[i] = chance.NextShare() < 0.5 ? spacing : -spacing;
        }

        foreach (var i in free)
            point[i] /= sum;
        return point;
    }
}
