using System.Collections.Immutable;
using System.Text;

namespace Casus.Formats;

/// <summary>Commented files from which to begin a case.</summary>
public static class Templates
{
    /// <summary>The names of the templates, the most complete first.</summary>
    public static ImmutableArray<string> Names { get; } = ["guarantee", "crisis", "blank"];

    /// <summary>The text of a template, or none if there is no such name.</summary>
    public static string? Find(string name)
    {
        if (!Names.Contains(name))
            return null;
        using var content = typeof(Templates).Assembly.GetManifestResourceStream($"Casus.Formats.Templates.{name}.yaml")!;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
