namespace Casus.Sweeps.Inputs;

/// <summary>Where the value of one slot of a compiled case comes from in each draw.</summary>
internal abstract class SlotSource
{
    private SlotSource() { }

    /// <summary>Fills a slot's column.</summary>
    /// <param name="drawn">The columns of the inputs.</param>
    /// <param name="column">The slot's column.</param>
    public abstract void Fill(double[][] drawn, Span<double> column);

    /// <summary>The same value in every draw.</summary>
    public sealed class Fixed(double value) : SlotSource
    {
        public override void Fill(double[][] drawn, Span<double> column) => column.Fill(value);
    }

    /// <summary>An input's value.</summary>
    public sealed class Drawn(int input) : SlotSource
    {
        public override void Fill(double[][] drawn, Span<double> column) => drawn[input].AsSpan(0, column.Length).CopyTo(column);
    }

    /// <summary>One source if a hypothesis is true and another if not.</summary>
    public sealed class Depending(int hypothesis, SlotSource then, SlotSource otherwise) : SlotSource
    {
        public override void Fill(double[][] drawn, Span<double> column)
        {
            Span<double> other = stackalloc double[Math.Min(column.Length, 512)];
            var truth = drawn[hypothesis];
            then.Fill(drawn, column);
            if (otherwise is Drawn or Fixed && column.Length <= other.Length)
            {
                otherwise.Fill(drawn, other[..column.Length]);
                for (var k = 0; k < column.Length; k++)
                    column[k] = truth[k] > 0.5 ? column[k] : other[k];
                return;
            }

            var rest = new double[column.Length];
            otherwise.Fill(drawn, rest);
            for (var k = 0; k < column.Length; k++)
                column[k] = truth[k] > 0.5 ? column[k] : rest[k];
        }
    }
}
