using System.Collections.Immutable;

namespace Casus.Models.Library;

/// <summary>A model that can be asked by name: its inputs with their meaning, its source, and how it is computed.</summary>
/// <param name="Name">The name, in kebab-case.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Source">Who published it, or where it is derived.</param>
/// <param name="Inputs">What it needs to be told.</param>
/// <param name="Compute">What follows.</param>
public sealed record PublishedModel(
    string Name,
    string Title,
    string Source,
    ImmutableArray<ModelInput> Inputs,
    Func<Given, ModelValue.Parts> Compute
)
{
    /// <summary>Answers with what follows, or with everything that is wrong with what is given.</summary>
    public ModelAnswer Evaluate(ModelValue.Parts given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var faults = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, _) in given.Items.Where(i => Inputs.All(input => input.Name != i.Name)))
            faults.Add($"'{name}' is no input of {Name}. Its inputs are {string.Join(", ", Inputs.Select(i => i.Name))}.");
        foreach (var input in Inputs)
        {
            if (given.Find(input.Name) is not { } value)
                faults.Add($"{Name} needs {input.Name}: {input.Meaning}.");
            else if (value is ModelValue.Number number && (number.Exact < input.Least || number.Exact > input.Most))
                faults.Add($"{input.Name} is {number}; {Bounds(input)}.");
        }

        if (faults.Count > 0)
            return new ModelAnswer.Refused(faults.ToImmutable());
        try
        {
            return new ModelAnswer.Answered(Compute(new(given)));
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or ArithmeticException)
        {
            // Models check their scope themselves and say what is out of it.
            return new ModelAnswer.Refused([wrong.Message]);
        }
    }

    private static string Bounds(ModelInput input) =>
        (input.Least, input.Most) switch
        {
            ({ } least, { } most) => $"it must lie from {least} to {most}",
            ({ } least, null) => $"it must be at least {least}",
            (_, { } most) => $"it must be at most {most}",
            _ => "it is out of bounds",
        };
}

/// <summary>What a model answers.</summary>
public abstract class ModelAnswer
{
    private ModelAnswer() { }

    /// <summary>What follows from what is given.</summary>
    public sealed class Answered(ModelValue.Parts outputs) : ModelAnswer
    {
        /// <summary>The outputs with their names.</summary>
        public ModelValue.Parts Outputs { get; } = outputs;
    }

    /// <summary>What is given cannot be worked with.</summary>
    public sealed class Refused(ImmutableArray<string> faults) : ModelAnswer
    {
        /// <summary>Everything that is wrong, in sentences.</summary>
        public ImmutableArray<string> Faults { get; } = faults;
    }
}
