using System.Text;
using Casus.Formats.Yaml.Editing;

namespace Casus.Cli.Commands.Dossiers;

/// <summary>Changes a scenario in place, if it is sound afterwards.</summary>
internal static class ScenarioEdit
{
    /// <summary>Makes changes and writes the file, or complains and leaves it as it is.</summary>
    public static bool Apply(string scenario, params IReadOnlyList<YamlChange> changes)
    {
        var before = File.ReadAllText(scenario);
        var edited = YamlEdit.Apply(Path.GetFileName(scenario), before, changes);
        foreach (var diagnostic in edited.Diagnostics)
            Console.Error.WriteLine(SafeText.Of(diagnostic.Render()));
        if (edited.Value is not { } text || !IsNoWorse(scenario, before, text))
            return false;
        WholeFile.Write(scenario, Encoding.UTF8.GetBytes(text));
        return true;
    }

    // A scenario that had mistakes before may keep them; a sound one stays sound.
    private static bool IsNoWorse(string scenario, string before, string after)
    {
        var read = CaseReader.Parse(scenario, after);
        if (read.IsValid || !CaseReader.Parse(scenario, before).IsValid)
            return true;
        foreach (var diagnostic in read.Diagnostics)
            Console.Error.WriteLine(SafeText.Of(diagnostic.Render()));
        return false;
    }
}
