namespace Casus.Settlements.Changes;

/// <summary>How a least change was found, and so how far it can be trusted.</summary>
public enum ChangeMethod
{
    /// <summary>The margin was a straight line at every point tried; the zero of the line was then evaluated.</summary>
    Affine,

    /// <summary>The caller declared the margin monotone; the sign change was closed in on by halving.</summary>
    Bisection,

    /// <summary>The bounds were walked in steps, then the first sign change was halved: what lies between two steps may be missed.</summary>
    Scan,
}

/// <summary>The least change of one parameter that makes a margin not negative.</summary>
public abstract class ParameterChange
{
    private ParameterChange() { }

    /// <summary>No change is needed.</summary>
    public sealed class Already(double margin) : ParameterChange
    {
        /// <summary>The margin as things are; not negative.</summary>
        public double Margin { get; } = margin;
    }

    /// <summary>A change was found, and the margin evaluated there.</summary>
    public sealed class Found(double current, double value, double margin, double shortOf, ChangeMethod method, double resolution)
        : ParameterChange
    {
        /// <summary>The parameter's value after the change.</summary>
        public double Value { get; } = value;

        /// <summary>Value less present value.</summary>
        public double Change { get; } = value - current;

        /// <summary>The margin evaluated at the value; not negative.</summary>
        public double Margin { get; } = margin;

        /// <summary>A value nearer to the present one at which the margin was evaluated and is negative: the bracket's other end.</summary>
        public double ShortOf { get; } = shortOf;

        /// <summary>How it was found.</summary>
        public ChangeMethod Method { get; } = method;

        /// <summary>The step of the scan: a smaller change could only hide between steps. Zero for the other methods.</summary>
        public double Resolution { get; } = resolution;
    }

    /// <summary>No value within the bounds was found to do.</summary>
    public sealed class NotWithin((double Lower, double Upper) bounds, double best, double margin, ChangeMethod method, double resolution)
        : ParameterChange
    {
        /// <summary>The bounds searched.</summary>
        public (double Lower, double Upper) Bounds { get; } = bounds;

        /// <summary>Of the values tried, the one with the greatest margin.</summary>
        public double Best { get; } = best;

        /// <summary>The margin there; negative.</summary>
        public double Margin { get; } = margin;

        /// <summary>How it was searched.</summary>
        public ChangeMethod Method { get; } = method;

        /// <summary>The step of the scan; zero for the other methods.</summary>
        public double Resolution { get; } = resolution;
    }
}
