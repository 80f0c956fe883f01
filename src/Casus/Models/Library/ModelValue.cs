using System.Collections.Immutable;
using System.Globalization;
using Casus.Numerics;

namespace Casus.Models.Library;

/// <summary>What a model takes or gives: a number, a word, yes or no, a list, or named parts. A closed family.</summary>
public abstract class ModelValue
{
    private ModelValue() { }

    /// <summary>A number converts to its exact value.</summary>
    public static implicit operator ModelValue(double value) =>
        double.IsFinite(value) ? new Number(Rational.FromDouble(value), value) : new Word(value > 0 ? "infinite" : "undefined");

    /// <summary>A fraction converts as it is.</summary>
    public static implicit operator ModelValue(Rational value) => new Number(value, (double)value);

    /// <summary>Yes or no.</summary>
    public static implicit operator ModelValue(bool value) => new Word(value ? "yes" : "no");

    /// <summary>A word.</summary>
    public static implicit operator ModelValue(string value) => new Word(value);

    /// <summary>Values in order.</summary>
    public static ModelValue Of(IEnumerable<double> values) => new Sequence([.. values.Select(v => (ModelValue)v)]);

    /// <summary>Words in order.</summary>
    public static ModelValue Of(IEnumerable<string> words) => new Sequence([.. words.Select(w => (ModelValue)w)]);

    /// <summary>Reads a number exactly as written, <c>0.4</c> or <c>59/88</c>, and anything else as a word.</summary>
    public static ModelValue Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Rational.TryParse(text, out var number) ? number : text;
    }

    /// <summary>Whether a value is the same as another: numbers within a tolerance, words to the letter, lists and parts one by one.</summary>
    /// <param name="expected">What it should be; parts that it does not name may differ.</param>
    /// <param name="tolerance">By how much numbers may differ.</param>
    public bool IsClose(ModelValue expected, double tolerance) =>
        (this, expected) switch
        {
            (Number mine, Number other) => Math.Abs(mine.Value - other.Value) <= tolerance,
            (Word mine, Word other) => mine.Text == other.Text,
            (Sequence mine, Sequence other) => mine.Items.Length == other.Items.Length
                && mine.Items.Zip(other.Items).All(pair => pair.First.IsClose(pair.Second, tolerance)),
            (Parts mine, Parts other) => other.Items.All(part => mine.Find(part.Name)?.IsClose(part.Value, tolerance) == true),
            _ => false,
        };

    /// <summary>A number.</summary>
    public sealed class Number(Rational exact, double value) : ModelValue
    {
        /// <summary>The number as written.</summary>
        public Rational Exact { get; } = exact;

        /// <summary>The nearest double.</summary>
        public double Value { get; } = value;

        /// <inheritdoc/>
        public override string ToString() => Value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>A word, or yes or no.</summary>
    public sealed class Word(string text) : ModelValue
    {
        /// <summary>The word.</summary>
        public string Text { get; } = text;

        /// <inheritdoc/>
        public override string ToString() => Text;
    }

    /// <summary>Values in order.</summary>
    public sealed class Sequence(ImmutableArray<ModelValue> items) : ModelValue
    {
        /// <summary>The values.</summary>
        public ImmutableArray<ModelValue> Items { get; } = items;

        /// <inheritdoc/>
        public override string ToString() => $"[{string.Join(", ", Items)}]";
    }

    /// <summary>Named values in order.</summary>
    public sealed class Parts(ImmutableArray<(string Name, ModelValue Value)> items) : ModelValue
    {
        /// <summary>The values with their names.</summary>
        public ImmutableArray<(string Name, ModelValue Value)> Items { get; } = items;

        /// <summary>The value of a name, if there is one.</summary>
        public ModelValue? Find(string name) => Items.FirstOrDefault(i => i.Name == name).Value;

        /// <inheritdoc/>
        public override string ToString() => $"{{ {string.Join(", ", Items.Select(i => $"{i.Name}: {i.Value}"))} }}";
    }
}
