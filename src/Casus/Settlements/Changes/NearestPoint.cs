using System.Collections.Immutable;

namespace Casus.Settlements.Changes;

/// <summary>The nearest change of several parameters together that makes a margin not negative, as far as it was searched.</summary>
public abstract class NearestPoint
{
    private NearestPoint() { }

    /// <summary>No change is needed.</summary>
    public sealed class Already(double margin) : NearestPoint
    {
        /// <summary>The margin as things are; not negative.</summary>
        public double Margin { get; } = margin;
    }

    /// <summary>A change was found, and the margin evaluated there.</summary>
    public sealed class Found : NearestPoint
    {
        internal Found(ImmutableArray<double> values, ImmutableArray<double> steps, double margin, int starts, int probes)
        {
            Values = values;
            Distance = Math.Sqrt(steps.Sum(step => step * step));
            Shares = [.. steps.Select(step => step * step / (Distance * Distance))];
            Margin = margin;
            Starts = starts;
            Probes = probes;
        }

        /// <summary>The parameters' values after the change.</summary>
        public ImmutableArray<double> Values { get; }

        /// <summary>How far they moved: the root of the sum of the squared changes, each in its scale.</summary>
        public double Distance { get; }

        /// <summary>Each parameter's part of the squared distance; they add up to one.</summary>
        public ImmutableArray<double> Shares { get; }

        /// <summary>The margin evaluated at the values; not negative.</summary>
        public double Margin { get; }

        /// <summary>From how many starts the search was run.</summary>
        public int Starts { get; }

        /// <summary>At how many points clearly nearer the margin was then evaluated, and was negative at every one: evidence, not proof.</summary>
        public int Probes { get; }
    }

    /// <summary>No point within the bounds was found to do; this proves nothing about points not tried.</summary>
    public sealed class NotFound(ImmutableArray<double> best, double margin, int starts) : NearestPoint
    {
        /// <summary>Of the points tried, the one with the greatest margin.</summary>
        public ImmutableArray<double> Best { get; } = best;

        /// <summary>The margin there; negative.</summary>
        public double Margin { get; } = margin;

        /// <summary>From how many starts the search was run.</summary>
        public int Starts { get; } = starts;
    }
}
