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

    public static Parsed<Scenario> Parse(string place)
    {
        var file = FileOf(place);
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return ScenarioFile.Read(Path.GetFileName(file), name => Bytes(Path.Combine(folder, name)));
    }

    private static byte[]? Bytes(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
