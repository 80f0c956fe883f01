using System.Text;
using Casus.Formats;
using Casus.Scenarios;

namespace Casus.Cli;

/// <summary>Reads a case from disk and says everything that is wrong with it.</summary>
internal static class CaseReader
{
    /// <summary>The file that a CASE argument names.</summary>
    public static string FileOf(string place) => Directory.Exists(place) ? Path.Combine(place, "scenario.yaml") : place;

    /// <summary>Reads a case; its diagnostics go to standard error. None: it cannot be used.</summary>
    public static Scenario? Read(string place)
    {
        var parsed = Parse(place);
        foreach (var diagnostic in parsed.Diagnostics)
            Console.Error.WriteLine(diagnostic.Render());
        return parsed.Value;
    }

    /// <summary>Reads a case and says nothing.</summary>
    /// <param name="place">The CASE argument.</param>
    /// <param name="text">What is read in the place of the scenario's own text; none: the file as it is.</param>
    public static Parsed<Scenario> Parse(string place, string? text = null)
    {
        var file = FileOf(place);
        var (name, folder) = (Path.GetFileName(file), Path.GetDirectoryName(Path.GetFullPath(file))!);
        return ScenarioFile.Read(
            name,
            asked => asked == name && text is not null ? Encoding.UTF8.GetBytes(text) : Bytes(Path.Combine(folder, asked))
        );
    }

    private static byte[]? Bytes(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
