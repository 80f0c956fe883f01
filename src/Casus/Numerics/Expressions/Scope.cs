using System.Numerics;

namespace Casus.Numerics.Expressions;

/// <summary>What names stand for: numbers, and labels that can only be compared.</summary>
public sealed class Scope<T>(IReadOnlyDictionary<string, T> numbers, IReadOnlyDictionary<string, string> labels)
    where T : struct, INumber<T>
{
    /// <summary>The number of that name, if there is one.</summary>
    public bool TryNumber(string name, out T number) => numbers.TryGetValue(name, out number);

    /// <summary>The label that the name stands for, if it stands for one.</summary>
    public string? Label(string name) => labels.TryGetValue(name, out var label) ? label : null;
}
