using Casus.Numerics;

namespace Casus.Models.Library;

/// <summary>What a model is told, read by name; the names are checked before.</summary>
public sealed class Given(ModelValue.Parts parts)
{
    /// <summary>A number.</summary>
    public double this[string name] => (double)Exact(name);

    /// <summary>A number, exactly as written.</summary>
    /// <exception cref="FormatException">It is no number.</exception>
    public Rational Exact(string name) => AsNumber(name, Find(name));

    /// <summary>A word.</summary>
    /// <exception cref="FormatException">It is no word.</exception>
    public string Word(string name) =>
        Find(name) is ModelValue.Word word ? word.Text : throw new FormatException($"{name} must be a word.");

    /// <summary>Numbers in order.</summary>
    public Rational[] List(string name) => AsList(name, Find(name));

    /// <summary>Lists of numbers in order.</summary>
    /// <exception cref="FormatException">It is no list of lists.</exception>
    public Rational[][] Table(string name) =>
        Find(name) is ModelValue.Sequence rows
            ? [.. rows.Items.Select(row => AsList(name, row))]
            : throw new FormatException($"{name} must be a list of lists of numbers.");

    /// <summary>Numbers with names.</summary>
    /// <exception cref="FormatException">It has no named parts.</exception>
    public IReadOnlyList<(string Name, Rational Value)> Named(string name) =>
        [.. Parts(name).Items.Select(i => (i.Name, AsNumber(i.Name, i.Value)))];

    /// <summary>Lists of numbers with names.</summary>
    public IReadOnlyList<(string Name, Rational[] Values)> NamedLists(string name) =>
        [.. Parts(name).Items.Select(i => (i.Name, AsList(i.Name, i.Value)))];

    private ModelValue.Parts Parts(string name) =>
        Find(name) as ModelValue.Parts ?? throw new FormatException($"{name} must have named parts.");

    private ModelValue Find(string name) => parts.Find(name) ?? throw new FormatException($"{name} is not given.");

    private static Rational AsNumber(string name, ModelValue value) =>
        value is ModelValue.Number number ? number.Exact : throw new FormatException($"{name} must be a number.");

    private static Rational[] AsList(string name, ModelValue value) =>
        value is ModelValue.Sequence list
            ? [.. list.Items.Select(item => AsNumber(name, item))]
            : throw new FormatException($"{name} must be a list of numbers.");
}
