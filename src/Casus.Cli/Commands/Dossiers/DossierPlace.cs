using Casus.Formats;
using Casus.Formats.Yaml.Editing;
using Casus.Intake;

namespace Casus.Cli.Commands.Dossiers;

/// <summary>The files of a dossier: itself, the scenario that names it if there is one, and what is kept beside it.</summary>
/// <param name="File">The dossier.</param>
/// <param name="Scenario">The scenario; none: the dossier stands alone.</param>
/// <param name="IsNamed">Whether the scenario names the dossier.</param>
internal sealed record DossierPlace(string File, string? Scenario, bool IsNamed)
{
    /// <summary>The folder of the dossier.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(File))!;

    /// <summary>Where documents and what they propose are kept.</summary>
    public string Documents => Path.Combine(Folder, "documents");

    /// <summary>The file with what a source proposes.</summary>
    public string ProposalsOf(string source) => Path.Combine(Documents, $"{source}.proposals.json");

    /// <summary>Finds the dossier of a case: a folder, a scenario, or a dossier by itself. None: a complaint was made.</summary>
    public static DossierPlace? Find(string place)
    {
        if (Directory.Exists(place))
        {
            var scenario = Path.Combine(place, "scenario.yaml");
            return System.IO.File.Exists(scenario) ? OfScenario(scenario) : new(Path.Combine(place, "dossier.yaml"), null, IsNamed: true);
        }

        if (!System.IO.File.Exists(place))
        {
            Console.Error.WriteLine(
                $"casus: there is no case '{SafeText.Of(place)}'. Give a folder, a scenario or a dossier; make the folder first to begin a new one."
            );
            return null;
        }

        return YamlEdit.ValueAt(System.IO.File.ReadAllText(place), "casus-dossier") is null ? OfScenario(place) : new(place, null, true);
    }

    /// <summary>The actors of the case; none: there is no case, or it has mistakes.</summary>
    public CaseActors? ActorsOfCase() =>
        Scenario is not null && CaseReader.Parse(Scenario).Value is { } parsed
            ? new([.. parsed.Actors.Select(a => (a.Id, a.Name))], ActorListFile.Default())
            : null;

    private static DossierPlace OfScenario(string scenario)
    {
        var named = YamlEdit.ValueAt(System.IO.File.ReadAllText(scenario), "dossier");
        var folder = Path.GetDirectoryName(Path.GetFullPath(scenario))!;
        return new(Path.Combine(folder, named ?? "dossier.yaml"), scenario, named is not null);
    }
}
