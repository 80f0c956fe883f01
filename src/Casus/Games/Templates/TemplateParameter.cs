using Casus.Numerics.Expressions;

namespace Casus.Games.Templates;

/// <summary>A named number of a template, with what it is unless someone says otherwise.</summary>
/// <param name="Name">The name, as expressions use it.</param>
/// <param name="Value">An expression over the parameters before it.</param>
/// <param name="Meaning">What it means, for a reader; may be empty.</param>
public sealed record TemplateParameter(string Name, Expression Value, string Meaning);
