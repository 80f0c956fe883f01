using System.Text;
using Casus.Formats;
using Casus.Scenarios;

namespace Casus.Tests.Formats;

/// <summary>A small case without a fault, and variations of it.</summary>
internal static class SmallCase
{
    private static readonly string Folder = Path.Combine(Catalog.Root, "test", "Casus.Tests", "Formats", "Small");

    public static string Text { get; } = File.ReadAllText(Path.Combine(Folder, "scenario.yaml"));

    public static string Dossier { get; } = File.ReadAllText(Path.Combine(Folder, "parts", "dossier.yaml"));

    public static Parsed<Scenario> Read(string text, params (string Path, string Text)[] others) =>
        Read(Encoding.UTF8.GetBytes(text), others);

    public static Parsed<Scenario> Read(byte[] bytes, params (string Path, string Text)[] others) =>
        ScenarioFile.Read(
            "scenario.yaml",
            path =>
                path == "scenario.yaml" ? bytes
                : Array.Find(others, o => o.Path == path).Text is { } other ? Encoding.UTF8.GetBytes(other)
                : path == "parts/dossier.yaml" ? Encoding.UTF8.GetBytes(Dossier)
                : null
        );

    /// <summary>The case with one thing replaced, which must be there.</summary>
    public static string With(string old, string @new)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        return Text.Replace(old, @new, StringComparison.Ordinal);
    }
}
