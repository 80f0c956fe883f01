namespace Casus.Formats.Yaml.Editing;

/// <summary>A change cannot be made; caught where changes are applied, and seen as a diagnostic.</summary>
#pragma warning disable CA1032, CA1064, RCS1194 // An exit from any depth, never seen outside.
internal sealed class RefusedChangeException(int at, string problem, string remedy) : Exception(problem)
#pragma warning restore CA1032, CA1064, RCS1194
{
    /// <summary>The character it is about.</summary>
    public int At { get; } = at;

    public string Remedy { get; } = remedy;
}
