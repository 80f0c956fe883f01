using System.Collections.Immutable;
using System.Globalization;
using Casus.Numerics;

namespace Casus.Models.Library;

/// <summary>What a model takes or gives: a number, a word, yes or no, a list, or named parts. A closed family.</summary>
public abstract class ModelValue
{
    private ModelValue() { }

    /// <summary>A number converts to its exact value.</summary>
    public static implicit operator ModelValue(double value) => new Number(Rational.FromDouble(value), value);

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
