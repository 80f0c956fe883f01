namespace Casus.Uncertainty.Search;

/// <summary>What can be decided: a number in a range, or one of some options.</summary>
public abstract class DecisionVariable
{
    private DecisionVariable() { }

    /// <summary>The least value; 0 for options.</summary>
    public abstract double Low { get; }

    /// <summary>The greatest value; the number of the last option.</summary>
    public abstract double High { get; }

    /// <summary>Whether a value can be decided on: it lies in the range, and is the number of an option if there are options.</summary>
    public bool Allows(double value) => value >= Low && value <= High && (this is Continuous || value == Math.Floor(value));

    /// <summary>Any number in a range, such as a share of territory.</summary>
    public sealed class Continuous : DecisionVariable
    {
        /// <summary>A range.</summary>
        /// <exception cref="ArgumentException">The range is empty or not finite.</exception>
        public Continuous(double low, double high)
        {
            if (!(low < high) || !double.IsFinite(high - low))
                throw new ArgumentException($"From {low} to {high} is no range; the low end must lie below the high end.", nameof(low));
            (Low, High) = (low, high);
        }

        /// <inheritdoc/>
        public override double Low { get; }

        /// <inheritdoc/>
        public override double High { get; }
    }

    /// <summary>One of some options, by number from 0, such as a wording.</summary>
    public sealed class Choice : DecisionVariable
    {
        /// <summary>So many options.</summary>
        /// <exception cref="ArgumentException">There is no option.</exception>
        public Choice(int options)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(options, 1);
            Options = options;
        }

        /// <summary>How many options there are.</summary>
        public int Options { get; }

        /// <inheritdoc/>
        public override double Low => 0;

        /// <inheritdoc/>
        public override double High => Options - 1;
    }
}
